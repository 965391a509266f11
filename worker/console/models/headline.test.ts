import { describe, expect, it } from 'vitest'
import { board, pooled } from '../test/answers.ts'
import { below, change, groupedByCause, lostIn, weekMoves } from './headline.ts'

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
  it('group losses by cause, what concerns all first, and lose none of them', () => {
    const { losses } = board()
    const [process, one] = losses
    if (!process || !one) throw new Error('the sample has two losses')
    const east = { ...one, cause: { is: 'team', team: 'east' } as const }
    const groups = groupedByCause([one, east, process])
    expect(groups.map(({ is }) => is)).toEqual(['process', 'team', 'person'])
    expect(groups[1]?.team).toBe('east')
    expect(groups.reduce((sum, group) => sum + lostIn(group.losses), 0)).toBe(lostIn([one, east, process]))
  })

  it('say how weeks moved only by weeks that can be compared', () => {
    const low = pooled({ score: 7000, interval: { low: 6500, high: 7500 } })
    const small = pooled({ ranked: false, score: 100 })
    const weeks = (...all: ReturnType<typeof pooled>[]) => weekMoves(all.map((each) => ({ pooled: each })))
    expect(weeks(small, low, pooled())).toEqual({ is: 'up', first: 7000, last: 8620 })
    expect(weeks(pooled(), low, small)).toEqual({ is: 'down', first: 8620, last: 7000 })
    expect(weeks(pooled(), pooled({ score: 8400 }))).toEqual({ is: 'level' })
    expect(weeks(small, pooled())).toEqual({ is: 'small' })
  })

  it('name only groups that lie below the whole by more than chance, never small ones', () => {
    const { teams, all } = board()
    expect(below(teams, all).map(({ name }) => name)).toEqual(['华南组'])
    const small = { pooled: pooled({ ranked: false, score: 1000, interval: { low: 0, high: 2000 } }) }
    expect(below([small], all)).toEqual([])
    expect(below(teams, pooled({ score: null, interval: null }))).toEqual([])
  })
})
