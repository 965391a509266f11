import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptBestWord } from './keptBest.ts'

const step = (name: string, settled: number, met: number) => ({ stage: 'needs', step: name, settled, met })

describe('what is kept best', () => {
  it('is the step whose interval begins highest, not the one that was lucky twice', () => {
    expect(keptBestWord([step('lucky', 10, 10), step('survey', 200, 196), step('quote', 80, 40)])).toEqual({
      say: 'keptBest',
      stage: 'needs',
      step: 'survey',
      settled: 200,
      met: 196,
      beyondChance: true,
    })
  })

  it('is within chance where the others together may be as good', () => {
    expect(keptBestWord([step('survey', 20, 19), step('quote', 20, 18)])).toMatchObject({
      step: 'survey',
      beyondChance: false,
    })
  })

  it('is silent where fewer than two steps can be compared, and where nothing was kept', () => {
    expect(keptBestWord([])).toBeUndefined()
    expect(keptBestWord([step('survey', 400, 400), step('quote', 9, 9)])).toBeUndefined()
    expect(keptBestWord([step('survey', 20, 0), step('quote', 20, 0)])).toBeUndefined()
  })

  it('names one and the same in whatever order the steps come, never one that fell due less often', () => {
    const one = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 60 }), fc.nat({ max: 100 }))
      .map(([name, settled, share]) => step(name, settled, Math.floor((settled * share) / 100)))
    const steps = fc.uniqueArray(one, { selector: (each) => each.step })
    fc.assert(
      fc.property(steps, (all) => {
        const word = keptBestWord(all)
        expect(keptBestWord(all.toReversed())).toEqual(word)
        if (word) expect(word.settled).toBeGreaterThanOrEqual(10)
      }),
    )
  })
})
