CREATE TABLE `rollup` (
	`org` text NOT NULL,
	`grain` text NOT NULL,
	`period` text NOT NULL,
	`team` text DEFAULT '' NOT NULL,
	`rep` text DEFAULT '' NOT NULL,
	`deal` text DEFAULT '' NOT NULL,
	`manual` text DEFAULT '' NOT NULL,
	`segment` text DEFAULT '' NOT NULL,
	`stage` text DEFAULT '' NOT NULL,
	`step` text DEFAULT '' NOT NULL,
	`version` text DEFAULT '' NOT NULL,
	`weight` integer DEFAULT 0 NOT NULL,
	`weight_credit` integer DEFAULT 0 NOT NULL,
	`settled` integer DEFAULT 0 NOT NULL,
	`met` integer DEFAULT 0 NOT NULL,
	`late` integer DEFAULT 0 NOT NULL,
	`overdue` integer DEFAULT 0 NOT NULL,
	`missed` integer DEFAULT 0 NOT NULL,
	`violated` integer DEFAULT 0 NOT NULL,
	`waived_weight` integer DEFAULT 0 NOT NULL,
	`self_attested_weight` integer DEFAULT 0 NOT NULL,
	`critical` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`org`, `grain`, `period`, `team`, `rep`, `deal`, `manual`, `segment`, `stage`, `step`, `version`)
);
--> statement-breakpoint
CREATE INDEX `rollup_of_rep` ON `rollup` (`org`,`grain`,`rep`,`period`);--> statement-breakpoint
CREATE TABLE `command` (
	`org` text NOT NULL,
	`id` text NOT NULL,
	`deal` text NOT NULL,
	`body` text NOT NULL,
	`actor` text NOT NULL,
	`created` integer NOT NULL,
	`first` integer,
	`last` integer,
	`refusal` text,
	`already` text,
	PRIMARY KEY(`org`, `id`)
);
--> statement-breakpoint
CREATE TABLE `deal_gone` (
	`org` text NOT NULL,
	`audience` text NOT NULL,
	`deal` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`org`, `audience`, `deal`)
);
--> statement-breakpoint
CREATE INDEX `gone_by_revision` ON `deal_gone` (`org`,`audience`,`revision`);--> statement-breakpoint
CREATE TABLE `deal` (
	`org` text NOT NULL,
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`as_of` integer NOT NULL,
	`next_change` integer,
	`name` text NOT NULL,
	`owner` text NOT NULL,
	`team` text NOT NULL,
	`manual` text NOT NULL,
	`calendar` text NOT NULL,
	`stage` text NOT NULL,
	`outcome` text,
	`opened` integer NOT NULL,
	`changed` integer NOT NULL,
	`score` integer,
	`lost` integer NOT NULL,
	`overdue` integer NOT NULL,
	`revision` integer NOT NULL,
	`links` text NOT NULL,
	`state` text NOT NULL,
	`vector` text NOT NULL,
	PRIMARY KEY(`org`, `id`)
);
--> statement-breakpoint
CREATE INDEX `deal_by_change` ON `deal` (`org`,`changed`,`id`);--> statement-breakpoint
CREATE INDEX `deal_of_owner` ON `deal` (`org`,`owner`,`changed`,`id`);--> statement-breakpoint
CREATE INDEX `deal_of_team` ON `deal` (`org`,`team`,`changed`,`id`);--> statement-breakpoint
CREATE INDEX `deal_by_revision` ON `deal` (`org`,`revision`);--> statement-breakpoint
CREATE INDEX `deal_due` ON `deal` (`next_change`) WHERE next_change IS NOT NULL;--> statement-breakpoint
CREATE INDEX `deal_overdue` ON `deal` (`org`,`team`,`overdue`) WHERE overdue > 0;--> statement-breakpoint
CREATE TABLE `deal_member` (
	`org` text NOT NULL,
	`deal` text NOT NULL,
	`user` text NOT NULL,
	`until` integer,
	PRIMARY KEY(`org`, `deal`, `user`)
);
--> statement-breakpoint
CREATE INDEX `deals_of_member` ON `deal_member` (`org`,`user`,`deal`);--> statement-breakpoint
CREATE TABLE `deal_person` (
	`org` text NOT NULL,
	`deal` text NOT NULL,
	`person` text NOT NULL,
	`name` text,
	`address` text,
	PRIMARY KEY(`org`, `deal`, `person`)
);
--> statement-breakpoint
CREATE INDEX `person_by_address` ON `deal_person` (`org`,`address`);--> statement-breakpoint
CREATE TABLE `event` (
	`org` text NOT NULL,
	`deal` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`org`, `deal`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `guard` (
	`k` integer,
	CONSTRAINT "never" CHECK("guard"."k" = 0)
);
--> statement-breakpoint
CREATE TABLE `message` (
	`org` text NOT NULL,
	`deal` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`activity` text NOT NULL,
	`command` text NOT NULL,
	`account` text,
	`by` text NOT NULL,
	PRIMARY KEY(`org`, `deal`, `kind`, `key`, `activity`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_message` ON `message` (`org`,`deal`,`kind`,`key`) WHERE kind <> 'k3';--> statement-breakpoint
CREATE INDEX `message_of_activity` ON `message` (`org`,`deal`,`activity`);--> statement-breakpoint
CREATE TABLE `personal` (
	`org` text NOT NULL,
	`deal` text NOT NULL,
	`event` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`salt` text NOT NULL,
	PRIMARY KEY(`org`, `deal`, `event`, `field`)
);
--> statement-breakpoint
CREATE TABLE `waiting` (
	`org` text NOT NULL,
	`id` text NOT NULL,
	`deal` text NOT NULL,
	`kind` text NOT NULL,
	`obligation` text NOT NULL,
	`asker` text NOT NULL,
	`asked` integer NOT NULL,
	`event` text NOT NULL,
	`owner` text NOT NULL,
	`team` text NOT NULL,
	PRIMARY KEY(`org`, `deal`, `kind`, `id`)
);
--> statement-breakpoint
CREATE INDEX `waiting_by_age` ON `waiting` (`org`,`asked`);--> statement-breakpoint
CREATE TABLE `witness` (
	`org` text NOT NULL,
	`deal` text NOT NULL,
	`activity` text NOT NULL,
	`account` text NOT NULL,
	PRIMARY KEY(`org`, `deal`, `activity`, `account`)
);
--> statement-breakpoint
CREATE TABLE `api_key` (
	`org` text NOT NULL,
	`hash` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`created` integer NOT NULL,
	`revoked` integer,
	PRIMARY KEY(`org`, `hash`)
);
--> statement-breakpoint
CREATE TABLE `calendar` (
	`org` text NOT NULL,
	`hash` text NOT NULL,
	`key` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`org`, `hash`)
);
--> statement-breakpoint
CREATE TABLE `in_force` (
	`org` text NOT NULL,
	`key` text NOT NULL,
	`since` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`org`, `key`, `since`)
);
--> statement-breakpoint
CREATE TABLE `manual` (
	`org` text NOT NULL,
	`hash` text NOT NULL,
	`key` text NOT NULL,
	`content` text NOT NULL,
	`published` integer NOT NULL,
	PRIMARY KEY(`org`, `hash`)
);
--> statement-breakpoint
CREATE TABLE `member` (
	`org` text NOT NULL,
	`user` text NOT NULL,
	`role` text NOT NULL,
	`team` text NOT NULL,
	`active` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`org`, `user`)
);
--> statement-breakpoint
CREATE INDEX `member_of_team` ON `member` (`org`,`team`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`org` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`domains` text NOT NULL,
	`mailboxes` text NOT NULL,
	`sites` text NOT NULL,
	`message_key` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `placement` (
	`org` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `team` (
	`org` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`calendar` text NOT NULL,
	PRIMARY KEY(`org`, `id`)
);
