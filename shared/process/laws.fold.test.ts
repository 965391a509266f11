import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { nextManual, richManual } from '#test/fixtures/rich.ts'
import type { Scene, Told } from '#test/fixtures/scene.ts'
import { askedBy, goOn, play, someStory } from '#test/fixtures/story.ts'
import { contributionOf } from './contribution/contribution.ts'
import { flow } from './contribution/flow.ts'
import { flowDifference, flowSum } from './contribution/flowKey.ts'
import type { Decision } from './decide/decide.ts'
import { evolve } from './ledger/evolve.ts'
import { foldAway } from './ledger/fold/foldAway.ts'
import { needsWhole } from './ledger/fold/needsWhole.ts'
import { replay } from './ledger/replay.ts'
import { DealState } from './ledger/state.ts'
import type { Obligation } from './obligations/obligation.ts'
import { obligations } from './obligations/obligations.ts'

const manuals = [richManual, nextManual()]
/** Stories of half a year: steps of up to three weeks. */
const long = someStory(20, 120)

describe('laws of what leaves a state after 35 days', { timeout: 120_000 }, () => {
  test('what left and what stayed is what was there, now and after whatever is told of later', () => {
    fc.assert(
      fc.property(long, someStory(10, 60), fc.nat(100), (story, more, later) => {
        const { scene, end } = play(story, manuals)
        const { state, settled } = foldAway(scene.world, scene.state, hour(end))
        const seq = scene.state.seq
        const left = flowDifference(flow(scene.world, state, hour(end)), flow(scene.world, scene.state, hour(end)))
        expect(Object.values(left).every((count) => count > 0)).toBe(true)
        const last = goOn(scene, more, end)
        const told = scene.ledger.slice(seq)
        fc.pre(told.every((event) => reaches(state, event.at) && !isReaching(scene, seq, event.happening)))
        const now = told.reduce((next, event) => evolve(next, event), state)
        expect(DealState.safeParse(now).error).toBeUndefined()
        expect(sorted([...settled, ...obligations(scene.world, now, hour(last + later))])).toEqual(
          sorted(scene.all(hour(last + later))),
        )
        const moment = hour(last + later)
        expect(flowSum(left, flow(scene.world, now, moment))).toEqual(flow(scene.world, scene.state, moment))
      }),
      { numRuns: 300 },
    )
  })

  test('folding again and again is folding the whole once', () => {
    fc.assert(
      fc.property(fc.array(someStory(8, 120), { maxLength: 4 }), (parts) => {
        const { scene } = play([], manuals)
        let state = scene.state
        const left: Obligation[] = []
        let end = 0
        for (const part of parts) {
          const seq = scene.state.seq
          end = goOn(scene, part, end)
          const told = scene.ledger.slice(seq)
          fc.pre(told.every((event) => reaches(state, event.at) && !isReaching(scene, seq, event.happening)))
          state = told.reduce((next, event) => evolve(next, event), state)
          const folded = foldAway(scene.world, state, hour(end))
          left.push(...folded.settled)
          state = folded.state
        }
        const once = foldAway(scene.world, replay(scene.ledger), hour(end))
        expect(sorted([...left, ...obligations(scene.world, state, hour(end))])).toEqual(sorted(scene.all(hour(end))))
        expect(sorted(once.settled)).toEqual(sorted(left))
      }),
    )
  })

  test('who needs not the whole ledger is answered by the folded state as by the whole', () => {
    fc.assert(
      fc.property(long, someStory(14, 60), (story, more) => {
        const { scene, end } = play(story, manuals)
        let { state } = foldAway(scene.world, scene.state, hour(end))
        let at = end
        for (const [one, gap] of more) {
          at += gap
          const asked = askedBy(scene, one, at)
          if (!asked) continue
          const { command, decision } = scene.weigh(state, asked.act, hour(at), asked.asking)
          const seq = scene.state.seq
          const told = scene.ask({ ...asked.act }, hour(at), asked.asking)
          if (needsWhole(state, command, hour(at))) state = foldAway(scene.world, replay(scene.ledger), hour(at)).state
          else {
            expect(outcome(decision)).toEqual(outcome(told))
            state = scene.ledger.slice(seq).reduce((next, event) => evolve(next, event), state)
          }
          expect(sorted(obligations(scene.world, state, hour(at)))).toEqual(
            sorted(scene.all(hour(at))).filter(({ key, version }) => here(state, key, version)),
          )
        }
        function here(on: DealState, key: string, version: string) {
          return obligations(scene.world, on, hour(at)).some((one) => one.key === key && one.version === version)
        }
      }),
    )
  })

  test('figures of what left and of what stayed add up to the figures of all', () => {
    fc.assert(
      fc.property(long, (story) => {
        const { scene, end } = play(story, manuals)
        const now = hour(end)
        const { state, settled } = foldAway(scene.world, scene.state, now)
        const here = obligations(scene.world, state, now)
        const all = scene.all(now)
        expect(scene.scoreOf([...settled, ...here])).toEqual(scene.scoreOf(all))
        expect(contributionOf(scene.world, state, [...settled, ...here], now)).toEqual(
          contributionOf(scene.world, scene.state, all, now),
        )
      }),
    )
  })
})

function reaches(state: DealState, at: number): boolean {
  return at >= (state.folded?.before ?? 0)
}

/** What a folded state answers only from the whole ledger: see `needsWhole`. */
function isReaching(scene: Scene, seq: number, happening: Scene['ledger'][number]['happening']): boolean {
  const old = new Set(scene.ledger.slice(0, seq).flatMap(({ id, command }) => [id, command]))
  switch (happening.type) {
    case 'attributes corrected':
    case 'reopened':
      return true
    case 'command undone':
      return old.has(happening.command)
    case 'step undone':
    case 'activity withdrawn':
    case 'activity moved':
    case 'activity corrected':
    case 'evidence withdrawn':
      return old.has(happening.event)
    default:
      return /ruled|contest|exception/.test(happening.type)
  }
}

function sorted(list: readonly Obligation[]): Obligation[] {
  const name = (one: Obligation) => `${one.version} ${one.key}`
  return [...list].sort((a, b) => (name(a) < name(b) ? -1 : 1))
}

/** A refusal as it is, or what happened and when. */
function outcome(decided: Decision | Told): unknown {
  return decided.ok ? decided.events.map(({ happening, at }) => ({ happening, at })) : decided.refusal
}
