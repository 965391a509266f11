import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { derivedTables, ledgerTables, organisationTable, staying, type Table, travelling } from './tables.ts'

const all = async <T>(sql: string) => (await env.SHARD_0.prepare(sql).all<T>()).results

it('every table of a shard travels, follows from the ledgers, or stays for a reason: a new one has to say which', async () => {
  const tables = await all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'd1_%' AND name NOT LIKE 'sqlite_%'`,
  )
  const told = [
    ...Object.values(travelling).map(({ name }) => name),
    ...ledgerTables,
    ...derivedTables,
    ...Object.keys(staying),
  ]
  expect([...told, 'organisation'].sort()).toEqual(tables.map(({ name }) => name).sort())
})

const travels: [string, Table][] = Object.entries({ ...travelling, organisation: organisationTable })

it.each(travels)('a row of %s takes every column along: a new one has to be told', async (_, { name, columns }) => {
  const there = await all<{ name: string; notnull: number }>(`SELECT name, "notnull" FROM pragma_table_info('${name}')`)
  const told = columns.map((column) => ({ name: column.name, notnull: Number(!column.optional) }))
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
  expect([...told, { name: 'org', notnull: 1 }].sort(byName)).toEqual(
    there.map((column) => ({ ...column, notnull: column.name === 'org' ? 1 : column.notnull })).sort(byName),
  )
})
