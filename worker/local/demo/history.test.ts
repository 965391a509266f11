import { describe, expect, test } from 'vitest'
import { importDeal } from '#shared/api/commands.ts'
import { Calendar } from '#shared/process/calendar/schema.ts'
import type { Context } from '#shared/process/decide/context.ts'
import { decide } from '#shared/process/decide/decide.ts'
import type { LedgerEvent } from '#shared/process/ledger/event.ts'
import { evolve, number } from '#shared/process/ledger/evolve.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { score } from '#shared/process/score/score.ts'
import type { World } from '#shared/process/world.ts'
import { members } from './cast.ts'
import { history, type ImportDeal } from './history.ts'
import { calendars } from './organisation.ts'
import { manual } from './sale.ts'

const manualHash = 'a'.repeat(64)
const calendarHash = { 'east-1': 'b'.repeat(64), europe: 'c'.repeat(64) }
const world: World = {
  manuals: new Map([[manualHash, manual]]),
  calendars: new Map([
    [calendarHash['east-1'], Calendar.parse(calendars['east-1'])],
    [calendarHash.europe, Calendar.parse(calendars.europe)],
  ]),
  timeZone: 'Asia/Shanghai',
}

/** A Sunday, a working morning in China's National Day week, and a New Year's night. */
const moments = ['2026-11-22T05:00Z', '2026-10-05T02:00Z', '2026-12-31T23:59Z'].map((text) => Date.parse(text))

describe.each(moments)('the demo told at %i', (now) => {
  const deals = history(now)
  const told = deals.map((deal) => ({ deal, events: decideAll(deal, now) }))
  const states = told.map(({ events }) => replay(events))
  const scores = states.map((state) => score(obligations(world, state, now), manual.numbers).score)

  test('is accepted by the engine, command by command, and replays', () => {
    expect(states.map(({ deal }) => deal)).toEqual(deals.map(({ deal }) => deal))
  })

  test('has about 250 deals of half a year, open and closed, none from the future', () => {
    expect(deals.length).toBeGreaterThan(230)
    expect(states.filter(({ closed }) => !closed).length).toBeGreaterThan(50)
    for (const outcome of ['won', 'lost', 'disqualified', 'dormant'])
      expect(states.filter(({ closed }) => closed?.outcome === outcome).length, outcome).toBeGreaterThan(15)
    const events = told.flatMap((one) => one.events)
    expect(Math.max(...events.map(({ at }) => at))).toBeLessThanOrEqual(now)
    expect(Math.min(...events.map(({ at }) => at))).toBeGreaterThan(now - 200 * 86_400_000)
  })

  test('fits into imports of the contract', () => {
    for (const { deal, commands } of deals) expect(importDeal.body.safeParse({ commands }).success, deal).toBe(true)
  })

  test('has reps who can be told apart by their scores', () => {
    const mean = (rep: string) => {
      const own = scores.filter((one, index) => one !== null && states[index]?.owners.at(-1)?.user === rep)
      return own.reduce((sum: number, one) => sum + (one ?? 0), 0) / own.length
    }
    expect(mean('wang.hao')).toBeGreaterThan(9500)
    expect(mean('liu.yang')).toBeLessThan(8000)
    expect(mean('sun.lei')).toBeLessThan(8000)
    expect(mean('alice')).toBeGreaterThan(mean('oskar'))
  })

  test('has something of everything: late, missed, waived, overdue, and cases that wait', () => {
    const all = states.flatMap((state) => obligations(world, state, now)).filter(({ scored }) => scored)
    for (const status of ['met', 'late', 'missed', 'waived', 'overdue', 'pending'])
      expect(all.filter((one) => one.status === status).length, status).toBeGreaterThan(5)
    const waiting = states.flatMap(({ exceptions, contests }) => [...exceptions, ...contests])
    expect(waiting.filter(({ ruling }) => !ruling).length).toBeGreaterThanOrEqual(4)
  })

  test('is told in both languages', () => {
    const chinese = states.filter(({ name }) => /\p{Script=Han}/u.test(name)).length
    expect(chinese / states.length).toBeGreaterThan(0.4)
    expect(chinese / states.length).toBeLessThan(0.6)
  })
})

describe('telling it again', () => {
  const [now = 0] = moments

  test('gives the same bytes', () => {
    expect(JSON.stringify(history(now))).toBe(JSON.stringify(history(now)))
  })

  test('gives the same deals on another day, so that a second start finds them there', () => {
    const names = (at: number) => history(at).map(({ deal }) => deal)
    expect(names(now)).toEqual(names(now + 9 * 86_400_000))
  })

  test('gives nobody of the customers to two open deals of one rep', () => {
    const addresses = history(now).flatMap(({ commands }) => {
      const act = commands[0]?.command.act
      return act?.type === 'open deal' ? act.persons.map(({ address }) => address) : []
    })
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})

function decideAll({ deal, commands }: ImportDeal, now: number): LedgerEvent[] {
  let state: DealState | undefined
  const events: LedgerEvent[] = []
  for (const { command, actor } of commands) {
    const decision = decide(world, state, command, contextOf(actor), now)
    if (!decision.ok) throw new Error(`${deal}: ${JSON.stringify({ act: command.act, refusal: decision.refusal })}`)
    for (const event of number(decision.events, state?.seq ?? 0)) {
      state = evolve(state, event)
      events.push(event)
    }
  }
  return events
}

function contextOf(actor: string): Context {
  const teamOf = (user: string) => members.find(({ id }) => id === user)?.team
  const member = members.find(({ id }) => id === actor)
  if (!member) throw new Error(`nobody is called ${actor}`)
  return {
    actor: { kind: 'user', id: actor },
    role: member.role,
    team: member.team,
    teamOf,
    inForce: (key) => (key === manual.key ? manualHash : undefined),
    calendarFor: (team) => (team === 'europe' ? calendarHash.europe : calendarHash['east-1']),
    managersOf: () => [],
    admins: [],
    standsInFor: [],
    acknowledged: () => false,
    importing: true,
  }
}
