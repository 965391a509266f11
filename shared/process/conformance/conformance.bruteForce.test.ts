import { expect, test } from 'vitest'
import { bruteForce, type Question } from '#test/fixtures/bruteForce.ts'
import { anyTrace, disturbed, engineFor, mended } from '#test/fixtures/bruteForceCompared.ts'
import { Dice, gridSize, questionAt } from '#test/fixtures/bruteForceManuals.ts'

/** `CONFORMANCE_EVERY=1` looks at every manual of the grid instead of some from all over it, and has more patience. */
const every = Number(process.env.CONFORMANCE_EVERY ?? 7)
const patience = every === 1 ? 2_000_000 : 20_000

interface Compared {
  compared: number
  conforming: number
  /** The brute force gave up. */
  dropped: number
  wrong: unknown[]
}

const nothing = (): Compared => ({ compared: 0, conforming: 0, dropped: 0, wrong: [] })

/** Traces of chance, then such that go by the manual (the one before, mended), then such that nearly do. */
function compare(question: Question, dice: Dice, longest: number, into: Compared): void {
  const engine = engineFor(question)
  let run: string[] = []
  for (const disturbances of [undefined, 0, 1, 2, undefined, 0, 1, 3]) {
    const ofChance = disturbances === undefined
    const trace = ofChance ? anyTrace(question, dice, longest) : disturbed(question, run, dice, disturbances)
    const expected = bruteForce(question, trace, patience)
    const found = engine(trace)
    if (ofChance) run = found ? mended(trace, found.moves) : []
    if (!expected && found) into.dropped++
    else into.compared++
    if (expected?.cost === 0) into.conforming++
    const same = !expected || (found?.cost === expected.cost && `${found.moves}` === `${expected.moves}`)
    if (!same) into.wrong.push({ stages: question.manual.stages, trace, expected, found })
  }
}

/** The worst cost leaves out all of a case and puts in the shortest run, which is what an empty case lacks. */
function compareShortest(question: Question, into: Compared): void {
  const expected = bruteForce(question, [], patience)
  const found = engineFor(question)([])
  if (expected && found?.worstCost !== (question.outcome === undefined ? 0 : expected.cost))
    into.wrong.push({ stages: question.manual.stages, expected, found })
}

test('cost and list equal those of a brute force that goes through all runs, all over a grid of small manuals', () => {
  const result = nothing()
  for (let place = 0; place < gridSize; place += every) {
    const dice = new Dice(place)
    const question = questionAt(place, dice)
    compare(question, dice, 6, result)
    compareShortest(question, result)
  }
  expect(result.wrong).toEqual([])
  expect(result.dropped).toBeLessThan(result.compared / 20)
  expect(result.conforming).toBeGreaterThan(result.compared / 5)
}, 7_200_000)

test('cost and list equal those of the brute force on larger manuals and longer traces of chance', () => {
  const result = nothing()
  for (let round = 0; round < 400 / every; round++) {
    const dice = new Dice(1_000_000 + round)
    compare(questionAt(dice.roll(gridSize), dice, 4, 1 + dice.roll(2)), dice, 10, result)
  }
  expect(result.wrong).toEqual([])
  expect(result.compared).toBeGreaterThan(result.dropped)
  expect(result.conforming).toBeGreaterThan(result.compared / 10)
}, 7_200_000)
