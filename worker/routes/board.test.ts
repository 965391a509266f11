import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { listDeals } from '#shared/api/deals.ts'
import { getBoard, getDealScore, getRepScore } from '#shared/api/scores.ts'
import { hour } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'
import { sweep } from '#worker/jobs/sweep.ts'

let office: Office
const shard = watched(env.SHARD_0)
let kept: string
let broken: string

/** East: one deal keeps its step, one leaves it. West: one deal keeps it. */
beforeAll(async () => {
  office = await openOffice('acme', { SHARD_0: shard.database })
  kept = await office.as('rep').open(fresh('deal'))
  broken = await office.as('colleague').open(fresh('deal'))
  const west = await office.as('stranger').open(fresh('deal'))
  office.clock.now = hour(2)
  given(await office.as('rep').send(kept, tick('call')))
  given(await office.as('stranger').send(west, tick('call')))
  office.clock.now = hour(10)
  await sweep(env, office.clock.now)
  shard.trips.length = 0
})

const sum = (points: { points: number }[]) => points.reduce((total, one) => total + one.points, 0)

describe('the board', () => {
  it('says how well the process was kept, by team and rep, in one trip over roll-ups alone', async () => {
    given(await office.as('boss').call(getBoard, {}))
    shard.trips.length = 0
    const board = given(await office.as('boss').call(getBoard, {}))
    expect(shard.trips).toHaveLength(1)
    // The few heads that are judged for who needs help are found by index, and no more of them than a dozen.
    const heads = (sql: string) => /d\.state|, state/.test(sql)
    expect(shard.trips.flat().some((sql) => /FROM event/.test(sql))).toBe(false)
    expect(shard.trips.flat().filter(heads)).toEqual([expect.stringMatching(/deal_due_of_owner[\s\S]*LIMIT/)])
    expect(board.all).toMatchObject({
      score: 5000,
      deals: 2,
      settled: 2,
      met: 1,
      overdue: 1,
      ranked: false,
      allOrNone: 5000,
    })
    expect(board.all.interval?.low).toBeLessThan(5000)
    expect(board.teams.map(({ team, pooled }) => [team, pooled.score])).toEqual([['east', 5000]])
    expect(board.reps.map(({ rep, pooled }) => [rep, pooled.score])).toEqual([
      ['acme-colleague', 0],
      ['acme-rep', 10_000],
    ])
    expect(board.losses).toMatchObject([{ stage: 'find', step: 'call', points: 5000, settled: 2, unmet: 1 }])
    expect(board).toMatchObject({ overdueNow: 1, waiting: 0, workday: 480, from: '2026-02-09', to: '2026-03-03' })
  })

  it('shows admins and keys every team, managers their own, reps nothing', async () => {
    expect(given(await office.as('admin').call(getBoard, {})).teams.map((one) => one.team)).toEqual(['east', 'west'])
    expect(given(await office.key.call(getBoard, {})).all).toMatchObject({ deals: 3, met: 2 })
    expect(given(await office.as('chief').call(getBoard, {})).all).toMatchObject({ score: 10_000, deals: 1 })
    expect(problemOf(await office.as('rep').call(getBoard, {}))).toEqual({ status: 403 })
    const foreign = await office.as('boss').call(getBoard, { query: { team: 'west' } })
    const nowhere = await office.as('boss').call(getBoard, { query: { team: 'nowhere' } })
    expect([problemOf(foreign), problemOf(nowhere)]).toEqual([{ status: 404 }, { status: 404 }])
  })

  it('is narrowed to a team, a rep, a manual or a version, and told week by week', async () => {
    const scores = async (query: object) => given(await office.as('admin').call(getBoard, { query })).all
    expect(await scores({ team: 'east' })).toMatchObject({ deals: 2, met: 1 })
    expect(await scores({ rep: 'acme-colleague' })).toMatchObject({ deals: 1, met: 0, overdue: 1 })
    expect(await scores({ manual: 'small' })).toMatchObject({ deals: 3 })
    for (const none of [{ manual: 'other' }, { version: '0'.repeat(64) }, { segment: 'large' }])
      expect(await scores(none), JSON.stringify(none)).toMatchObject({ deals: 0, score: null })
    const board = given(await office.as('boss').call(getBoard, {}))
    expect(board.weeks).toEqual([{ week: '2026-03-02', pooled: board.all }])
    expect(problemOf(await office.as('boss').call(getBoard, { query: { rep: 'acme-stranger' } }))).toEqual({
      status: 404,
    })
  })

  it('tells stages, steps and versions apart, with as many deals as settled in each', async () => {
    const board = given(await office.as('boss').call(getBoard, {}))
    const { interval, deals } = board.all
    expect(board.stages).toMatchObject([{ manual: 'small', stage: 'find', pooled: { score: 5000, deals, interval } }])
    expect(board.versions).toMatchObject([{ manual: 'small', pooled: { score: 5000, deals, interval } }])
    expect(board.steps).toMatchObject([
      { stage: 'find', step: 'call', score: 5000, deals: 2, settled: 2, met: 1, overdue: 1 },
    ])
    for (const lines of [board.stages, board.versions])
      expect(lines.reduce((total, { pooled }) => total + pooled.settled, 0)).toBe(board.all.settled)
  })

  it('says nothing of so small a sample in words', async () => {
    expect(given(await office.as('boss').call(getBoard, {})).words).toEqual({})
  })

  it('answers for other weeks, and only for days that exist', async () => {
    const query = { from: '2026-01-07', to: '2026-01-14' }
    const board = given(await office.as('boss').call(getBoard, { query }))
    expect(board).toMatchObject({ from: '2026-01-05', to: '2026-01-18', all: { score: null, deals: 0 }, losses: [] })
    for (const wrong of [{ from: '2026-02-30' }, { from: '2026-01-14', to: '2026-01-07' }, { to: 'yesterday' }])
      expect(problemOf(await office.as('boss').call(getBoard, { query: wrong })), JSON.stringify(wrong)).toEqual({
        status: 400,
      })
  })
})

describe('what is overdue now', () => {
  const overdue = async (who: Who, query: object) => {
    const board = given(await office.as(who).call(getBoard, { query })).overdueNow
    const { rep: owner, ...rest } = query as { rep?: string }
    const asked = { ...rest, ...(owner === undefined ? {} : { owner }), overdue: 'yes' as const }
    const { deals } = given(await office.as(who).call(listDeals, { query: asked }))
    expect(deals.reduce((all, one) => all + one.overdue, 0)).toBe(board)
    return board
  }

  it('opens a list of the same manual, version and segment that sums to it', async () => {
    const { manual: version = '' } = given(await office.as('boss').call(listDeals, {})).deals[0] ?? {}
    for (const query of [{}, { manual: 'small' }, { version }, { team: 'east', manual: 'small', version }])
      expect(await overdue('boss', query), JSON.stringify(query)).toBe(1)
    for (const query of [{ manual: 'other' }, { version: '0'.repeat(64) }, { segment: 'large' }])
      expect(await overdue('boss', query), JSON.stringify(query)).toBe(0)
    shard.trips.length = 0
    given(
      await office.as('boss').call(listDeals, { query: { overdue: 'yes', manual: 'small', version, segment: 's' } }),
    )
    expect(shard.trips).toHaveLength(1)
  })

  it('is told of one rep to others from the next morning on, to the rep at once', async () => {
    const rep = 'acme-colleague'
    const own = async () =>
      given(await office.as('colleague').call(listDeals, { query: { owner: rep, overdue: 'yes' } })).deals
    const later = office.clock.now
    office.clock.now = hour(8)
    const counted = async (who: Who) =>
      given(await office.as(who).call(listDeals, { query: { owner: rep, totals: 'yes' } })).totals?.overdue
    expect(await own()).toMatchObject([{ overdue: 1 }])
    expect([await counted('colleague'), await counted('boss')]).toEqual([1, 0])
    expect(await overdue('boss', { rep })).toBe(0)
    expect(await overdue('boss', {})).toBe(1)
    office.clock.now = later
    expect(await overdue('boss', { rep })).toBe(1)
    expect(await counted('boss')).toBe(1)
    expect(await own()).toMatchObject([{ overdue: 1 }])
  })
})

describe('a rep’s score', () => {
  it('opens to where its points were lost, to the rep and the own manager', async () => {
    const params = { rep: 'acme-colleague' }
    for (const who of ['colleague', 'boss', 'admin'] as const) {
      const { pooled, losses } = given(await office.as(who).call(getRepScore, { params }))
      expect(sum(losses)).toBe(10_000 - (pooled.score ?? 0))
    }
    for (const who of ['rep', 'stranger', 'chief'] as const)
      expect(problemOf(await office.as(who).call(getRepScore, { params })), who).toEqual({ status: 404 })
  })
})

describe('a deal’s score', () => {
  it('names every lost point, and the losses sum to what is missing', async () => {
    const { score, losses } = given(await office.as('boss').call(getDealScore, { params: { deal: broken } }))
    expect(losses).toMatchObject([
      { obligation: 'find/1/call', status: 'overdue', owedBy: 'acme-colleague', kind: 'step' },
    ])
    expect(sum(losses)).toBe(10_000 - (score ?? 0))
  })

  it('can be asked for as it was known at a moment', async () => {
    const ask = (asOf: number) => office.as('boss').call(getDealScore, { params: { deal: kept }, query: { asOf } })
    expect(given(await ask(hour(1)))).toMatchObject({ score: null, seq: 1 })
    expect(given(await ask(hour(3)))).toMatchObject({ score: 10_000, seq: 2 })
    expect(problemOf(await ask(1))).toEqual({ status: 404 })
  })
})
