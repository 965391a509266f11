import { describe, expect, it } from 'vitest'
import { board, pooled } from '../test/answers.ts'
import { below, change, kept, shareOfLoss } from './headline.ts'

describe('a score beside an earlier one', () => {
  it('differs by more than chance when the intervals do not touch', () => {
    const before = pooled({ score: 7710, interval: { low: 7200, high: 8100 } })
    expect(change(pooled(), before)).toEqual({ is: 'compared', difference: 910, beyondChance: true })
    expect(change(before, pooled())).toEqual({ is: 'compared', difference: -910, beyondChance: true })
  })

  it('is within chance when they touch', () => {
    const before = pooled({ score: 8400, interval: { low: 7900, high: 8140 } })
    expect(change(pooled(), before)).toMatchObject({ beyondChance: false })
  })

  it('is not compared while either sample is too small', () => {
    expect(change(pooled({ ranked: false }), pooled())).toEqual({ is: 'small' })
    expect(change(pooled(), pooled({ score: null, interval: null }))).toEqual({ is: 'small' })
    expect(change(pooled(), pooled({ interval: null }))).toEqual({ is: 'small' })
  })

  it('is nothing where there is no score', () => {
    expect(change(pooled({ score: null, interval: null }), pooled())).toEqual({ is: 'none' })
  })
})

describe('the figures of the words', () => {
  it('say which share was kept in time, and nothing when nothing fell due', () => {
    expect(kept(pooled())).toBe(8601)
    expect(kept(pooled({ settled: 0, met: 0 }))).toBeUndefined()
  })

  it('give each line its share of all lost points', () => {
    const { losses } = board()
    expect(losses.map((loss) => shareOfLoss(loss, losses))).toEqual([6522, 3478])
  })

  it('name only groups that lie below the whole by more than chance, never small ones', () => {
    const { teams, all } = board()
    expect(below(teams, all).map(({ name }) => name)).toEqual(['华南组'])
    const small = { pooled: pooled({ ranked: false, score: 1000, interval: { low: 0, high: 2000 } }) }
    expect(below([small], all)).toEqual([])
    expect(below(teams, pooled({ score: null, interval: null }))).toEqual([])
  })
})
