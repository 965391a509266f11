CREATE TABLE `adapter_key` (
	`org` text NOT NULL,
	`key` text NOT NULL,
	`since` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`org`, `since`)
);
--> statement-breakpoint
CREATE TABLE `site_adapter` (
	`org` text NOT NULL,
	`adapter` text NOT NULL,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`signature` text NOT NULL,
	`published` integer NOT NULL,
	`by` text NOT NULL,
	`blocked` integer,
	PRIMARY KEY(`org`, `adapter`, `revision`)
);
--> statement-breakpoint
CREATE TABLE `step_note` (
	`org` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`user` text NOT NULL,
	`team` text NOT NULL,
	`deal` text NOT NULL,
	`manual` text NOT NULL,
	`stage` text NOT NULL,
	`step` text NOT NULL,
	`text` text NOT NULL,
	`settled` integer,
	`by` text,
	PRIMARY KEY(`org`, `id`)
);
--> statement-breakpoint
CREATE INDEX `step_note_by_age` ON `step_note` (`org`,`at`,`id`);