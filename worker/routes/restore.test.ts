import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Accepted, sendCommand } from '#shared/api/commands.ts'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import { restore } from '#shared/api/restore.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import { exported, putBack, told } from '#test/worker/files.ts'
import { given, type Office, openOffice, problemOf, tick } from '#test/worker/office.ts'
import { signToken } from '#worker/auth/token.ts'
import { verify } from '#worker/chain/verify.ts'
import { sweep } from '#worker/jobs/sweep.ts'

let source: Office
let lines: string[]
let command: Command
let answered: Accepted
const hour = 3_600_000

/** What has to be the same on the other side; when it was computed and under which revision is each side's own. */
const tables: Record<string, string> = {
  deal: 'id, seq, hash, next_change, due, name, owner, team, manual, calendar, stage, outcome, opened, changed, score, lost, overdue, links, state, vector, flow',
  event: 'deal, seq, id, body, hash',
  personal: 'deal, event, field, value, salt',
  settled: 'deal, key, version, body',
  rollup:
    'grain, period, team, rep, deal, manual, segment, stage, step, version, weight, weight_credit, settled, met, late, overdue, missed, violated',
  flow: 'kind, period, team, rep, segment, manual, version, stage, target, bucket, count',
  deal_person: 'deal, person, name, address',
  deal_member: 'deal, user, until',
  message: 'deal, kind, key, activity, command, account, by',
  witness: 'deal, activity, account',
  waiting: 'deal, kind, id, obligation, asker, asked, event, owner, team, due, rulers, owed',
  ruling: 'deal, kind, id, obligation, asker, asked, event, ruled, ruling_event, ruler, decision, expires, owner, team',
  command: 'id, deal, body, actor, created, first, last, refusal, already',
}

async function kept(org: string): Promise<Record<string, unknown[]>> {
  const entries = Object.entries(tables).map(async ([table, columns]) => {
    const all = await env.SHARD_0.prepare(`SELECT ${columns} FROM ${table} WHERE org = ? ORDER BY ${columns}`)
      .bind(org)
      .all()
    return [table, all.results.filter(counts).map(plain)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** A row of figures that sums to nothing counts as absent. */
function counts({ grain, kind, bucket, deal: _, ...row }: Record<string, unknown>): boolean {
  if (grain === undefined && (kind === undefined || bucket === undefined)) return true
  return Object.values(row).some((value) => typeof value === 'number' && value !== 0)
}

/** A state says the same in whatever order its fields stand. */
function plain({ state, ...row }: Record<string, unknown>): Record<string, unknown> {
  return typeof state === 'string' ? { ...row, state: JSON.parse(state) } : row
}

const count = (table: string, org: string) =>
  env.SHARD_0.prepare(`SELECT count(*) AS n FROM ${table} WHERE org = ?`).bind(org).first<number>('n')

beforeAll(async () => {
  source = await openOffice('source')
  const rep = source.as('rep')
  const deal = await rep.open('deal-a', { persons: [{ person: 'p1', name: '王芳', address: 'wang@hongda.example' }] })
  await told(rep, deal, {
    type: 'log activity',
    activity: 'mail-1',
    kind: 'email',
    direction: 'out',
    persons: ['p1'],
    people: 2,
    attachments: [],
    keys: { k1: 'b'.repeat(64) },
    account: 'c'.repeat(64),
  })
  source.clock.now += 3 * hour
  command = rep.command(deal, tick('call'))
  answered = given(await rep.call(sendCommand, { body: command }))
  await told(rep, deal, { type: 'advance', from: 'find' })
  await told(rep, deal, { type: 'ask exception', exception: 'e1', obligation: 'needs/1/survey', reason: 'not here' })
  await told(source.as('boss'), deal, { type: 'rule exception', exception: 'e1', approve: true })
  await told(rep, deal, { type: 'hand over', to: 'source-colleague' })
  const gone = await rep.open('deal-b', {
    persons: [{ person: 'p2', name: 'Erased Person', address: 'gone@x.example' }],
  })
  const ledger = given(await source.as('admin').call(getLedger, { params: { deal: gone } }))
  const [event = ''] = Object.keys(ledger.personal)
  for (const field of ['name', 'address'])
    given(await source.as('admin').send(gone, { type: 'erase personal data', event, field }))
  source.clock.now += 72 * hour
  await told(source.as('colleague'), deal, {
    type: 'raise contest',
    contest: 'k1',
    obligation: 'needs/1/confirm',
    reason: 'done by phone',
  })
  for (let at = 0; at < 12; at++) await rep.open(`deal-c${at}`)
  await sweep(env, source.clock.now)
  lines = await exported(source)
})

describe('an exported organisation', () => {
  it('comes back with the same heads, vectors and figures, chains that hold, and what was erased still erased', async () => {
    const target = await openOffice('target')
    target.clock.now = source.clock.now
    const done = given(await putBack(target, 'session-1', lines))
    expect(done).toMatchObject({ state: 'done', deals: 14, rebuilt: 14, lines: lines.length })
    const [there, here] = [await kept('source'), await kept('target')]
    for (const table of Object.keys(tables)) expect(here[table], table).toEqual(there[table])
    expect(here.ruling).toHaveLength(1)
    const ledger = given(await target.as('admin').call(getLedger, { params: { deal: 'deal-b' } }))
    expect(await verify(ledger)).toEqual({ ok: true, erased: [expect.anything(), expect.anything()] })
    expect(JSON.stringify(await exported(target))).not.toContain('Erased Person')
  })

  it('answers a command that was sent before it moved as it was answered then, and shows whom it names', async () => {
    const target = await openOffice('again')
    target.clock.now = source.clock.now
    given(await putBack(target, 'session-2', lines))
    const { token } = await signToken(
      { user: 'source-rep', org: 'again', shard: 0 },
      env.TOKEN_SECRET,
      target.clock.now,
    )
    const rep = target.withBearer(async () => token)
    expect(given(await rep.call(sendCommand, { body: command })).events).toEqual(answered.events)
    const { persons, names } = given(await target.as('admin').call(getDeal, { params: { deal: 'deal-a' } }))
    expect(persons).toEqual([{ person: 'p1', name: '王芳', address: 'wang@hongda.example' }])
    expect(names['source-rep']).toBe('The rep')
  })

  it('has a part that is sent twice once, and none out of order', async () => {
    const target = await openOffice('twice')
    const admin = target.as('admin')
    const part = (number: number, sent: string[]) =>
      admin.call(restore, { body: { step: 'part', session: 's', part: number, lines: sent } })
    given(await admin.call(restore, { body: { step: 'begin', session: 's' } }))
    given(await part(1, lines.slice(0, 5)))
    expect(given(await part(1, lines.slice(0, 5)))).toMatchObject({ part: 2, lines: 5 })
    expect(problemOf(await part(3, lines.slice(5, 9)))).toEqual({ status: 409 })
    expect(problemOf(await admin.call(restore, { body: { step: 'finish', session: 's' } }))).toEqual({ status: 409 })
    given(await part(2, lines.slice(5)))
    expect(given(await admin.call(restore, { body: { step: 'finish', session: 's' } })).state).toBe('done')
    expect(given(await admin.call(restore, { body: { step: 'finish', session: 's' } })).state).toBe('done')
  })
})

describe('a file that was altered', () => {
  const altered: [string, (file: string[]) => string[], RegExp][] = [
    ['in a name', (file) => file.map((line) => line.replace('The rep', 'Mallory')), /line \d+/],
    ['by a line less', (file) => file.filter((_, at) => at !== 20), /line 21/],
    [
      'by two lines swapped',
      (file) => [...file.slice(0, 8), file[9] ?? '', file[8] ?? '', ...file.slice(10)],
      /line 9/,
    ],
    ['by its end cut off', (file) => file.slice(0, -1), /^$/],
  ]
  it.each(altered)('%s is refused with the line, and nothing of it stays', async (name, alter, where) => {
    const org = `altered-${name.length}`
    const target = await openOffice(org)
    const refused = await putBack(target, 's', alter(lines))
    if (where.source === '^$') {
      expect(problemOf(refused)).toEqual({ status: 409 })
      given(await target.as('admin').call(restore, { body: { step: 'give up', session: 's' } }))
    } else {
      expect(problemOf(refused)).toEqual({ status: 400 })
      expect(JSON.stringify(refused)).toMatch(where)
    }
    for (const table of ['deal', 'event', 'personal', 'rollup', 'command', 'deal_person'])
      expect(await count(table, org)).toBe(0)
    expect(await count('member', org)).toBe(6)
    expect(await target.as('rep').open('fresh-deal')).toBe('fresh-deal')
  })
})

describe('a restore', () => {
  it('closes the organisation to everybody else while it runs', async () => {
    const target = await openOffice('closed')
    given(await target.as('admin').call(restore, { body: { step: 'begin', session: 's' } }))
    expect(problemOf(await target.as('rep').call(getDeal, { params: { deal: 'x' } }))).toEqual({ status: 401 })
    expect(problemOf(await target.as('admin').call(restore, { body: { step: 'begin', session: 'other' } }))).toEqual({
      status: 409,
    })
  })

  it('is not for an organisation that has deals, nor for anybody but its admin', async () => {
    const begin = { body: { step: 'begin', session: 's' } } as const
    expect(problemOf(await source.as('admin').call(restore, begin))).toEqual({ status: 409 })
    expect(problemOf(await source.as('boss').call(restore, begin))).toEqual({ status: 403 })
    expect(problemOf(await source.key.call(restore, begin))).toEqual({ status: 403 })
  })
})
