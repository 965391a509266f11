CREATE TABLE `ruling` (
	`org` text NOT NULL,
	`deal` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`obligation` text NOT NULL,
	`asker` text NOT NULL,
	`asked` integer NOT NULL,
	`event` text NOT NULL,
	`ruled` integer NOT NULL,
	`ruling_event` text NOT NULL,
	`ruler` text NOT NULL,
	`decision` text NOT NULL,
	`expires` integer,
	`owner` text NOT NULL,
	`team` text NOT NULL,
	PRIMARY KEY(`org`, `deal`, `kind`, `id`)
);
--> statement-breakpoint
CREATE INDEX `ruling_by_age` ON `ruling` (`org`,`ruled`);--> statement-breakpoint
CREATE TABLE `flow` (
	`org` text NOT NULL,
	`kind` text NOT NULL,
	`period` text NOT NULL,
	`team` text DEFAULT '' NOT NULL,
	`rep` text DEFAULT '' NOT NULL,
	`segment` text DEFAULT '' NOT NULL,
	`manual` text DEFAULT '' NOT NULL,
	`version` text DEFAULT '' NOT NULL,
	`stage` text DEFAULT '' NOT NULL,
	`target` text DEFAULT '' NOT NULL,
	`bucket` text DEFAULT '' NOT NULL,
	`count` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`org`, `kind`, `period`, `team`, `rep`, `segment`, `manual`, `version`, `stage`, `target`, `bucket`)
);
--> statement-breakpoint
CREATE TABLE `acknowledgement` (
	`org` text NOT NULL,
	`manual` text NOT NULL,
	`user` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`org`, `manual`, `user`)
);
--> statement-breakpoint
CREATE TABLE `delegation` (
	`org` text NOT NULL,
	`id` text NOT NULL,
	`absent` text NOT NULL,
	`delegate` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`org`, `id`)
);
--> statement-breakpoint
CREATE INDEX `delegation_of_delegate` ON `delegation` (`org`,`delegate`,`until`);--> statement-breakpoint
CREATE INDEX `delegation_of_absent` ON `delegation` (`org`,`absent`,`until`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`org` text NOT NULL,
	`hash` text NOT NULL,
	`id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`team` text NOT NULL,
	`language` text NOT NULL,
	`by` text NOT NULL,
	`created` integer NOT NULL,
	`expires` integer NOT NULL,
	`accepted` integer,
	`revoked` integer,
	PRIMARY KEY(`org`, `hash`)
);
--> statement-breakpoint
CREATE INDEX `invitation_by_age` ON `invitation` (`org`,`created`);--> statement-breakpoint
CREATE TABLE `alert` (
	`org` text NOT NULL,
	`id` text NOT NULL,
	`tier` integer NOT NULL,
	`subject` text NOT NULL,
	`rung` integer NOT NULL,
	`deal` text,
	`obligation` text,
	`level` text NOT NULL,
	`rep` text,
	`team` text,
	`detail` text DEFAULT '{}' NOT NULL,
	`raised` integer NOT NULL,
	`due` integer NOT NULL,
	`answered` integer,
	`by` text,
	`word` text,
	PRIMARY KEY(`org`, `tier`, `subject`, `rung`)
);
--> statement-breakpoint
CREATE INDEX `alert_open` ON `alert` (`org`,`raised`) WHERE answered IS NULL;--> statement-breakpoint
CREATE INDEX `alert_by_id` ON `alert` (`org`,`id`);--> statement-breakpoint
CREATE INDEX `alert_of_rep` ON `alert` (`org`,`rep`,`raised`);--> statement-breakpoint
CREATE INDEX `alert_of_deal` ON `alert` (`org`,`deal`);--> statement-breakpoint
CREATE TABLE `audit` (
	`org` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`detail` text DEFAULT '{}' NOT NULL,
	PRIMARY KEY(`org`, `id`)
);
--> statement-breakpoint
CREATE INDEX `audit_by_age` ON `audit` (`org`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_of_subject` ON `audit` (`org`,`action`,`subject`,`at`);--> statement-breakpoint
CREATE TABLE `beat` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`detail` text DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job` (
	`org` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`cursor` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`created` integer NOT NULL,
	`next` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer,
	`finished` integer,
	`result` text,
	PRIMARY KEY(`org`, `id`)
);
--> statement-breakpoint
CREATE INDEX `job_next` ON `job` (`next`) WHERE finished IS NULL;--> statement-breakpoint
CREATE INDEX `job_by_age` ON `job` (`org`,`created`);--> statement-breakpoint
CREATE TABLE `script_use` (
	`org` text NOT NULL,
	`day` text NOT NULL,
	`team` text NOT NULL,
	`manual` text NOT NULL,
	`script` text NOT NULL,
	`uses` integer NOT NULL,
	PRIMARY KEY(`org`, `day`, `team`, `manual`, `script`)
);
--> statement-breakpoint
CREATE TABLE `site_health` (
	`org` text NOT NULL,
	`day` text NOT NULL,
	`adapter` text NOT NULL,
	`revision` integer NOT NULL,
	`anchor` text NOT NULL,
	`hits` integer DEFAULT 0 NOT NULL,
	`misses` integer DEFAULT 0 NOT NULL,
	`disagreements` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`org`, `day`, `adapter`, `revision`, `anchor`)
);
--> statement-breakpoint
ALTER TABLE `waiting` ADD `due` integer;--> statement-breakpoint
ALTER TABLE `waiting` ADD `rulers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `command` ADD `other` text;--> statement-breakpoint
ALTER TABLE `command` ADD `other_first` integer;--> statement-breakpoint
ALTER TABLE `command` ADD `other_last` integer;--> statement-breakpoint
CREATE INDEX `refused_by_age` ON `command` (`created`) WHERE refusal IS NOT NULL;--> statement-breakpoint
ALTER TABLE `deal` ADD `due` integer;--> statement-breakpoint
ALTER TABLE `deal` ADD `flow` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `deal_due_of_owner` ON `deal` (`org`,`owner`,`due`) WHERE due IS NOT NULL;--> statement-breakpoint
CREATE INDEX `deal_in_stage` ON `deal` (`org`,`stage`,`changed`,`id`);--> statement-breakpoint
ALTER TABLE `api_key` ADD `expires` integer;--> statement-breakpoint
ALTER TABLE `api_key` ADD `by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `in_force` ADD `by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `in_force` ADD `at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `in_force` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `member` ADD `joined` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `member` ADD `gone` integer;--> statement-breakpoint
ALTER TABLE `organisation` ADD `board` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `second_factor` text DEFAULT 'managers' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `retention` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `team` ADD `path` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `team` SET `path` = '/' || `id` || '/';--> statement-breakpoint
-- Every deal is due: the sweep gives each its new columns and roll-ups.
UPDATE `deal` SET `next_change` = 0;
