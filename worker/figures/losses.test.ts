import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manualHash, smallWorld } from '#test/fixtures/scene.ts'
import type { StepRow } from '#worker/store/figures.ts'
import { pooledLosses } from './losses.ts'

const row = (stage: string, step: string, weight: number, credit: number): StepRow => ({
  team: 'east',
  rep: 'rep',
  stage,
  step,
  version: manualHash,
  weight,
  weightCredit: weight * credit,
  settled: 1,
  met: Number(credit > 0),
  late: 0,
  overdue: Number(credit === 0),
  missed: 0,
  violated: 0,
  waivedWeight: 0,
  selfAttestedWeight: 0,
  critical: 0,
})
const scoreOf = (rows: readonly StepRow[]) => {
  const sum = (measure: 'weight' | 'weightCredit') => rows.reduce((total, one) => total + one[measure], 0)
  return Math.floor(sum('weightCredit') / sum('weight'))
}

describe('the losses of a pooled score', () => {
  it('sum to what is missing, whatever was lost where', () => {
    const rows = fc.array(
      fc
        .tuple(
          fc.constantFrom('call', 'survey', '@time', '@gate'),
          fc.constantFrom(1000, 3000, 9000),
          fc.nat({ max: 10_000 }),
        )
        .map(([step, weight, credit]) => row('needs', step, weight, credit)),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(rows, (steps) => {
        const score = scoreOf(steps)
        const losses = pooledLosses(steps, score, smallWorld())
        expect(losses.reduce((sum, loss) => sum + loss.points, 0)).toBe(10_000 - score)
        expect(losses.map((loss) => loss.points)).toEqual(losses.map((loss) => loss.points).toSorted((a, b) => b - a))
      }),
    )
  })

  it('are called as the manual calls them, gates and time standards too', () => {
    const steps = [row('needs', 'survey', 9000, 0), row('needs', '@time', 3000, 0), row('needs', '@gate', 1000, 0)]
    expect(pooledLosses(steps, 0, smallWorld()).map((loss) => loss.name.en)).toEqual([
      'survey',
      'Time standard of needs',
      'needs confirmed',
    ])
  })

  it('are not told where there is no score', () => {
    expect(pooledLosses([row('find', 'call', 1000, 0)], null, smallWorld())).toEqual([])
  })
})
