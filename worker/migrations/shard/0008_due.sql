DROP INDEX `deal_due`;--> statement-breakpoint
CREATE INDEX `deal_due` ON `deal` (`next_change`,`org`,`id`) WHERE next_change IS NOT NULL;