import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { someManualInput } from '#test/fixtures/manuals.ts'
import { play, someStory } from '#test/fixtures/story.ts'
import { contribution } from './contribution/contribution.ts'
import { foldAway } from './ledger/fold/foldAway.ts'
import { replay } from './ledger/replay.ts'
import { DealState } from './ledger/state.ts'
import type { Obligation } from './obligations/obligation.ts'
import { obligations } from './obligations/obligations.ts'

const long = someStory(20, 120, ['migrate'])

describe('laws for every manual and every story', { timeout: 120_000 }, () => {
  test('the state is as the schema allows, and losses sum to what the score lacks', () => {
    fc.assert(
      fc.property(someManualInput, long, fc.nat(60), (manual, story, later) => {
        const { scene, end } = play(story, manual)
        expect(DealState.safeParse(scene.state).error).toBeUndefined()
        const { score, lines } = scene.score(hour(end + later))
        if (score !== null) expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(10_000 - score)
      }),
    )
  })

  test('facts commute', () => {
    fc.assert(
      fc.property(someManualInput, long, (manual, story) => {
        const { scene, end } = play(story, manual)
        const isFact = /logged|done|undone|sighted|attributes|withdrawn|against|moved/
        const facts = scene.ledger.filter(({ happening }) => isFact.test(happening.type))
        const others = scene.ledger.filter(({ happening }) => !isFact.test(happening.type))
        expect(obligations(scene.world, replay([...others, ...facts.reverse()]), hour(end))).toEqual(
          scene.all(hour(end)),
        )
      }),
    )
  })

  test('nothing changes before the next change', () => {
    fc.assert(
      fc.property(someManualInput, long, fc.integer({ min: 1, max: 400 }), (manual, story, later) => {
        const { scene, end } = play(story, manual)
        const { nextChange } = contribution(scene.world, scene.state, hour(end))
        const until = Math.min((nextChange ?? Number.POSITIVE_INFINITY) - 1, hour(end + later))
        if (until < hour(end)) return
        const status = (at: number) =>
          scene.all(at).map(({ key, status, credit, settled }) => [key, status, credit, settled])
        expect(status(until)).toEqual(status(hour(end)))
      }),
    )
  })

  test('what left and what stayed is what was there', () => {
    fc.assert(
      fc.property(someManualInput, long, fc.nat(200), (manual, story, later) => {
        const { scene, end } = play(story, manual)
        const { state, settled } = foldAway(scene.world, scene.state, hour(end))
        const at = hour(end + later)
        expect(sorted([...settled, ...obligations(scene.world, state, at)])).toEqual(sorted(scene.all(at)))
      }),
    )
  })
})

function sorted(list: readonly Obligation[]): Obligation[] {
  return [...list].sort((a, b) => (a.key < b.key ? -1 : 1))
}
