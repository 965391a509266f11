CREATE TABLE `stuck` (
	`org` text NOT NULL,
	`deal` text NOT NULL,
	`since` integer NOT NULL,
	`tries` integer NOT NULL,
	`next` integer NOT NULL,
	PRIMARY KEY(`org`, `deal`)
);
--> statement-breakpoint
DROP INDEX `alert_of_deal`;--> statement-breakpoint
CREATE INDEX `alert_open_of_deal` ON `alert` (`org`,`deal`) WHERE answered IS NULL;