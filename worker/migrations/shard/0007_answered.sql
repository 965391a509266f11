DROP INDEX `alert_of_rep`;--> statement-breakpoint
CREATE INDEX `alert_answered` ON `alert` (`org`,`answered`) WHERE answered IS NOT NULL;