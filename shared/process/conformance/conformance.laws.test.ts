import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '#test/fixtures/bruteForce.ts'
import { anyTrace, carriedOut, disturbed, engineFor, mended } from '#test/fixtures/bruteForceCompared.ts'
import { Dice, gridSize, manualOf, questionAt } from '#test/fixtures/bruteForceManuals.ts'

/** A manual of one to five stages of up to five steps, and a trace that nearly goes by it or has nothing to do with it. */
const sampled = fc
  .record({ place: fc.nat(gridSize - 1), seed: fc.integer(), more: fc.nat(2), near: fc.boolean() })
  .map(({ place, seed, more, near }) => {
    const dice = new Dice(seed)
    const question = questionAt(place, dice, 5, more)
    const ofChance = anyTrace(question, dice, 25)
    const found = engineFor(question)(ofChance)
    const trace = near && found ? disturbed(question, mended(ofChance, found.moves), dice, 4) : ofChance
    return { question, trace, dice }
  })

const law = (holds: (sample: { question: Question; trace: string[]; dice: Dice }) => void) =>
  fc.assert(fc.property(sampled, holds), { numRuns: 150 })

/** Milliseconds that a law may take on a busy machine. */
const slow = 60_000

const allSeen = { answers: {}, entries: true, outcome: 'won' }

const asOpen = ({ outcome: _, ...question }: Question): Question => question

describe('laws that hold for every manual and every case', () => {
  test(
    'carrying out any one move of the list lowers the cost by exactly 1, all of them lead to a run',
    () => {
      law(({ question, trace }) => {
        const engine = engineFor(question)
        const found = engine(trace)
        if (!found) return
        expect(found.moves.length).toBe(found.cost)
        for (const move of found.moves) expect(engine(carriedOut(trace, move))?.cost).toBe(found.cost - 1)
        expect(engine(mended(trace, found.moves))).toMatchObject({ cost: 0, moves: [], fitness: 1 })
      })
    },
    slow,
  )

  test(
    'a case costs no less closed than open, and no more than leaving it all out and putting in the shortest run',
    () => {
      law(({ question, trace }) => {
        const closed = engineFor(question)(trace)
        const open = engineFor(asOpen(question))(trace)
        if (!closed) return
        expect(open?.cost).toBeLessThanOrEqual(closed.cost)
        expect(closed.cost).toBeLessThanOrEqual(closed.worstCost)
      })
    },
    slow,
  )

  test(
    'one more activity changes what a beginning costs by 0 or 1',
    () => {
      law(({ question, trace }) => {
        const engine = engineFor(asOpen(question))
        const costs = [...trace, ''].map((_, length) => engine(trace.slice(0, length))?.cost ?? 0)
        for (const [place, cost] of costs.entries()) expect([0, 1]).toContain(cost - (costs[place - 1] ?? 0))
      })
    },
    slow,
  )

  test(
    'what no manual knows costs exactly 1, wherever it stands',
    () => {
      law(({ question, trace, dice }) => {
        const engine = engineFor(question)
        const found = engine(trace)
        const disturbedOnce = engine(trace.toSpliced(dice.roll(trace.length + 1), 0, 'stranger'))
        expect(disturbedOnce?.cost).toBe(found && found.cost + 1)
      })
    },
    slow,
  )

  test(
    'what was found for other cases changes nothing, whether it is kept or forgotten',
    () => {
      law(({ question, trace, dice }) => {
        const kept = engineFor(question)
        for (let other = 0; other < 3; other++) kept(anyTrace(question, dice, 12))
        expect(kept(trace)).toEqual(engineFor(question)(trace))
      })
      const wide = { manual: manualOf([{ key: 'only', steps: [...'abcdefghi'].map((key) => ({ key })) }]), ...allSeen }
      const [forgetful, dice] = [engineFor(wide, 24_000), new Dice(5)]
      for (let other = 0; other < 60; other++) {
        const trace = anyTrace(wide, dice, 12)
        expect(forgetful(trace)).toEqual(engineFor(wide)(trace))
      }
    },
    slow,
  )

  test(
    'a manual in which nothing is required costs no more than one in which something is',
    () => {
      law(({ question, trace }) => {
        const stages = question.manual.stages.map((stage) => ({
          ...stage,
          steps: stage.steps.map((step) => ({ ...step, ask: 'optional' as const })),
        }))
        const found = engineFor(question)(trace)
        const lenient = engineFor({ ...question, manual: { ...question.manual, stages } })(trace)
        if (found) expect(lenient?.cost).toBeLessThanOrEqual(found.cost)
      })
    },
    slow,
  )
})
