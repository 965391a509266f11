/** Enters an organisation in the directory. Doing so again changes nothing: a founding that was cut short goes on. */
export async function enterOrganisation(directory: D1Database, org: string, shard: number): Promise<void> {
  await directory
    .prepare('INSERT INTO organisation (id, shard) VALUES (?1, ?2) ON CONFLICT DO NOTHING')
    .bind(org, shard)
    .run()
}
