import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Input } from '#shared/api/client.ts'
import { type DepartedDeal, getFigures, listDepartedDeals, listViews } from '#shared/api/figures.ts'
import { getBoard } from '#shared/api/scores.ts'
import { leastDeals } from '#shared/process/figures/wayCosts.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { hour } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'

let office: Office
const shard = watched(env.SHARD_0)

type Asked = NonNullable<Input<typeof listDepartedDeals>['query']>

/** All pages of a list, four deals each. */
async function listed(who: Who, query: Asked) {
  const lines: DepartedDeal[] = []
  for (let cursor: string | undefined; ; ) {
    const page = given(
      await office.as(who).call(listDepartedDeals, { query: { ...query, limit: 4, ...(cursor && { cursor }) } }),
    )
    lines.push(...page.lines)
    cursor = page.next
    if (cursor === undefined) return { ...page, lines }
  }
}

async function act(who: Who, deal: string, ...acts: Act[]) {
  for (const one of acts) given(await office.as(who).send(deal, one))
}

/** Ten deals of each: the call made, the call left out, and back once more. */
beforeAll(async () => {
  office = await openOffice('departed', { SHARD_0: shard.database })
  const end: Act = { type: 'close', outcome: 'lost' }
  const [forth, back]: Act[] = [
    { type: 'advance', from: 'find' },
    { type: 'return', from: 'needs', to: 'find' },
  ]
  for (let n = 0; n < leastDeals; n++) {
    const [kept, hasty, again] = await Promise.all(
      (['rep', 'colleague', 'colleague'] as const).map((who) => office.as(who).open(fresh('deal'))),
    )
    if (!kept || !hasty || !again || !forth || !back) throw new Error('no deal')
    office.clock.now = hour(1) + n * 60_000
    await act('rep', kept, tick('call'), forth, end)
    await act('colleague', hasty, forth, end)
    await act('colleague', again, tick('call'), forth, back)
    office.clock.now += 30_000
    await act('colleague', again, tick('call'), forth, end)
  }
})

describe('the deals behind a departure', () => {
  it('are as many as its figure says, for everyone who sees it', async () => {
    for (const [who, query] of [
      ['boss', {}],
      ['admin', { team: 'east', manual: 'small' }],
      ['colleague', { rep: office.user('colleague') }],
    ] as const) {
      const { ways } = given(await office.as(who).call(getFigures, { query }))
      const costs = ways.flatMap((one) => one.costs)
      expect(costs.map(({ stage, is, step }) => [stage, is, step]).sort()).toEqual([
        ['find', 'again', undefined],
        ['find', 'skipped', 'call'],
        ['needs', 'again', undefined],
      ])
      expect(costs.find(({ step }) => step)?.name).toMatchObject({ en: 'call' })
      for (const { stage, is, step, deals, won } of costs) {
        const list = await listed(who, { ...query, stage, is, step })
        expect([list.deals, list.lines.length, new Set(list.lines.map(({ deal }) => deal)).size]).toEqual(
          Array(3).fill(deals),
        )
        expect(list.won).toBe(Math.round(won.with.value * deals))
      }
    }
  })

  it('come last ended first, with whose they were and how they ended, in one trip', async () => {
    shard.trips.length = 0
    const query = { stage: 'find', is: 'skipped', step: 'call' } as const
    const { lines, stageName, stepName } = given(await office.as('boss').call(listDepartedDeals, { query }))
    expect(shard.trips).toHaveLength(1)
    expect([stageName, stepName]).toMatchObject([{ en: 'find' }, { en: 'call' }])
    expect(lines.map(({ closed }) => closed)).toEqual(lines.map(({ closed }) => closed).toSorted((a, b) => b - a))
    expect(lines[0]).toMatchObject({
      ...{ name: 'A deal', owner: { user: office.user('colleague'), name: 'The colleague' } },
      ...{ outcome: 'lost', outcomeName: { en: 'lost' } },
    })
  })

  it('of one rep are a look at that person, written down and told', async () => {
    const rep = office.user('rep')
    const names = async () =>
      given(await office.as('rep').call(listViews, { params: { rep } })).views.map(({ name }) => name)
    const query = { rep, stage: 'find', is: 'skipped', step: 'call' } as const
    given(await office.as('rep').call(listDepartedDeals, { query }))
    given(await office.as('boss').call(listDepartedDeals, { query }))
    await vi.waitFor(async () => expect(await names()).toEqual(['The boss']))
  })

  it('are none of other weeks, manuals, steps or teams', async () => {
    const some = { stage: 'find', is: 'skipped', step: 'call' } as const
    const others = [
      { ...some, from: '2026-01-05', to: '2026-01-11' },
      { ...some, manual: 'other' },
      { ...some, step: 'cal' },
      { stage: 'find', is: 'gaps' },
      { stage: 'needs', is: 'passed over' },
    ] as const
    for (const query of others) expect((await listed('boss', query)).deals, JSON.stringify(query)).toBe(0)
    expect((await listed('chief', some)).deals).toBe(0)
    for (const [who, query, status] of [
      ['rep', some, 403],
      ['rep', { ...some, rep: office.user('colleague') }, 404],
      ['boss', { ...some, team: 'west' }, 404],
      ['boss', { ...some, cursor: 'x' }, 400],
    ] as const)
      expect(problemOf(await office.as(who).call(listDepartedDeals, { query })), JSON.stringify(query)).toEqual({
        status,
      })
  })
})

it('an answer of today is told of one rep to others from the next morning on, to the rep at once', async () => {
  const deal = await office.as('rep').open(fresh('deal'))
  const mail = (direction: 'in' | 'out'): Act => ({
    ...{
      type: 'log activity',
      activity: fresh('mail'),
      kind: 'email',
      direction,
      persons: [],
      people: 1,
      attachments: [],
    },
    keys: { k1: fresh('').slice(1).padEnd(64, 'a') },
  })
  office.clock.now = hour(3)
  await act('rep', deal, mail('in'))
  office.clock.now = hour(4)
  await act('rep', deal, mail('out'))
  const rep = office.user('rep')
  const counts = async () => [
    given(await office.as('boss').call(getBoard, { query: { rep } })).firstAnswer.count,
    given(await office.as('boss').call(getFigures, { query: { rep } })).firstAnswer.count,
    given(await office.as('boss').call(getFigures, {})).firstAnswer.count,
    given(await office.as('rep').call(getFigures, { query: { rep } })).firstAnswer.count,
  ]
  expect(await counts()).toEqual([0, 0, 1, 1])
  office.clock.now = hour(9)
  expect(await counts()).toEqual([1, 1, 1, 1])
})
