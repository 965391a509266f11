import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import type { Act } from '#shared/process/ledger/command.ts'
import { type Watched, watched } from './binding.ts'
import { type Asks, asksOf, type Name } from './costs.ts'
import { crowd, lengthen } from './crowd.ts'
import { fresh, given, type Office, openOffice, tick } from './office.ts'

const deal = 'cost-deal'
const hot = [
  'getDeal',
  'getObligations',
  'getDealScore',
  'getBoard',
  'getIndex',
  'getToday',
  'getPulse',
  'listCases',
] as const
const wide = [
  'listDeals',
  'listAlerts',
  'getRepScore',
  'getFigures',
  'listDepartedDeals',
  'getLosses',
  'listLossDeals',
  'getSession',
] as const
const asked = ['a command', ...hot, ...wide] as const
type Rows = Record<(typeof asked)[number], number>

let shard: Watched
let office: Office
let asks: Asks
/** A deal of 25 events that was lost twenty weeks ago: what an organisation's past is made of. */
let past: string

beforeAll(async () => {
  shard = watched(env.SHARD_0)
  office = await openOffice('rows', { SHARD_0: shard.database })
  past = await pastDeal()
  office.clock.now += 140 * 86_400_000
  asks = await asksOf(office, deal)
})

async function pastDeal(): Promise<string> {
  const rep = office.as('rep')
  const id = fresh('past')
  await rep.open(id, { persons: [{ person: 'p9', name: 'Li', address: 'li@old.example' }] })
  const acts: Act[] = [
    ...Array.from({ length: 16 }, (_, n) => mail(n)),
    ...['call', 'note'].map(tick),
    { type: 'advance', from: 'find' },
    ...['survey', 'confirm'].map(tick),
    { type: 'link', link: { site: 'crm', kind: 'record', target: 'old' } },
    { type: 'close', outcome: 'lost', reason: 'no budget' },
  ]
  for (const act of acts) {
    office.clock.now += 60_000
    given(await rep.send(id, act))
  }
  return id
}

const mail = (n: number): Act => ({
  type: 'log activity',
  activity: `m${n}`,
  kind: 'email',
  direction: n % 2 ? 'in' : 'out',
  persons: [],
  people: 1,
  attachments: [],
  keys: { k1: `${n}`.padEnd(64, 'a') },
})

const readBy = (from: number) => shard.rowsRead.slice(from).reduce((sum, rows) => sum + rows, 0)

/** The rows that each operation reads now, as the database says. */
async function rowsRead(): Promise<Rows> {
  const rows: Partial<Rows> = {}
  for (const name of [...hot, ...wide] as Name[]) {
    const from = shard.trips.length
    expect(await asks.ask(name), name).toBeLessThan(300)
    rows[name as keyof Rows] = readBy(from)
  }
  const from = shard.trips.length
  office.clock.now += 60_000
  given(await office.as('rep').send(deal, tick('note')))
  return { ...rows, 'a command': readBy(from) } as Rows
}

function expectFlat(few: Rows, many: Rows) {
  for (const name of asked)
    expect(many[name], `${name}: ${few[name]} rows before`).toBeLessThanOrEqual(few[name] * 1.1 + 5)
}

it('reads the same rows whether the organisation has 1 000 events behind it or 50 000', async () => {
  await crowd(env.SHARD_0, office.org, past, 0, 40)
  await rowsRead()
  const few = await rowsRead()
  await crowd(env.SHARD_0, office.org, past, 40, 2000)
  const events = env.SHARD_0.prepare('SELECT count(*) AS n FROM event WHERE org = ?').bind(office.org)
  expect(await events.first('n')).toBeGreaterThan(50_000)
  expectFlat(few, await rowsRead())
})

it('reads the same rows whether the deal has 1 000 events behind it or 50 000', async () => {
  const few = await rowsRead()
  const seq = await env.SHARD_0.prepare('SELECT seq FROM deal WHERE org = ? AND id = ?')
    .bind(office.org, deal)
    .first<number>('seq')
  await lengthen(env.SHARD_0, office.org, deal, Math.ceil(50_000 / (seq ?? 1)))
  expectFlat(few, await rowsRead())
})
