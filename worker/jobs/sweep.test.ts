import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listDeals } from '#shared/api/deals.ts'
import { getDealScore } from '#shared/api/scores.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { day, monday } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, openOffice, tick, type Who } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { sweep } from './sweep.ts'

const steps = ['call', 'note', 'survey', 'confirm', 'demo', 'watch-only', 'review', 'terms']
const stages = ['find', 'needs', 'close']
const obligations = ['find/1/call', 'needs/1/survey', 'needs/1/confirm', 'needs/1/@time', 'close/1/terms']

/** One move of a random story: somebody does something to one of three deals, some working time later. */
const move = fc.record({
  deal: fc.nat({ max: 2 }),
  hours: fc.nat({ max: 30 }),
  who: fc.constantFrom<Who>('rep', 'colleague', 'boss', 'stranger'),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...steps).map((step): Act => tick(step)) },
    { weight: 4, arbitrary: fc.constantFrom(...stages).map((from): Act => ({ type: 'advance', from, reason: 'on' })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('find', 'needs')
        .map((to): Act => ({ type: 'return', from: to === 'find' ? 'needs' : 'close', to })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('won', 'lost').map((outcome): Act => ({ type: 'close', outcome, reason: 'so' })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('acme-colleague', 'acme-stranger', 'acme-rep')
        .map((to): Act => ({ type: 'hand over', to })),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Act>({ type: 'hold' }, { type: 'resume' }, { type: 'reopen', reason: 'r' }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...stages), fc.boolean())
        .map(([to, observed]): Act => ({ type: 'sight stage', site: 'crm', record: 'r1', to, observed })),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...obligations)
        .map((obligation): Act => ({ type: 'ask exception', exception: 'e', obligation, reason: 'r' })),
    },
    { weight: 2, arbitrary: fc.boolean().map((approve): Act => ({ type: 'rule exception', exception: 'e', approve })) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...obligations)
        .map((obligation): Act => ({ type: 'raise contest', contest: 'c', obligation, reason: 'r' })),
    },
    {
      weight: 2,
      arbitrary: fc.boolean().map((uphold): Act => ({ type: 'rule contest', contest: 'c', uphold, as: 'met' })),
    },
  ),
})

describe('roll-ups', () => {
  it('equal a recompute of every ledger after any story, once the sweep has passed', async () => {
    const office = await openOffice()
    const deals = await Promise.all([0, 1, 2].map(() => office.as('rep').open(fresh('deal'))))
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 25 }), fc.boolean(), async (story, sweeps) => {
        for (const { deal, hours, who, act } of story) {
          office.clock.now += hours * 3_600_000
          await office.as(who).send(deals[deal] ?? '', act)
          if (sweeps) await sweep(env, office.clock.now)
        }
        // Closed deals make room for new ones, so that stories do not run dry.
        for (const at of deals.keys())
          if (office.clock.now % 3 === at) deals[at] = await office.as('rep').open(fresh('deal'))
        await sweep(env, office.clock.now)
        const { stored, recomputed } = await bothRollups('acme', office.clock.now)
        expect(stored).toEqual(recomputed)
      }),
      { numRuns: 12, seed: 20_260_302 },
    )
    expect((await bothRollups('acme', office.clock.now)).stored.length).toBeGreaterThan(20)
  })
})

describe('the sweep', () => {
  it('moves on what fell due, and nothing else, and nothing twice', async () => {
    const office = await openOffice('swept')
    const deal = await office.as('rep').open(fresh('deal'))
    office.clock.now = monday + 60_000
    expect(await sweep(env, office.clock.now)).toBe(0)
    office.clock.now = day(3)
    const line = async () => given(await office.as('rep').call(listDeals, {})).deals[0]
    expect(await line()).toMatchObject({ score: null, overdue: 0 })
    expect(await sweep(env, office.clock.now)).toBe(1)
    expect(await sweep(env, office.clock.now)).toBe(0)
    const { score } = given(await office.as('rep').call(getDealScore, { params: { deal } }))
    expect(await line()).toMatchObject({ score, overdue: 1, lost: 1 })
  })

  it('run twice at once counts once', async () => {
    const office = await openOffice('twice')
    await office.as('rep').open(fresh('deal'))
    office.clock.now = day(3)
    await Promise.all([sweep(env, office.clock.now), sweep(env, office.clock.now), sweep(env, office.clock.now + 1)])
    const { stored, recomputed } = await bothRollups('twice', office.clock.now)
    expect(stored).toEqual(recomputed)
  })

  it('that meets a command, or dies between reading and writing, leaves the figures right', async () => {
    const office = await openOffice('meets')
    const deal = await office.as('rep').open(fresh('deal'))
    office.clock.now = day(3)
    const shard = watched(env.SHARD_0)
    shard.before = async () => {
      shard.before = () => {
        throw new Error('killed')
      }
      given(await office.as('rep').send(deal, tick('call')))
    }
    expect(await sweep({ SHARD_0: shard.database }, office.clock.now)).toBe(0)
    expect(await sweep({ SHARD_0: shard.database }, office.clock.now)).toBe(0)
    await sweep(env, office.clock.now)
    const { stored, recomputed } = await bothRollups('meets', office.clock.now)
    expect(stored).toEqual(recomputed)
  })
})
