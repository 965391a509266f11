import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '#shared/api/client.ts'
import { type LossDeal, LossStatus, listLossDeals } from '#shared/api/lossDeals.ts'
import { getBoard, getRepScore } from '#shared/api/scores.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { day, hour } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'
import { sweep } from '#worker/jobs/sweep.ts'

let office: Office
const shard = watched(env.SHARD_0)
let gone: string

type Asked = NonNullable<Input<typeof listLossDeals>['query']>
const ask = (who: Who, query: Asked) => office.as(who).call(listLossDeals, { query })

/** All pages of a list, three rows each. */
async function linesOf(who: Who, query: Asked): Promise<LossDeal[]> {
  const lines: LossDeal[] = []
  for (let cursor: string | undefined; ; ) {
    const page = given(await ask(who, { ...query, limit: 3, ...(cursor === undefined ? {} : { cursor }) }))
    lines.push(...page.lines)
    cursor = page.next
    if (cursor === undefined) return lines
  }
}

async function act(who: Who, deal: string, ...acts: Act[]) {
  for (const one of acts) given(await office.as(who).send(deal, one))
}

/** Two weeks: steps done in time, late, out of order, not at all; a deal that went from East to West; one more lost today. */
beforeAll(async () => {
  office = await openOffice('behind', { SHARD_0: shard.database })
  const open = (who: Who) => office.as(who).open(fresh('deal'))
  const [kept, late, left] = [await open('rep'), await open('rep'), await open('colleague')]
  await open('colleague')
  gone = await open('rep')
  await open('stranger')
  office.clock.now = hour(2)
  await act('rep', kept, tick('call'), { type: 'advance', from: 'find' })
  await act(
    'colleague',
    left,
    { type: 'advance', from: 'find', reason: 'urgent' },
    { type: 'close', outcome: 'lost', reason: 'so' },
  )
  office.clock.now = hour(9)
  await act('rep', late, tick('call'), { type: 'advance', from: 'find' }, tick('confirm'))
  office.clock.now = day(4)
  await sweep(env, office.clock.now)
  await act('boss', gone, { type: 'hand over', to: office.user('stranger') })
  office.clock.now = day(9)
  await open('rep')
  office.clock.now = day(9) + 10 * 3_600_000
  await sweep(env, office.clock.now)
})

const statuses = ['settled', 'met', 'late', 'overdue', 'missed', 'violated'] as const
const sum = (lines: readonly LossDeal[], of: (line: LossDeal) => number) => lines.reduce((all, one) => all + of(one), 0)

const filters = fc.record(
  {
    team: fc.constantFrom('east', 'west'),
    rep: fc.constantFrom('rep', 'colleague', 'stranger').map((who) => `behind-${who}`),
    manual: fc.constantFrom('small', 'other'),
    from: fc.constantFrom('2026-02-23', '2026-03-02', '2026-03-09'),
  },
  { requiredKeys: [] },
)

describe('the deals behind a figure', () => {
  it('sum to what the board says, for any filter, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...statuses), async (filter, status) => {
        const board = given(await office.as('admin').call(getBoard, { query: filter }))
        const lines = await linesOf('admin', { ...filter, status })
        expect(sum(lines, (line) => line[status])).toBe(board.all[status])
        const { shares } = given(await ask('admin', { ...filter, status }))
        expect([shares.waived, shares.selfAttested]).toEqual([board.all.waived, board.all.selfAttested])
        const lost = await linesOf('admin', filter)
        expect(sum(lost, ({ points }) => points)).toBe(board.all.score === null ? 0 : 10_000 - board.all.score)
        for (const { stage, step, points, settled, unmet } of board.losses) {
          const [own, all] = [
            lost.filter((line) => line.stage === stage && line.step === step),
            await linesOf('admin', { ...filter, stage, step, status: 'settled' }),
          ]
          expect([sum(own, (one) => one.points), sum(all, (one) => one.settled)]).toEqual([points, settled])
          const left = await linesOf('admin', { ...filter, stage, step, status: 'unmet' })
          expect(sum(left, (one) => one.overdue + one.missed + one.violated)).toBe(unmet)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('come in one trip, what lost most first, with their names and how many there are', async () => {
    given(await ask('boss', {}))
    shard.trips.length = 0
    const answer = given(await ask('boss', {}))
    expect(shard.trips).toHaveLength(1)
    expect(shard.trips.flat().some((sql) => /FROM event|d\.state/.test(sql))).toBe(false)
    expect(answer).toMatchObject({ from: '2026-02-16', to: '2026-03-13', rows: answer.lines.length })
    expect(answer.deals).toBe(new Set(answer.lines.map(({ deal }) => deal)).size)
    expect(answer.lines.length).toBeGreaterThan(4)
    expect(answer.lines.map(({ points }) => points > 0)).not.toContain(false)
    expect(answer.lines[0]).toMatchObject({ name: 'A deal', stageName: { en: expect.any(String) } })
    expect(answer.sums.points).toBe(10_000 - (answer.score ?? 0))
  })

  it('are asked for by every status', async () => {
    for (const status of LossStatus.options) {
      const answer = given(await ask('admin', { status, limit: 100 }))
      expect(answer.rows, status).toBe(answer.lines.length)
    }
    const rows = async (status: LossStatus) => given(await ask('admin', { status })).rows
    expect(await rows('settled')).toBeGreaterThan(await rows('lost'))
    expect(await rows('unmet')).toBeGreaterThan(0)
    expect(problemOf(await ask('admin', { cursor: 'none' }))).toEqual({ status: 400 })
  })
})

describe('who sees them', () => {
  it('a deal that has gone to another team keeps its row, and no more than that', async () => {
    const lines = await linesOf('boss', { status: 'settled' })
    const row = lines.find(({ deal }) => deal === gone)
    expect(row).toMatchObject({ owedBy: { user: 'behind-rep', name: 'The rep' } })
    expect(row).not.toHaveProperty('name')
    expect(row).not.toHaveProperty('owner')
    const west = await linesOf('chief', { status: 'settled' })
    expect(west.map(({ deal }) => deal)).not.toContain(gone)
    const all = await linesOf('admin', { status: 'settled' })
    expect(all.find(({ deal }) => deal === gone)).toMatchObject({ name: 'A deal', owner: { name: 'The stranger' } })
  })

  it('what was lost today has no name to it but for the rep', async () => {
    const rep = office.user('rep')
    const today = (lines: LossDeal[]) => lines.filter((line) => line.fresh)
    expect(today(await linesOf('boss', {}))).toMatchObject([{ overdue: 1, from: '2026-03-13' }])
    expect(today(await linesOf('boss', {}))[0]).not.toHaveProperty('owedBy')
    expect(today(await linesOf('boss', { rep }))).toEqual([])
    expect(given(await ask('boss', { rep })).until).toBe('2026-03-12')
    expect(today(await linesOf('rep', { rep }))).toMatchObject([{ overdue: 1, owedBy: { user: rep } }])
  })

  it('a rep looks at the own score as others see it', async () => {
    const params = { rep: office.user('rep') }
    const score = async (who: Who, as: 'self' | 'others') =>
      given(await office.as(who).call(getRepScore, { params, query: { as } }))
    const [own, seen, boss] = [await score('rep', 'self'), await score('rep', 'others'), await score('boss', 'self')]
    const told = ({ pooled, losses, weeks, until }: typeof own) => ({ pooled, losses, weeks, until })
    expect(told(seen)).toEqual(told(boss))
    expect([own.until, own.othersUntil, seen.until]).toEqual(['2026-03-13', '2026-03-12', '2026-03-12'])
    expect(own.pooled.overdue).toBe(seen.pooled.overdue + 1)
    expect(told(await score('boss', 'self'))).toEqual(told(await score('boss', 'others')))
    const settled = own.weeks.reduce((sum, { pooled }) => sum + pooled.settled, 0)
    expect(settled).toBe(own.pooled.settled)
  })

  it('a rep asks for the own, a manager for the own teams', async () => {
    expect(problemOf(await ask('rep', {}))).toEqual({ status: 403 })
    expect(problemOf(await ask('colleague', { rep: office.user('rep') }))).toEqual({ status: 404 })
    expect(problemOf(await ask('boss', { team: 'west' }))).toEqual({ status: 404 })
  })
})
