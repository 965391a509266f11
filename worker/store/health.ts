/** The newest migration that a database stands on. */
export async function newestMigration(database: D1Database): Promise<string> {
  return (await database.prepare('SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1').first<string>('name')) ?? ''
}
