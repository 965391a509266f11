import { beforeAll, describe, expect, it } from 'vitest'
import { importDeal } from '#shared/api/commands.ts'
import { getDeal, getLedger, listDeals } from '#shared/api/deals.ts'
import { getDealScore } from '#shared/api/scores.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { day, hour, monday } from '#test/fixtures/scene.ts'
import { fresh, given, type Office, openAct, openOffice, problemOf, tick } from '#test/worker/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  office.clock.now = day(40)
})

const entry = (deal: string, acted: number, act: Act, who: 'rep' | 'boss' = 'rep') => ({
  command: office.as('rep').command(deal, act, { acted, sent: office.clock.now }),
  actor: office.user(who),
})
const history = (deal: string) => [
  entry(deal, monday, openAct()),
  entry(deal, hour(2), tick('call')),
  entry(deal, hour(3), { type: 'advance', from: 'find' }),
  entry(deal, hour(4), {
    type: 'ask exception',
    exception: `${deal}-e`,
    obligation: 'needs/1/demo',
    reason: 'No need',
  }),
  entry(deal, hour(6), { type: 'rule exception', exception: `${deal}-e`, approve: true }, 'boss'),
  entry(deal, hour(8), tick('survey')),
  entry(deal, hour(9), tick('confirm')),
  entry(deal, hour(10), { type: 'advance', from: 'needs' }),
]

describe('an imported history', () => {
  it('is decided as of its own moments and recorded now', async () => {
    const deal = fresh('deal')
    const answer = given(await office.key.call(importDeal, { body: { commands: history(deal) } }))
    expect(answer).toEqual({ deal, seq: 8, events: 8, recorded: office.clock.now })
    const { events } = given(await office.key.call(getLedger, { params: { deal } }))
    expect(events.map((event) => event.at)).toEqual(history(deal).map(({ command }) => command.acted))
    expect(new Set(events.map((event) => event.recorded))).toEqual(new Set([office.clock.now]))
    expect(new Set(events.slice(0, 2).map((event) => event.source))).toEqual(new Set(['integration']))
    expect(events[4]?.actor.id).toBe(office.user('boss'))
    const state = given(await office.key.call(getDeal, { params: { deal } })).state
    expect(state.moves.map((move) => [move.to, move.at])).toEqual([
      ['find', monday],
      ['needs', hour(3)],
      ['close', hour(10)],
    ])
    const [line] = given(await office.key.call(listDeals, {})).deals
    expect(line).toMatchObject({ deal, opened: monday, changed: hour(10), stage: 'close' })
  })

  it('is taken in the order of its acts, however it is sent', async () => {
    const deal = fresh('deal')
    const commands = history(deal).toReversed()
    expect(given(await office.key.call(importDeal, { body: { commands } })).seq).toBe(8)
  })

  it('goes on by ordinary commands', async () => {
    const deal = fresh('deal')
    given(await office.key.call(importDeal, { body: { commands: history(deal) } }))
    expect(given(await office.as('rep').send(deal, tick('review'))).seq).toBe(9)
    expect(given(await office.key.call(getDealScore, { params: { deal } })).score).not.toBeNull()
  })

  it('goes on in parts as long as nobody else acted on the deal, and by no means on a deal that was never imported', async () => {
    const deal = fresh('deal')
    const [first, ...rest] = history(deal)
    for (const commands of [[first], rest].map((part) => part.flatMap((one) => one ?? [])))
      given(await office.key.call(importDeal, { body: { commands } }))
    given(await office.as('rep').send(deal, tick('review')))
    const live = await office.as('rep').open(fresh('deal'))
    for (const known of [deal, live]) {
      const commands = [entry(known, hour(20), tick('note'), 'boss')]
      for (const who of [office.key, office.as('admin')])
        expect(problemOf(await who.call(importDeal, { body: { commands } }))).toEqual({
          status: 409,
          code: 'deal-exists',
        })
    }
  })

  it('sent again has its answer and leaves one deal', async () => {
    const commands = history(fresh('deal'))
    const first = given(await office.key.call(importDeal, { body: { commands } }))
    office.clock.now += 60_000
    expect(given(await office.key.call(importDeal, { body: { commands } }))).toEqual(first)
    const changed = commands.map((one) => ({ ...one, actor: office.user('boss') }))
    expect(problemOf(await office.key.call(importDeal, { body: { commands: changed } }))).toEqual({ status: 422 })
  })

  it('with one command that is refused is refused whole, and says which', async () => {
    const deal = fresh('deal')
    const commands = [entry(deal, monday, openAct()), entry(deal, hour(1), { type: 'advance', from: 'needs' })]
    const answer = await office.key.call(importDeal, { body: { commands } })
    expect(problemOf(answer)).toEqual({ status: 409, code: 'wrong-stage' })
    expect(JSON.stringify(answer)).toContain(commands[1]?.command.id)
    expect(problemOf(await office.key.call(getDeal, { params: { deal } }))).toEqual({ status: 404 })
  })

  it('of 500 commands is one batch', async () => {
    const deal = fresh('deal')
    const commands = [
      entry(deal, monday, openAct()),
      ...Array.from({ length: 499 }, (_, at) => entry(deal, monday + 60_000 * (at + 1), tick('note'))),
    ]
    expect(given(await office.key.call(importDeal, { body: { commands } })).events).toBe(500)
  })
})
