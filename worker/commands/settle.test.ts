import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { importDeal } from '#shared/api/commands.ts'
import { getDeal, getLedger, listDeals } from '#shared/api/deals.ts'
import { getDealScore } from '#shared/api/scores.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { score } from '#shared/process/score/score.ts'
import { manualOf } from '#shared/process/world.ts'
import { day, hour } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openAct, openOffice, tick } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { sweep } from '../jobs/sweep.ts'

const rounds = 40

/** The sale of somebody who went to and fro between two stages for most of a year, with two mails each time. */
function longHistory(office: Office, deal: string) {
  const entry = (acted: number, act: Act) => ({
    command: { v: 1 as const, id: fresh('past'), deal, acted, sent: acted, act },
    actor: office.user('rep'),
  })
  const mail = (at: number): Act => ({
    type: 'log activity',
    activity: fresh('mail'),
    kind: 'email',
    direction: 'out',
    persons: [],
    people: 1,
    attachments: [],
    keys: { k1: (0x1000_0000 + at / 1000).toString(16).padEnd(64, '0') },
  })
  const round = (n: number) => {
    const at = (hours: number) => hour(n * 24 + hours)
    return [
      entry(at(1), mail(at(1))),
      entry(at(2 + (n % 12)), tick('call')),
      entry(at(15), { type: 'advance', from: 'find' }),
      entry(at(16), mail(at(16))),
      ...(n % 3 === 0 ? [entry(at(17), tick('survey'))] : []),
      entry(at(23), { type: 'return', from: 'needs', to: 'find' }),
    ]
  }
  return [entry(hour(0), openAct()), ...Array.from({ length: rounds }, (_, n) => round(n)).flat()]
}

async function longDeal(org: string, bindings: Partial<Cloudflare.Env> = {}) {
  const office = await openOffice(org, bindings)
  const deal = fresh('deal')
  office.clock.now = day(rounds * 3)
  const commands = longHistory(office, deal)
  given(await office.key.call(importDeal, { body: { commands } }))
  return { office, deal, events: commands.length }
}

const rowsOf = (org: string) =>
  env.SHARD_0.prepare('SELECT count(*) AS n FROM settled WHERE org = ?').bind(org).first<number>('n')

/** The same deal judged from nothing: the whole ledger, with no state folded in between. */
async function fromNothing(office: Office, deal: string) {
  const ledger = given(await office.as('rep').call(getLedger, { params: { deal } }))
  const world = {
    manuals: new Map(Object.entries(ledger.manuals)),
    calendars: new Map(Object.entries(ledger.calendars)),
    timeZone: 'UTC',
  }
  const state = replay(ledger.events)
  return score(obligations(world, state, office.clock.now), manualOf(world, state).numbers)
}

async function expectExact(office: Office, deal: string) {
  const [line] = given(await office.as('rep').call(listDeals, {})).deals
  const told = given(await office.as('rep').call(getDealScore, { params: { deal } }))
  const whole = await fromNothing(office, deal)
  expect(told.score).toBe(whole.score)
  expect(told.losses.map((loss) => [loss.obligation, loss.points])).toEqual(
    whole.lines.map((loss) => [loss.obligation, loss.points]),
  )
  expect(line).toMatchObject({ score: whole.score, lost: whole.lines.filter((one) => !one.cap).length })
  const { stored, recomputed } = await bothRollups(office.org, office.clock.now)
  expect(stored).toEqual(recomputed)
}

describe('a deal with a long past', () => {
  it('lets go of what is settled, and every figure stays what the whole ledger says', async () => {
    const { office, deal } = await longDeal('long')
    const { state } = given(await office.as('rep').call(getDeal, { params: { deal } }))
    expect(state.folded).toBeDefined()
    expect(JSON.stringify(state).length).toBeLessThan(24_000)
    expect(await rowsOf('long')).toBeGreaterThan(50)
    await expectExact(office, deal)
    given(await office.as('rep').send(deal, tick('note')))
    office.clock.now += 3 * 86_400_000
    await sweep(env, office.clock.now)
    await expectExact(office, deal)
  })

  it('takes two trips for a command of today', async () => {
    const shard = watched(env.SHARD_0)
    const { office, deal } = await longDeal('hot', { SHARD_0: shard.database })
    shard.trips.length = 0
    given(await office.as('rep').send(deal, tick('note')))
    expect(shard.trips).toHaveLength(2)
  })

  it('is made whole for a contest of what was settled long ago, and the ruling moves every figure', async () => {
    const { office, deal } = await longDeal('reach')
    const lost = given(await office.as('rep').call(getDealScore, { params: { deal } })).losses
    const oldest = lost.find((loss) => loss.visit < 5)
    if (!oldest) throw new Error('nothing was lost long ago')
    given(
      await office
        .as('rep')
        .send(deal, { type: 'raise contest', contest: 'c1', obligation: oldest.obligation, reason: 'it was done' }),
    )
    given(
      await office
        .as('boss')
        .send(deal, { type: 'rule contest', contest: 'c1', uphold: true, as: 'met', reason: 'so it was' }),
    )
    await expectExact(office, deal)
    const after = given(await office.as('rep').call(getDealScore, { params: { deal } })).losses
    expect(after.map((loss) => loss.obligation)).not.toContain(oldest.obligation)
  })

  it('knows a message of long ago by its keys', async () => {
    const { office, deal, events } = await longDeal('mails')
    const [first] = longHistory(office, deal).filter(({ command }) => command.act.type === 'log activity')
    if (first?.command.act.type !== 'log activity') throw new Error('no mail')
    const answer = given(await office.as('rep').send(deal, { ...first.command.act, activity: fresh('mail') }))
    expect(answer).toMatchObject({ events: [], already: { by: office.user('rep') } })
    expect(given(await office.as('rep').call(getLedger, { params: { deal } })).events).toHaveLength(events)
  })
})

describe('a state that an earlier version of the engine wrote', () => {
  it('is folded anew from the ledger, for a reader, a command and the sweep', async () => {
    const { office, deal } = await longDeal('old')
    const spoil = () =>
      env.SHARD_0.prepare(`UPDATE deal SET state = '{"v":1}', next_change = 0 WHERE org = 'old'`).run()
    await spoil()
    expect(given(await office.as('rep').call(getDeal, { params: { deal } })).state.v).toBe(2)
    given(await office.as('rep').send(deal, tick('note')))
    await expectExact(office, deal)
    await spoil()
    expect(await sweep(env, office.clock.now)).toBeGreaterThan(0)
    await expectExact(office, deal)
  })
})
