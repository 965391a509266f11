import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listDeals } from '#shared/api/deals.ts'
import { getDealScore } from '#shared/api/scores.ts'
import { day, monday } from '#test/fixtures/scene.ts'
import { alertsKept } from '#test/worker/alertsKept.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, openOffice, tick } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { move } from '#test/worker/story.ts'
import { sweep } from './sweep.ts'

describe('roll-ups', () => {
  it('equal a recompute of every ledger after any story, and alerts what is asked, once the sweep has passed', async () => {
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
        const { open, owed, raised, known } = await alertsKept('acme', office.clock.now)
        expect(raised.filter((key) => !known.has(key))).toEqual([])
        for (const { subject, rep } of open) expect([subject, rep]).toEqual([subject, owed.get(subject)])
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
