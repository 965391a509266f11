ALTER TABLE `waiting` ADD `owed` text;--> statement-breakpoint
CREATE INDEX `member_who_rules` ON `member` (`org`,`role`) WHERE role IN ('manager', 'admin');