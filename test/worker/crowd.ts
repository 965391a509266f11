/** Tables whose rows belong to one deal: the column that names it, and the columns that differ from copy to copy: ids, texts that name the deal, times. */
const tables: Record<string, { deal: string; own?: string[]; told?: string[]; times?: string[] }> = {
  deal: { deal: 'id', told: ['state'], times: ['changed'] },
  event: { deal: 'deal', own: ['id'], told: ['body'] },
  command: { deal: 'deal', own: ['id'] },
  personal: { deal: 'deal', own: ['event'] },
  deal_person: { deal: 'deal' },
  message: { deal: 'deal' },
  rollup: { deal: 'deal' },
  settled: { deal: 'deal' },
}

/** Copies so many at a time: a batch has its bounds. */
const page = 250

/**
 * Makes copies of a deal that the engine wrote, from number `from` on: its ledger, head, commands, persons, message keys and its
 * own rows of the roll-ups, under another id each. A long past grows an organisation like this: by deals that are closed.
 */
export async function crowd(database: D1Database, org: string, deal: string, from: number, to: number): Promise<void> {
  const statements = await Promise.all(Object.keys(tables).map((table) => copyStatement(database, table)))
  for (let start = from; start < to; start += page)
    await database.batch(
      statements.map((sql) => database.prepare(sql).bind(org, deal, start, Math.min(start + page, to))),
    )
}

async function copyStatement(database: D1Database, table: string): Promise<string> {
  const { deal, own = [], told = [], times = [] } = tables[table] ?? { deal: 'deal' }
  const { results } = await database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all<{ name: string }>()
  const names = results.map(({ name }) => name)
  const values = names.map((name) => {
    if (name === deal) return `?2 || '-' || n`
    if (own.includes(name)) return `${name} || '-' || n`
    if (times.includes(name)) return `${name} - n`
    return told.includes(name) ? `replace(${name}, '"' || ?2 || '"', '"' || ?2 || '-' || n || '"')` : name
  })
  const list = names.map((name) => `"${name}"`).join(', ')
  return `WITH RECURSIVE copies (n) AS (SELECT CAST(?3 AS INTEGER) UNION ALL SELECT n + 1 FROM copies WHERE n + 1 < ?4)
    INSERT INTO ${table} (${list}) SELECT ${values.map(quoted).join(', ')} FROM ${table}, copies WHERE org = ?1 AND ${deal} = ?2`
}

const quoted = (value: string) => (/^[a-z_]+$/.test(value) ? `"${value}"` : value)

/** Lengthens the past of one deal by copies of its own events, far from where its head stands: a ledger of so many more lines. */
export async function lengthen(database: D1Database, org: string, deal: string, times: number): Promise<void> {
  const step = 1_000_000
  await database
    .prepare(
      `WITH RECURSIVE copies (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < ?3)
       INSERT INTO event (org, deal, seq, id, body, hash) SELECT org, deal, seq + n * ${step}, id || '-' || n, body, hash
       FROM event, copies WHERE org = ?1 AND deal = ?2 AND seq < ${step}`,
    )
    .bind(org, deal, times)
    .run()
}
