import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sendCommand } from '#shared/api/commands.ts'
import { getDeal, getIndex, getLedger } from '#shared/api/deals.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { type Watched, watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openAct, openOffice, problemOf, tick } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { verify } from '#worker/chain/verify.ts'

let shard: Watched
let office: Office
let here: string
let there: string

beforeEach(async () => {
  shard = watched(env.SHARD_0)
  office = await openOffice(fresh('org'), { SHARD_0: shard.database })
  const persons = [{ person: 'p1', name: 'Wang', address: 'wang@hongda.example' }]
  here = await office.as('rep').open(fresh('deal'), { persons, links: [link('r1')] })
  there = await office.as('rep').open(fresh('deal'))
  shard.trips.length = 0
})

const link = (target: string) => ({ site: 'crm', kind: 'record' as const, target })
const hash = (letter: string) => letter.repeat(64)
const mail = (more: Partial<Extract<Act, { type: 'log activity' }>> = {}): Act => ({
  type: 'log activity',
  activity: 'mail',
  kind: 'email',
  direction: 'out',
  persons: [],
  people: 1,
  attachments: [],
  keys: { k1: hash('1'), k2: hash('2'), k3: hash('3') },
  account: hash('a'),
  site: 'gmail',
  ...more,
})
const move = (): Act => ({ type: 'move activity', activity: 'mail', to: there })
const merge = (): Act => ({ type: 'merge into', deal: there })

const ledger = async (deal: string) => given(await office.as('rep').call(getLedger, { params: { deal } }))
const told = async (deal: string) => (await ledger(deal)).events.map(({ happening }) => happening.type)
const keysOf = async (deal: string) =>
  (
    await env.SHARD_0.prepare('SELECT kind, key FROM message WHERE org = ? AND deal = ? ORDER BY kind')
      .bind(office.org, deal)
      .all()
  ).results

async function expectWhole() {
  for (const deal of [here, there]) expect(await verify(await ledger(deal))).toMatchObject({ ok: true })
  const { stored, recomputed } = await bothRollups(office.org, office.clock.now)
  expect(stored).toEqual(recomputed)
}

describe('a message that is moved to another deal', () => {
  it('is taken off one and logged on the other by one command, with its time, its source and its keys', async () => {
    const rep = office.as('rep')
    await rep.send(here, mail({ happenedAt: office.clock.now }))
    await rep.send(here, mail({ activity: 'again', account: hash('b'), keys: { k3: hash('3') } }))
    const [before] = given(await rep.call(getDeal, { params: { deal: here } })).state.activities
    office.clock.now += 60_000
    const answer = given(await rep.send(here, move()))
    expect(answer).toMatchObject({ deal: here, seq: 5, other: { deal: there, seq: 2 } })
    expect(new Set([...answer.events, ...(answer.other?.events ?? [])].map(({ id }) => id)).size).toBe(2)
    expect((await told(here)).at(-1)).toBe('activity moved')
    const [logged] = (await ledger(there)).events.slice(-1)
    expect(logged).toMatchObject({ command: answer.id, at: before?.at, source: 'page' })
    expect(logged?.happening).toMatchObject({ movedFrom: here, keys: { k1: hash('1') }, account: hash('a') })
    expect(await keysOf(here)).toEqual([])
    expect((await keysOf(there)).map(({ kind }) => kind)).toEqual(['k1', 'k2', 'k3'])
    const again = given(await rep.send(there, mail({ activity: 'third', account: hash('c') })))
    expect(again).toMatchObject({ events: [], already: { command: answer.id, witnesses: 3 } })
    await expectWhole()
  })

  it('is refused where the other deal has it already, and nothing changes', async () => {
    const rep = office.as('rep')
    await rep.send(here, mail())
    await rep.send(there, mail())
    expect(problemOf(await rep.send(here, move()))).toEqual({ status: 409, code: 'already-there' })
    expect(await told(here)).toContain('activity logged')
  })
})

describe('a deal that is merged into another', () => {
  it('ends; the other one names it and takes its persons and links, for the index too', async () => {
    const rep = office.as('rep')
    given(await rep.send(here, merge()))
    expect((await told(here)).at(-1)).toBe('merged into')
    expect((await told(there)).slice(1)).toEqual(['merged from', 'linked', 'person added'])
    const { entries } = given(await rep.call(getIndex, { query: { after: 0 } }))
    expect(entries.find((entry) => entry.deal === there)).toMatchObject({
      addresses: ['wang@hongda.example'],
      links: [link('r1')],
    })
    await expectWhole()
  })

  it('needs the right on both: what one may not see is not there, what is another’s is refused', async () => {
    const foreign = await office.as('stranger').open(fresh('deal'))
    const colleagues = await office.as('colleague').open(fresh('deal'))
    const into = (deal: string): Act => ({ type: 'merge into', deal })
    const rep = office.as('rep')
    const unseen = await rep.send(here, into(foreign))
    expect([problemOf(unseen), problemOf(await rep.send(here, into('nowhere')))]).toEqual([
      { status: 404 },
      { status: 404 },
    ])
    expect(problemOf(await rep.send(here, into(colleagues)))).toEqual({ status: 409, code: 'not-yours' })
    expect(problemOf(await office.as('boss').send(here, into(colleagues)))).toBeUndefined()
    expect(problemOf(await rep.send(there, into(here)))).toEqual({ status: 409, code: 'deal-closed' })
  })
})

describe('the protocol of a command on two deals', () => {
  it.each(['here', 'there'] as const)('decides again when the head of the deal %s moves in between', async (which) => {
    const rep = office.as('rep')
    await rep.send(here, mail())
    shard.trips.length = 0
    shard.before = async (trip) => {
      if (trip !== 1) return
      shard.before = () => {}
      given(await rep.send(which === 'here' ? here : there, tick('call')))
    }
    const answer = given(await rep.send(here, move()))
    expect([answer.seq + (answer.other?.seq ?? 0), shard.trips.length]).toEqual([5 + 2 + 1, 2 + 2 + 2])
    await expectWhole()
  })

  it.each([[[1]], [[0, 1]], [[1, 2]]])('loses nothing when the answers of trips %j are lost', async (lossy) => {
    const rep = office.as('rep')
    await rep.send(here, mail())
    shard.trips.length = 0
    shard.after = (trip) => {
      if (lossy.includes(trip)) throw new Error('the answer was lost')
    }
    const command = rep.command(here, move())
    const answer = given(await rep.call(sendCommand, { body: command }))
    shard.after = () => {}
    expect(given(await rep.call(sendCommand, { body: command }))).toEqual(answer)
    expect(answer.other).toMatchObject({ deal: there, seq: 2, events: [{ seq: 2 }] })
    await expectWhole()
  })

  it('answers a repeated id as before in one trip, and another body or actor with nothing', async () => {
    const rep = office.as('rep')
    const command = rep.command(here, merge())
    const first = given(await rep.call(sendCommand, { body: command }))
    shard.trips.length = 0
    expect(given(await rep.call(sendCommand, { body: command }))).toEqual(first)
    expect(shard.trips).toHaveLength(1)
    const other = await rep.call(sendCommand, { body: { ...command, act: move() } })
    const boss = await office.as('boss').call(sendCommand, { body: command })
    expect([problemOf(other), problemOf(boss)]).toEqual([{ status: 422 }, { status: 422 }])
  })

  it('opposite ways at once: one merger, not two', async () => {
    const rep = office.as('rep')
    const answers = await Promise.all([rep.send(here, merge()), rep.send(there, { type: 'merge into', deal: here })])
    expect(answers.map((answer) => problemOf(answer)?.code ?? 'merged').sort()).toEqual(['deal-closed', 'merged'])
    await expectWhole()
  })
})

it('opens nothing by a merger into a deal that is not there', async () => {
  expect(problemOf(await office.as('rep').send(here, { type: 'merge into', deal: here }))).toMatchObject({
    status: 409,
  })
  expect(given(await office.as('rep').send(fresh('deal'), openAct())).seq).toBe(1)
})
