import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { nextManual, richManual } from '#test/fixtures/rich.ts'
import { Scene } from '#test/fixtures/scene.ts'
import { goOn, play, type Story, someStory } from '#test/fixtures/story.ts'
import { currentVisit, visitsOf } from './ledger/visits.ts'
import { stageOf } from './manual/find.ts'
import type { Obligation } from './obligations/obligation.ts'
import { obligations } from './obligations/obligations.ts'
import { interval } from './score/interval.ts'
import { manualOf } from './world.ts'

const manuals = [richManual, nextManual()]

describe('laws of the score, for every story', { timeout: 120_000 }, () => {
  test('losses sum to what the shown score lacks, and 100.00 comes only with nothing lost', () => {
    fc.assert(
      fc.property(someStory(), fc.nat(80), (story, later) => {
        const { scene, end } = play(story, manuals)
        const { score, lines } = scene.score(hour(end + later))
        if (score === null) return
        expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(10_000 - score)
        expect(score === 10_000).toBe(!scene.all(hour(end + later)).some(isLoss))
      }),
    )
  })

  test('what has settled has its moment, no later than now, and its credit between none and all', () => {
    fc.assert(
      fc.property(someStory(), fc.nat(80), (story, later) => {
        const { scene, end } = play(story, manuals)
        for (const one of scene.all(hour(end + later))) {
          if (one.settled && one.kind !== 'gate') expect(one.settles).toBeLessThanOrEqual(hour(end + later))
          expect(one.credit).toBeGreaterThanOrEqual(0)
          expect(one.credit).toBeLessThanOrEqual(10_000)
          if (['overdue', 'missed', 'violated'].includes(one.status)) expect(one.credit).toBe(0)
        }
      }),
    )
  })

  test('every key is there once', () => {
    fc.assert(
      fc.property(someStory(), fc.nat(80), (story, later) => {
        const { scene, end } = play(story, manuals)
        const keys = scene.all(hour(end + later)).map(({ key, version }) => `${version} ${key}`)
        expect(keys.filter((key, place) => keys.indexOf(key) < place)).toEqual([])
      }),
    )
  })

  test('a step’s own credit never grows with the moment of its doing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('survey', 'confirm', 'check-in'),
        (first, second, step) => {
          const credit = (at: number) => {
            const scene = new Scene(richManual, 'needs')
            const happening = { type: 'step done' as const, step, evidence: { kind: 'word' as const } }
            if (step === 'confirm') scene.happen(happening, hour(0), { actor: { kind: 'user', id: 'second' } })
            scene.happen(happening, hour(at))
            return scene.one(`needs/1/${step}`, hour(200)).credit
          }
          expect(credit(Math.max(first, second))).toBeLessThanOrEqual(credit(Math.min(first, second)))
        },
      ),
    )
  })

  // Order is the rest that is fixed: what a predecessor that came between put in order is worth more than it was before.
  test('doing an overdue step never lowers a score; nor is it above doing the step at its due moment, in order', () => {
    fc.assert(
      fc.property(someStory(16, 20, ['close']), fc.nat(40), fc.nat(1000), (story, later, pick) => {
        const { scene: without, end } = play(story, richManual)
        const now = hour(end + later)
        const overdue = without.all(now).filter((one) => one.kind === 'step' && one.status === 'overdue')
        const one = overdue[pick % Math.max(1, overdue.length)]
        if (!one || without.state.closed) return
        const late = withDone(story, one, now, now)
        const inTime = withDone(story, one, one.due ?? now, now)
        expect(late.score).toBeGreaterThanOrEqual(without.score(now).score ?? 0)
        if (!inTime.outOfOrder) expect(late.score).toBeLessThanOrEqual(inTime.score)
      }),
    )
  })

  // A step that was done ahead of its stage counts, out of order, once that is entered, which a first return can be.
  test('the score just after a return is not above the score just before', () => {
    fc.assert(
      fc.property(someStory(), fc.nat(3), (story, pick) => {
        const { scene, end } = play(story, manuals)
        const { stage } = currentVisit(scene.world, scene.state)
        const back = stageOf(manualOf(scene.world, scene.state), stage).returns
        const before = scene.score(hour(end)).score
        const to = back[pick % Math.max(1, back.length)]?.to
        if (to === undefined || scene.state.closed) return
        fc.pre(visitsOf(scene.world, scene.state).some((visit) => visit.stage === to))
        scene.ask({ type: 'return', from: stage, to }, hour(end), { user: scene.state.owners.at(-1)?.user ?? 'rep' })
        const after = scene.score(hour(end)).score
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })

  test('jumping stages never scores above entering and leaving them in time at the same instants with nothing done', () => {
    fc.assert(
      fc.property(someStory(12, 12, ['sight', 'skip', 'close', 'migrate']), fc.nat(60), (story, later) => {
        const { scene: jumped, end } = play(story, richManual)
        const { scene: entered } = play(story, richManual)
        const stages = richManual.stages.map(({ key }) => key)
        const here = stages.indexOf(currentVisit(jumped.world, jumped.state).stage)
        fc.pre(here + 2 < stages.length && !jumped.state.closed)
        const at = hour(end + 1)
        const sighted = { type: 'stage sighted' as const, site: 'crm', record: 'r1', observed: false }
        jumped.happen({ ...sighted, to: stages[here + 2] ?? '' }, at)
        entered.happen({ ...sighted, to: stages[here + 1] ?? '' }, at)
        entered.happen({ ...sighted, to: stages[here + 2] ?? '' }, at + 1)
        fc.pre(visitsOf(jumped.world, jumped.state).some(({ how }) => how === 'jumped'))
        const now = hour(end + 20 + later)
        expect(jumped.score(now).score ?? 0).toBeLessThanOrEqual(entered.score(now).score ?? 10_000)
      }),
    )
  })

  test('splitting weights into parts of the same sum changes neither score, cap nor interval', () => {
    fc.assert(
      fc.property(someStory(), fc.integer({ min: 1, max: 999 }), (story, part) => {
        const { scene, end } = play(story, manuals)
        const judged = scene.all(hour(end))
        const split = judged.flatMap((one): Obligation[] => [
          { ...one, weight: one.weight - part },
          { ...one, key: `${one.key}+`, weight: part },
        ])
        const [whole, parts] = [scene.scoreOf(judged), scene.scoreOf(split)]
        expect([parts.score, parts.capped, parts.weight]).toEqual([whole.score, whole.capped, whole.weight])
        expect(interval([share(split), { x: 9, y: 5 }])).toEqual(interval([share(judged), { x: 9, y: 5 }]))
      }),
    )
  })

  test('an exception on one deal never changes another’s', () => {
    fc.assert(
      fc.property(someStory(12), someStory(12), (mine, theirs) => {
        const { scene, end } = play(theirs, manuals)
        const before = scene.all(hour(end + 10))
        const { scene: other, end: last } = play(mine, manuals)
        goOn(other, [[{ kind: 'exception', pick: 1, late: 0 }, 1]], last)
        expect(obligations(other.world, scene.state, hour(end + 10))).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })
})

/** The score of a story at `now` with one more step done, by a second person too where that is asked. */
function withDone(story: Story, one: Obligation, at: number, now: number) {
  const { scene } = play(story, richManual)
  const happening = { type: 'step done' as const, step: one.step ?? '', evidence: { kind: 'word' as const } }
  scene.happen(happening, at)
  if (one.step === 'confirm') scene.happen(happening, at, { actor: { kind: 'user', id: 'second' } })
  const { reductions } = scene.one(one.key, now)
  return { score: scene.score(now).score ?? 0, outOfOrder: reductions.some(({ why }) => why === 'out of order') }
}

function isLoss(one: Obligation): boolean {
  return one.scored && one.settled && one.status !== 'waived' && one.credit < 10_000
}

function share(judged: readonly Obligation[]): { x: number; y: number } {
  const counted = judged.filter((one) => one.scored && one.settled && one.status !== 'waived')
  const x = counted.reduce((sum, one) => sum + one.weight, 0)
  return { x, y: counted.reduce((sum, one) => sum + one.weight * one.credit, 0) / 10_000 }
}
