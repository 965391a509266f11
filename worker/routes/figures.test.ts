import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { getFigures, getLosses, listViews } from '#shared/api/figures.ts'
import { getBoard, getRepScore } from '#shared/api/scores.ts'
import { day, hour, smallManual } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { sweep } from '#worker/jobs/sweep.ts'

let office: Office
const shard = watched(env.SHARD_0)
const sum = (lines: readonly { points: number }[]) => lines.reduce((total, { points }) => total + points, 0)

/** Moves a deal on: `needs` asks three steps before it lets go. */
async function way(who: Who, deal: string, acts: readonly (readonly [number, Parameters<typeof send>[2]])[]) {
  for (const [at, act] of acts) {
    office.clock.now = hour(at)
    given(await send(who, deal, act))
  }
}
const send = (who: Who, deal: string, act: Parameters<ReturnType<Office['as']>['send']>[1]) =>
  office.as(who).send(deal, act)

/** East: one deal goes back and is won, one is lost in `needs`. West: one is open. Then it is Wednesday of the second week. */
beforeAll(async () => {
  office = await openOffice('flow', { SHARD_0: shard.database })
  const won = await office.as('rep').open(fresh('deal'))
  const lost = await office.as('colleague').open(fresh('deal'))
  await office.as('stranger').open(fresh('deal'))
  const needs = ['survey', 'confirm', 'demo'] as const
  await way('rep', won, [
    [1, tick('call')],
    [2, { type: 'advance', from: 'find' }],
    [3, { type: 'return', from: 'needs', to: 'find' }],
    [4, tick('call')],
    [5, { type: 'advance', from: 'find' }],
    ...needs.map((step, at) => [6 + at / 10, tick(step)] as const),
    [7, { type: 'advance', from: 'needs' }],
    [7.1, tick('review')],
    [7.2, tick('terms')],
    [7.5, { type: 'close', outcome: 'won' }],
  ])
  await way('colleague', lost, [
    [7.6, { type: 'advance', from: 'find' }],
    [7.7, { type: 'close', outcome: 'lost' }],
  ])
  office.clock.now = day(7)
  await sweep(env, office.clock.now)
})

describe('how deals moved', () => {
  it('is told from the counts of the weeks, in one trip, without a look at a deal', async () => {
    given(await office.as('boss').call(getFigures, {}))
    shard.trips.length = 0
    const figures = given(await office.as('boss').call(getFigures, {}))
    expect(shard.trips).toHaveLength(1)
    expect(shard.trips.flat().some((sql) => /FROM event|state/.test(sql.replace(/p\.state|d\.state/g, '')))).toBe(false)
    expect(figures).toMatchObject({
      opened: 2,
      closed: { won: 1, lost: 1 },
      returns: [{ from: 'needs', to: 'find', count: 1 }],
      bottleneck: { manual: 'small', stage: 'find' },
      cycle: { count: 2 },
      workday: 480,
      manuals: [{ manual: 'small', name: smallManual.name }],
      outcomes: [{ outcome: 'lost' }, { outcome: 'won' }],
    })
    expect(figures.ways).toMatchObject([{ manual: 'small', deals: 2, won: 1, count: 2, costs: [] }])
    expect(figures.ways[0]?.list.map(({ path }) => path.map(({ times }) => times))).toEqual([
      [1, 1],
      [2, 2, 1],
    ])
    expect(figures.stages.map(({ stage }) => stage)).toEqual(['find', 'needs', 'close'])
    const [find, needs, close] = figures.stages
    expect(find).toMatchObject({ entered: 2, repeated: 1, forwards: 3, conversion: 10_000, time: { count: 3 } })
    expect(needs).toMatchObject({
      entered: 2,
      repeated: 1,
      forwards: 1,
      returned: 1,
      ended: { lost: 1 },
      conversion: 5000,
    })
    expect(needs).toMatchObject({ standard: { amount: 5, unit: 'days' }, judged: 1, kept: 1 })
    expect(close).toMatchObject({ entered: 1, won: 1, conversion: 10_000 })
    expect(find?.time.p50?.from).toBeLessThanOrEqual(120)
    expect(find?.time.p50?.below).toBeGreaterThan(120)
  })

  it('is filtered by team, rep, manual, version and segment', async () => {
    const opened = async (query: object) => given(await office.as('admin').call(getFigures, { query })).opened
    const all = given(await office.as('admin').call(getFigures, {}))
    expect(all.opened).toBe(3)
    expect(await opened({ team: 'west' })).toBe(1)
    expect(await opened({ rep: office.user('rep') })).toBe(1)
    expect(await opened({ manual: 'small' })).toBe(3)
    expect(await opened({ manual: 'other' })).toBe(0)
    expect(await opened({ version: '0'.repeat(64) })).toBe(0)
    expect(await opened({ segment: 'large' })).toBe(0)
    expect(await opened({ from: '2026-01-05', to: '2026-01-11' })).toBe(0)
  })

  it('is open to managers for what they lead and to a rep for the own', async () => {
    const own = { query: { rep: office.user('rep') } }
    expect(given(await office.as('rep').call(getFigures, own)).closed).toEqual({ won: 1 })
    expect(problemOf(await office.as('rep').call(getFigures, {}))).toEqual({ status: 403 })
    for (const operation of [getFigures, getLosses])
      for (const who of ['colleague', 'chief'] as const)
        expect(problemOf(await office.as(who).call(operation, own)), who).toEqual({ status: 404 })
    expect(problemOf(await office.as('boss').call(getLosses, { query: { team: 'west' } }))).toEqual({ status: 404 })
    expect(problemOf(await office.as('boss').call(getFigures, { query: { from: '2026-02-30' } }))).toEqual({
      status: 400,
    })
  })

  it('equals what every ledger says again from nothing', async () => {
    const { stored, recomputed } = await bothRollups('flow', office.clock.now)
    expect(stored).toEqual(recomputed)
    for (const kind of ['stage time', 'way'])
      expect(
        stored.some((line) => line.startsWith(kind)),
        kind,
      ).toBe(true)
  })
})

describe('losses', () => {
  it('sum to what the board misses, by step, by team and by rep', async () => {
    for (const query of [{}, { manual: 'small' }, { rep: office.user('colleague') }]) {
      const board = given(await office.as('boss').call(getBoard, { query }))
      const losses = given(await office.as('boss').call(getLosses, { query }))
      expect(losses.score).toBe(board.all.score)
      const missing = 10_000 - (board.all.score ?? 0)
      expect([losses.losses, losses.teams, losses.reps].map(sum)).toEqual([missing, missing, missing])
      expect(losses.losses.map(({ points }) => points)).toEqual(board.losses.map(({ points }) => points))
    }
  })

  it('are open to a rep for the own, with the name of the own team', async () => {
    const losses = given(await office.as('colleague').call(getLosses, { query: { rep: office.user('colleague') } }))
    expect(losses.teams).toMatchObject([{ team: 'east', name: 'Team east', points: 10_000 - (losses.score ?? 0) }])
    expect(losses.reps.map(({ name }) => name)).toEqual(['The colleague'])
  })

  it('name a cause only where the sample can tell', async () => {
    const { losses } = given(await office.as('admin').call(getLosses, {}))
    expect(losses.length).toBeGreaterThan(0)
    expect(losses.every(({ cause }) => cause.is === 'unclear')).toBe(true)
  })
})

describe('what a rep lost today', () => {
  it('is the rep’s alone until the next morning; the team’s figures hold it', async () => {
    office.clock.now = day(9)
    await office.as('rep').open(fresh('deal'))
    office.clock.now = day(9) + 10 * 3_600_000
    await sweep(env, office.clock.now)
    const params = { rep: office.user('rep') }
    const ask = async (who: Who) => given(await office.as(who).call(getRepScore, { params }))
    const [own, seen] = [await ask('rep'), await ask('boss')]
    expect(own.pooled.overdue).toBe(1)
    expect(seen).toMatchObject({ until: '2026-03-12', pooled: { overdue: 0, settled: own.pooled.settled - 1 } })
    expect(sum(seen.losses)).toBe(10_000 - (seen.pooled.score ?? 0))
    const lostCalls = (of: typeof own) => of.losses.filter(({ step }) => step === 'call').length
    expect([lostCalls(own), lostCalls(seen)]).toEqual([1, 0])
    const board = given(await office.as('boss').call(getBoard, {}))
    expect(board.all.overdue).toBe(1)
    expect(board.reps.find(({ rep }) => rep === params.rep)?.pooled.overdue).toBe(0)
    const losses = given(await office.as('boss').call(getLosses, {}))
    expect(losses.reps.map(({ rep }) => rep)).toContain('fresh')
    expect(sum(losses.reps)).toBe(10_000 - (losses.score ?? 0))
    office.clock.now = day(10)
    expect((await ask('boss')).pooled.overdue).toBe(1)
  })
})

describe('who looked at a rep’s figures', () => {
  const views = async (who: Who, rep: Who = 'colleague') =>
    office.as(who).call(listViews, { params: { rep: office.user(rep) } })

  it('is written down once for each who looks, and day, and told to the rep', async () => {
    const look = (who: Who) => office.as(who).call(getRepScore, { params: { rep: office.user('colleague') } })
    for (const who of ['boss', 'boss', 'colleague', 'admin'] as const) given(await look(who))
    const query = { rep: office.user('colleague') }
    given(await office.as('boss').call(getLosses, { query }))
    await vi.waitFor(async () => {
      const names = given(await views('colleague')).views.map(({ name }) => name)
      expect(names.filter((name) => name === 'The admin')).toHaveLength(1)
    })
    const today = given(await views('colleague')).views.filter(({ at }) => at >= day(10))
    expect(today.map(({ name }) => name).sort()).toEqual(['The admin', 'The boss'])
  })

  it('is for the rep and admins alone', async () => {
    given(await views('admin'))
    for (const who of ['boss', 'rep', 'stranger'] as const)
      expect(problemOf(await views(who)), who).toEqual({ status: 404 })
  })
})
