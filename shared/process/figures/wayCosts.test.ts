import { describe, expect, test } from 'vitest'
import { bucketOf } from '../contribution/bucket.ts'
import { departuresInLeftOut, departuresInWay, type EndedCount, leastDeals, stagesLeft, wayCosts } from './wayCosts.ts'

const day = 24 * 60 * 60_000
const ended = (way: string, isWon: boolean, days: number, count: number): EndedCount => ({
  ...{ departures: departuresInWay(way), isWon, count },
  bucket: bucketOf(days * day),
})
const leaving = (out: string, isWon: boolean, days: number, count: number): EndedCount => ({
  ...ended('', isWon, days, count),
  departures: departuresInLeftOut(out),
  left: stagesLeft(out),
})

const straight = [ended('find needs close', true, 20, 15), ended('find needs close', false, 10, 5)]
const again = [ended('find needs*2 close', true, 40, 6), ended('find needs*2 close', false, 44, 14)]

describe('what goes with a departure from the straight way', () => {
  test('is the share of deals won and the median time, beside those of the rest', () => {
    const [cost, ...others] = wayCosts([...straight, ...again])
    expect(others).toEqual([])
    expect(cost).toMatchObject({ stage: 'needs', is: 'again', deals: 20, share: 0.5 })
    expect(cost?.won).toMatchObject({ with: { value: 0.3 }, without: { value: 0.75 } })
    expect(cost?.won.difference.value).toBeCloseTo(-0.45)
    expect(cost?.won.difference.high).toBeLessThan(0)
    const days = (minutes = 0) => (minutes * 60_000) / day
    expect(Math.abs(days(cost?.time.with.value) - 44)).toBeLessThan(44 * 0.05)
    expect(Math.abs(days(cost?.time.without.value) - 20)).toBeLessThan(20 * 0.05)
  })

  test('is silent where either side has too few deals to tell', () => {
    const few = [ended('find -needs close', false, 9, leastDeals - 1)]
    expect(wayCosts([...straight, ...few])).toEqual([])
    expect(wayCosts(again)).toEqual([])
    expect(wayCosts([])).toEqual([])
  })

  test('comes ranked by the deals lost with it, the most first', () => {
    const skipped = [ended('find -needs close', false, 9, leastDeals)]
    const costs = wayCosts([...straight, ...straight, ...straight, ...skipped, ...again])
    expect(costs.map(({ stage, is }) => `${stage} ${is}`)).toEqual(['needs again', 'needs passed over'])
    const lost = costs.map(({ deals, won }) => -deals * won.difference.value)
    expect(lost).toEqual(lost.toSorted((a, b) => b - a))
  })

  test('ranks steps left out and gates passed with gaps with the rest, under the same least number', () => {
    const few = leaving('needs/@left needs/call needs/survey', false, 30, leastDeals - 1)
    const out = [
      leaving('needs/@left', true, 20, 28),
      leaving('needs/@gate needs/@left needs/survey', false, 30, leastDeals),
      few,
    ]
    const costs = wayCosts([...straight, ...again], out)
    expect(costs.map(({ stage, is, step, deals }) => [stage, is, step, deals])).toEqual([
      ['needs', 'skipped', 'survey', 2 * leastDeals - 1],
      ['needs', 'again', undefined, 20],
      ['needs', 'gaps', undefined, leastDeals],
    ])
    expect(costs[0]?.won).toMatchObject({ with: { value: 0 }, without: { value: 1 } })
  })

  test('compares what was left out of a stage with deals that left it too, for no other could', () => {
    const early = leaving('', false, 3, 60)
    const [cost] = wayCosts([
      early,
      leaving('needs/@left', true, 20, 10),
      leaving('needs/@left needs/survey', true, 30, 10),
    ])
    expect(cost).toMatchObject({ deals: 10, share: 0.5, won: { with: { value: 1 }, without: { value: 1 } } })
  })

  test('knows a choice by its key', () => {
    expect(departuresInLeftOut('offer/@choice/price')).toEqual([
      { stage: 'offer', is: 'skipped', step: '@choice/price' },
    ])
    expect(departuresInLeftOut('')).toEqual([])
  })
})
