import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { getBoard } from '#shared/api/scores.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { hour } from '#test/fixtures/scene.ts'
import { told } from '#test/worker/nights.ts'
import { fresh, given, type Office, openOffice, tick } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { clock } from '#worker/jobs/clock.ts'
import { nights } from '#worker/jobs/night/nights.ts'

type Row = Record<string, string | number | null>
const rowsOf = async (text: string) => (await env.SHARD_0.prepare(text).all<Row>()).results
const names = async (text: string) => (await rowsOf(text)).map(({ name }) => String(name))
const tables = () =>
  names(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE %' AND name NOT GLOB '_cf*' AND name <> 'sqlite_sequence'`,
  )

const mail = (n: number): Act => ({
  ...{ type: 'log activity', activity: fresh('mail'), kind: 'email', direction: 'out', people: 9, attachments: [] },
  persons: Array.from({ length: 40 }, (_, person) => `somebody-${person}`),
  keys: { k1: (0x1000_0000 + n).toString(16).padEnd(64, '0') },
})

/** A deal so long that most of it has left its state, and one that has just begun. */
async function live(office: Office): Promise<void> {
  const rep = office.as('rep')
  const deal = await rep.open(fresh('deal'))
  for (let n = 0; n < 24; n++) {
    office.clock.now = hour(n * 24 + 2)
    given(await rep.send(deal, tick('call')))
    for (let more = 0; more < 3; more++) given(await rep.send(deal, mail(n * 3 + more)))
    given(await rep.send(deal, { type: 'advance', from: 'find' }))
    office.clock.now = hour(n * 24 + 23)
    given(await rep.send(deal, { type: 'return', from: 'needs', to: 'find' }))
  }
  given(await rep.send(await rep.open(fresh('deal')), tick('call')))
  given(await rep.send(await rep.open(fresh('deal')), { type: 'close', outcome: 'lost' }))
}

/** The whole ways of deals that ended, and then what they left out, were counted later than the rest. */
async function without(kind: 'way' | 'left out'): Promise<void> {
  await env.SHARD_0.exec(`DELETE FROM flow WHERE kind = '${kind}'`)
  await env.SHARD_0.exec(
    `UPDATE deal SET flow = (SELECT json_group_object(key, value) FROM json_each(deal.flow) WHERE key NOT LIKE '["${kind}"%'),
       state = json_remove(state, '$.folded.past.leftOut')`.replaceAll('\n', ' '),
  )
}

/** Puts the database back to what it was under the first versions, with what they held of all this. */
async function backToTheFirst(): Promise<void> {
  const kept: [string, Row[]][] = []
  for (const table of await tables()) kept.push([table, await rowsOf(`SELECT * FROM ${table}`)])
  for (const [table] of kept) await env.SHARD_0.exec(`DROP TABLE ${table}`)
  await applyD1Migrations(env.SHARD_0, env.MIGRATIONS.shard.slice(0, 2))
  for (const [table, rows] of kept) {
    const columns = table === 'd1_migrations' ? [] : await names(`SELECT name FROM pragma_table_info('${table}')`)
    const list = columns.map((name) => `"${name}"`).join(', ')
    const insert = `INSERT INTO ${table} (${list}) VALUES (${columns.map(() => '?').join(', ')})`
    for (const row of columns.length === 0 ? [] : rows)
      await env.SHARD_0.prepare(insert)
        .bind(...columns.map((name) => row[name] ?? null))
        .run()
  }
  await env.SHARD_0.exec(`DELETE FROM settled WHERE key LIKE '@flow/%'`)
}

it('a database of the first versions is brought up with every figure, whichever comes first: the night, a command, the sweep', async () => {
  const office = await openOffice('old')
  await live(office)
  expect((await rowsOf(`SELECT count(*) AS n FROM settled`))[0]?.n).toBeGreaterThan(3)
  await backToTheFirst()
  await applyD1Migrations(env.SHARD_0, env.MIGRATIONS.shard)
  office.clock.now += 86_400_000
  for (let done = 1; done > 0; ) done = await nights(env, office.clock.now)
  expect(await told(office)).toEqual([])
  const [deal] = await rowsOf('SELECT id FROM deal ORDER BY seq LIMIT 1')
  given(await office.as('rep').send(String(deal?.id), tick('note')))
  await clock(env, office.clock.now)
  const { stored, recomputed } = await bothRollups('old', office.clock.now)
  expect(stored).toEqual(recomputed)
  expect(await rowsOf(`SELECT id FROM deal WHERE flow = '{}'`)).toEqual([])
  office.clock.now += 86_400_000
  for (let done = 1; done > 0; ) done = await nights(env, office.clock.now)
  expect(await told(office)).toEqual([])
  expect(
    await rowsOf(`SELECT kind, stage, target, count FROM flow WHERE kind IN ('way', 'left out') ORDER BY kind`),
  ).toEqual([
    { kind: 'left out', stage: '', target: 'lost', count: 1 },
    { kind: 'way', stage: 'find', target: 'lost', count: 1 },
  ])
  expect(await rowsOf(`SELECT path FROM team ORDER BY path`)).toEqual([{ path: '/east/' }, { path: '/west/' }])
})

it.each([
  ['way', '0009_ways.sql'],
  ['left out', '0010_left_out.sql'],
] as const)(
  'what is counted of an end as “%s” is counted where it was not, without a word of it at night',
  async (kind, file) => {
    const org = kind.replace(' ', '-')
    const office = await openOffice(org)
    await live(office)
    const counting = `SELECT * FROM flow WHERE org = '${org}' AND kind = '${kind}'`
    const counted = await rowsOf(counting)
    expect(counted).toHaveLength(1)
    await without(kind)
    office.clock.now += 86_400_000
    for (let done = 1; done > 0; ) done = await nights(env, office.clock.now)
    expect(await told(office)).toEqual([])
    const { asOf } = given(await office.as('boss').call(getBoard, {}))
    await env.SHARD_0.batch(
      env.MIGRATIONS.shard
        .filter(({ name }) => name === file)
        .flatMap(({ queries }) => queries.map((text) => env.SHARD_0.prepare(text))),
    )
    // They take their turns: nothing that falls due waits behind them, and no board says that it is of long ago.
    expect(given(await office.as('boss').call(getBoard, {})).asOf).toBe(asOf)
    await clock(env, Math.max(Date.now(), office.clock.now) + 60_000)
    expect(await rowsOf(counting)).toEqual(counted)
    const { stored, recomputed } = await bothRollups(org, Math.max(Date.now(), office.clock.now) + 60_000)
    expect(stored).toEqual(recomputed)
  },
)
