import './offline.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getPlatformProxy, unstable_splitSqlQuery as splitSql } from 'wrangler'

/** The part of D1 that migrating needs. */
type Database = {
  prepare(sql: string): Statement
  batch(statements: Statement[]): Promise<unknown>
}
type Statement = {
  bind(...values: string[]): Statement
  run(): Promise<unknown>
  all(): Promise<{ results: unknown[] }>
}

const root = join(import.meta.dirname, '../..')
const folders = { DIRECTORY: 'directory', SHARD_0: 'shard' } as const

/**
 * Brings both databases under `data` to the newest migration, each migration in one batch.
 * Keeps the same table as `wrangler d1 migrations apply`, so that either may follow the other.
 * @returns how many migrations were applied
 */
export async function migrate(data: string): Promise<number> {
  const proxy = await getPlatformProxy<Record<keyof typeof folders, Database>>({
    configPath: join(root, 'wrangler.toml'),
    persist: { path: join(data, 'v3') },
    remoteBindings: false,
  })
  try {
    let applied = 0
    for (const [binding, folder] of Object.entries(folders)) {
      applied += await bringUp(proxy.env[binding as keyof typeof folders], join(root, 'worker/migrations', folder))
    }
    return applied
  } finally {
    await proxy.dispose()
  }
}

async function bringUp(database: Database, folder: string): Promise<number> {
  await database
    .prepare(
      `CREATE TABLE IF NOT EXISTS d1_migrations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT UNIQUE,
        applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
      )`,
    )
    .run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all()
  const known = new Set(results.map((row) => (row as { name: string }).name))
  const missing = (await readdir(folder)).filter((name) => name.endsWith('.sql') && !known.has(name)).sort()
  for (const name of missing) {
    const statements = splitSql(await readFile(join(folder, name), 'utf8')).map((sql) => database.prepare(sql))
    await database.batch([...statements, database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)])
  }
  return missing.length
}
