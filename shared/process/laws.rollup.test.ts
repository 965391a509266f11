import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { nextManual, richManual } from '#test/fixtures/rich.ts'
import { play, someStory } from '#test/fixtures/story.ts'
import { contribution } from './contribution/contribution.ts'
import { flow } from './contribution/flow.ts'
import { type Flow, flowDifference, flowSum } from './contribution/flowKey.ts'
import { grainRows } from './contribution/grains.ts'
import { difference, type Vector } from './contribution/vector.ts'
import { evolve } from './ledger/evolve.ts'
import type { DealState } from './ledger/state.ts'
import { alertsOf } from './obligations/rungs.ts'

const manuals = [richManual, nextManual()]

describe('laws of the roll-ups, for every story', { timeout: 120_000 }, () => {
  test('nextChange names every moment at which a contribution or an alert changes without an event', () => {
    fc.assert(
      fc.property(someStory(), fc.integer({ min: 1, max: 200 }), (story, later) => {
        const { scene, end } = play(story, manuals)
        const { nextChange } = contribution(scene.world, scene.state, hour(end))
        const until = Math.min((nextChange ?? Number.POSITIVE_INFINITY) - 1, hour(end + later))
        if (until < hour(end)) return
        expect(derived(until)).toEqual(derived(hour(end)))
        function derived(at: number) {
          const judged = scene.all(at)
          return {
            vector: contribution(scene.world, scene.state, at).vector,
            alerts: alertsOf(scene.world, scene.state, judged, at).map(({ obligation, rung }) => [
              obligation.key,
              rung,
            ]),
            flow: flow(scene.world, scene.state, at),
            status: judged.map(({ key, status, settled, credit }) => [key, status, settled, credit]),
          }
        }
      }),
    )
  })

  test('and comes later than the moment that it is asked at', () => {
    fc.assert(
      fc.property(someStory(), fc.nat(80), (story, later) => {
        const { scene, end } = play(story, manuals)
        const { nextChange } = contribution(scene.world, scene.state, hour(end + later))
        if (nextChange !== null) expect(nextChange).toBeGreaterThan(hour(end + later))
      }),
    )
  })

  test('differences carry roll-ups from one contribution to the next, each whole number equal', () => {
    fc.assert(
      fc.property(someStory(), (story) => {
        const { scene } = play(story, manuals)
        let stored: Vector = {}
        let state: DealState | undefined
        const rollup = new Map<string, number[]>()
        for (const event of scene.ledger) {
          state = evolve(state, event)
          const { vector } = contribution(scene.world, state, event.recorded)
          for (const { measures, ...key } of grainRows(difference(stored, vector), 'd1', 'small')) {
            const name = JSON.stringify(key)
            const before = rollup.get(name) ?? measures.map(() => 0)
            const after = before.map((value, place) => value + (measures[place] ?? 0))
            rollup.set(name, after)
          }
          stored = vector
        }
        const kept = [...rollup].filter(([, values]) => values.some((value) => value !== 0)).sort()
        const fresh = grainRows(stored, 'd1', 'small')
          .map(({ measures, ...key }) => [JSON.stringify(key), measures] as const)
          .sort()
        expect(kept).toEqual(fresh)
      }),
    )
  })

  test('and the counts of stages, ends and answers likewise', () => {
    fc.assert(
      fc.property(someStory(), fc.nat(400), (story, later) => {
        const { scene, end } = play(story, manuals)
        let [stored, rollup]: [Flow, Flow] = [{}, {}]
        let state: DealState | undefined
        for (const event of scene.ledger) {
          state = evolve(state, event)
          const now = flow(scene.world, state, event.recorded)
          rollup = flowSum(rollup, flowDifference(stored, now))
          stored = now
        }
        expect(flowDifference(rollup, flow(scene.world, scene.state, hour(end + later)))).toEqual({})
      }),
    )
  })

  test('a sweep at every nextChange brings the vector to what a recompute at the end gives', () => {
    fc.assert(
      fc.property(someStory(16), fc.nat(300), (story, later) => {
        const { scene, end } = play(story, manuals)
        const last = hour(end + later)
        let { vector, nextChange } = contribution(scene.world, scene.state, hour(end))
        while (nextChange !== null && nextChange <= last)
          ({ vector, nextChange } = contribution(scene.world, scene.state, nextChange))
        expect(vector).toEqual(contribution(scene.world, scene.state, last).vector)
      }),
    )
  })
})
