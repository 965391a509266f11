import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { nextManual, richManual } from '#test/fixtures/rich.ts'
import { play, someStory } from '#test/fixtures/story.ts'
import { LedgerEvent } from './ledger/event.ts'
import { evolve } from './ledger/evolve.ts'
import { replay } from './ledger/replay.ts'
import { DealState } from './ledger/state.ts'
import { visitsOf } from './ledger/visits.ts'
import { obligations } from './obligations/obligations.ts'

const manuals = [richManual, nextManual()]

const facts = new Set([
  'activity logged',
  'activity moved',
  'activity corrected',
  'activity withdrawn',
  'step done',
  'step undone',
  'command undone',
  'evidence withdrawn',
  'attributes set',
  'attributes corrected',
  'stage sighted',
  'message sent against a rule',
])

describe('laws of the ledger, for every story', { timeout: 120_000 }, () => {
  test('state and events are as the schema allows, and replaying the ledger gives the state to the byte', () => {
    fc.assert(
      fc.property(someStory(), (story) => {
        const { scene } = play(story, manuals)
        expect(DealState.safeParse(scene.state).error).toBeUndefined()
        expect(scene.ledger.every((event) => LedgerEvent.safeParse(event).success)).toBe(true)
        expect(JSON.stringify(replay(scene.ledger))).toBe(JSON.stringify(scene.state))
      }),
    )
  })

  test('an event changes nothing of the state that it is folded into', () => {
    fc.assert(
      fc.property(someStory(), (story) => {
        const { scene } = play(story, manuals)
        let state: DealState | undefined
        for (const event of scene.ledger) {
          const before = JSON.stringify(state)
          const next: DealState = evolve(state, event)
          expect(JSON.stringify(state)).toBe(before)
          state = next
        }
      }),
      { numRuns: 40 },
    )
  })

  test('facts commute: in whatever sequence they arrive, the same obligations', () => {
    fc.assert(
      fc.property(someStory(), fc.integer(), fc.nat(60), (story, seed, later) => {
        const { scene, end } = play(story, manuals)
        const isFact = (event: LedgerEvent) => facts.has(event.happening.type)
        const arrived = [
          ...scene.ledger.filter((event) => !isFact(event)),
          ...shuffle(scene.ledger.filter(isFact), seed),
        ]
        const at = hour(end + later)
        expect(obligations(scene.world, replay(arrived), at)).toEqual(scene.all(at))
      }),
    )
  })

  test('visits follow upon one another: each is left when the next is entered, and counts one more of its stage', () => {
    fc.assert(
      fc.property(someStory(24, 20, ['migrate']), (story) => {
        const { scene } = play(story, manuals)
        const counts = new Map<string, number>()
        const visits = visitsOf(scene.world, scene.state)
        for (const [place, visit] of visits.entries()) {
          counts.set(visit.stage, (counts.get(visit.stage) ?? 0) + 1)
          expect(visit.n).toBe(counts.get(visit.stage))
          const next = visits[place + 1]
          if (next) expect(visit.left).toBe(next.entered)
          if (next) expect(next.stage).not.toBe(visit.stage)
        }
      }),
    )
  })

  test('what lies after a moment changes nothing that is judged at it', () => {
    fc.assert(
      fc.property(someStory(), (story) => {
        const { scene } = play(story, manuals)
        const half = scene.ledger.slice(0, Math.ceil(scene.ledger.length / 2))
        const at = half.at(-1)?.recorded ?? 0
        const later = scene.ledger.slice(half.length)
        fc.pre(later.every((event) => event.at > at && !isUndoing(event)))
        expect(obligations(scene.world, scene.state, at)).toEqual(obligations(scene.world, replay(half), at))
      }),
    )
  })
})

/** What takes back or corrects counts with what it names, however long ago that was; a ruling works from its asking on. */
function isUndoing({ happening }: LedgerEvent): boolean {
  return /undone|withdrawn|moved|corrected|ruled|migrated|acknowledged/.test(happening.type)
}

function shuffle<T>(list: T[], seed: number): T[] {
  return list
    .map((item, place) => ({ item, order: Math.imul((place + 1) * 2654435761, seed | 1) >>> 0 }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item)
}
