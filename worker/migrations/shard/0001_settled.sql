CREATE TABLE `settled` (
	`org` text NOT NULL,
	`deal` text NOT NULL,
	`key` text NOT NULL,
	`version` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`org`, `deal`, `key`, `version`)
);
--> statement-breakpoint
-- States of the first version are folded anew from their ledgers: the sweep comes to every deal.
UPDATE `deal` SET `next_change` = 0;
