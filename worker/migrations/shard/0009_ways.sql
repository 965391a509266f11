UPDATE `deal` SET `next_change` = 0 WHERE `outcome` IS NOT NULL;
