-- Five a second, as before: what ended tells what it left out, answers their day, and long deals what has left their state.
UPDATE `deal` SET `next_change` = min(coalesce(`next_change`, 9007199254740991), unixepoch() * 1000 + 200 * `again`.`place`)
  FROM (SELECT `org`, `id`, row_number() OVER (ORDER BY `org`, `id`) AS `place` FROM `deal`
    WHERE `outcome` IS NOT NULL OR instr(`flow`, 'answer') > 0 OR json_extract(`state`, '$.folded') IS NOT NULL) AS `again`
  WHERE `deal`.`org` = `again`.`org` AND `deal`.`id` = `again`.`id`;
