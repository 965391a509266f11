import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { measures } from '../contribution/vector.ts'
import { Numbers } from '../manual/schema.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { interval } from './interval.ts'
import { type Measures, pool } from './pool.ts'
import { score } from './score.ts'

const numbers = Numbers.parse({})
const one = (key: string, weight: number, credit: number, more: Partial<Obligation> = {}): Obligation => ({
  key,
  kind: 'step',
  stage: 's',
  visit: 1,
  occurrence: 1,
  version: 'v',
  status: credit === 10_000 ? 'met' : 'late',
  mode: 'advise',
  severity: 'minor',
  weight,
  scored: true,
  settled: true,
  credit,
  reductions: [],
  askedFrom: 0,
  owedBy: 'rep',
  team: 'east',
  ...more,
})

describe('a score', () => {
  test('is none while nothing has settled', () => {
    expect(score([one('a', 1000, 0, { settled: false })], numbers)).toEqual({
      score: null,
      weight: 0,
      settled: 0,
      waivedWeight: 0,
      capped: false,
      lines: [],
    })
  })

  test('is ⌊(1000·10 000 + 3000·5000 + 1000·0) ÷ 5000⌋ = 50.00', () => {
    const given = [one('a', 1000, 10_000), one('b', 3000, 5000), one('c', 1000, 0, { status: 'overdue' })]
    expect(score(given, numbers)).toMatchObject({
      score: 5000,
      lines: [
        { obligation: 'b', points: 3000 },
        { obligation: 'c', points: 2000 },
      ],
    })
  })

  test('gives rounding to the largest remainder, ties by key: three equal losses of 33.33 sum to 100.00', () => {
    const { score: shown, lines } = score(
      ['c', 'a', 'b'].map((key) => one(key, 1000, 0, { status: 'missed' })),
      numbers,
    )
    expect(shown).toBe(0)
    expect(lines).toEqual([
      { obligation: 'a', points: 3334, cap: false },
      { obligation: 'b', points: 3333, cap: false },
      { obligation: 'c', points: 3333, cap: false },
    ])
  })

  test('the missing hundredth goes to the largest remainder: ⅐ leaves 4 ÷ 7, ²⁄₇ leaves 1 ÷ 7, ⁴⁄₇ leaves 2 ÷ 7', () => {
    const given = [one('a', 1000, 0), one('b', 2000, 0), one('c', 4000, 0)]
    expect(score(given, numbers).lines.map((line) => [line.obligation, line.points])).toEqual([
      ['c', 5714],
      ['b', 2857],
      ['a', 1429],
    ])
  })

  test('lists equal losses by key', () => {
    const given = ['b', 'c', 'a', 'd'].map((key) => one(key, 1000, 0))
    expect(score(given, numbers).lines.map((line) => line.obligation)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('a tie under one key, judged by two versions, goes to the first: 500.5 and 250.5 lose 501 and 250', () => {
    const given = [one('a', 1000, 5996), one('a', 1000, 7996), one('b', 6000, 10_000)]
    expect(score(given, numbers).lines.map((line) => line.points)).toEqual([501, 250])
  })

  test('is 100.00 only with nothing lost: 9999 of 10 000 credit on the least weight shows 99.99', () => {
    expect(score([one('a', 9000, 10_000), one('b', 1, 9999)], numbers).score).toBe(9999)
  })

  test('leaves waived obligations apart', () => {
    expect(score([one('a', 1000, 10_000), one('w', 9000, 0, { status: 'waived' })], numbers)).toMatchObject({
      score: 10_000,
      waivedWeight: 9000,
    })
  })

  test('is capped when a critical rule is missed, with a line that names it', () => {
    const given = [
      ...Array.from({ length: 30 }, (_, n) => one(`k${n}`, 1000, 10_000)),
      one('z', 9000, 0, { severity: 'critical', status: 'missed' }),
    ]
    const result = score(given, numbers)
    expect(result).toMatchObject({ score: 5900, capped: true })
    expect(result.lines.at(-1)).toEqual({ obligation: 'z', points: 7692 - 5900, cap: true })
    expect(result.lines.reduce((sum, line) => sum + line.points, 0)).toBe(10_000 - 5900)
  })
})

describe('the cap of 59.00', () => {
  const broken = (more: Partial<Obligation> = {}) =>
    one('r', 1000, 0, { severity: 'critical', status: 'violated', ...more })

  test.each([
    ['takes 90.00 down to 59.00: ⌊(9000·10 000) ÷ 10 000⌋ = 9000, the line takes 3100', 9000, {}, 5900, 3100],
    ['takes nothing off 59.00 itself: ⌊(5900·10 000) ÷ 10 000⌋ = 5900', 5900, { weight: 4100 }, 5900, undefined],
    ['does not come from what was only late', 9000, { status: 'overdue' as const }, 9000, undefined],
    ['nor from what nobody could verify', 9000, { unverified: true }, 9000, undefined],
    ['nor from what is not critical', 9000, { severity: 'major' as const }, 9000, undefined],
  ])('%s', (_, weight, more, shown, cap) => {
    const result = score([one('a', weight, 10_000), broken(more)], numbers)
    expect(result.score).toBe(shown)
    expect(result.lines.find((line) => line.cap)?.points).toBe(cap)
    expect(result.lines.reduce((sum, line) => sum + line.points, 0)).toBe(10_000 - shown)
  })
})

describe('a pool', () => {
  const deal = (weight: number, weightCredit: number, more: Partial<Measures> = {}): Measures => ({
    ...(Object.fromEntries(measures.map((measure) => [measure, 0])) as Measures),
    weight,
    weightCredit,
    settled: 1,
    ...more,
  })

  test('is the plain sum over its deals, unranked below ten', () => {
    const pooled = pool([deal(1000, 10_000_000), deal(3000, 15_000_000)], numbers)
    expect(pooled).toMatchObject({ score: 6250, deals: 2, ranked: false, allOrNone: 5000 })
  })

  test('has no score above the share of exceptions that the manual allows', () => {
    expect(pool([deal(1000, 10_000_000, { waivedWeight: 1000 })], numbers)).toMatchObject({
      score: null,
      waived: 5000,
      ranked: false,
    })
  })

  test('keeps its score at the share of exceptions that is allowed: 1000 of 5000 are 20 %', () => {
    expect(pool([deal(4000, 40_000_000, { waivedWeight: 1000 })], numbers)).toMatchObject({
      score: 10_000,
      waived: 2000,
    })
  })

  test('has none above it by however little: 20 003 of 100 013 are 20.0004 %, shown as 20 %', () => {
    expect(pool([deal(80_010, 800_100_000, { waivedWeight: 20_003 })], numbers)).toMatchObject({
      score: null,
      waived: 2000,
    })
  })

  test('counts the deals that a critical rule caps, and sums without the cap: (90 + 80 + 70 + 59 + 90) ÷ 5 = 77.80', () => {
    const pooled = pool(
      [
        deal(1000, 9_000_000, { critical: 1 }),
        deal(1000, 8_000_000, { critical: 2 }),
        deal(1000, 7_000_000, { critical: 1 }),
        deal(1000, 5_900_000, { critical: 1 }),
        deal(1000, 9_000_000),
      ],
      numbers,
    )
    expect(pooled).toMatchObject({ score: 7780, capped: 3 })
  })

  test('counts how what settled stands: 3 + 1 settled, each status by itself', () => {
    const some = { settled: 3, met: 1, late: 2, overdue: 3, missed: 4, violated: 5 }
    const more = { settled: 1, met: 10, late: 20, overdue: 30, missed: 40, violated: 50 }
    expect(pool([deal(1000, 0, some), deal(1000, 0, more)], numbers)).toMatchObject({
      settled: 4,
      met: 11,
      late: 22,
      overdue: 33,
      missed: 44,
      violated: 55,
    })
  })

  test('has neither score nor shares of deals while nothing has settled in any', () => {
    expect(pool([deal(0, 0, { settled: 0 })], { ...numbers, rankFrom: 0 })).toMatchObject({
      score: null,
      interval: null,
      deals: 0,
      ranked: false,
      waived: 0,
      selfAttested: 0,
      allOrNone: null,
      capped: 0,
    })
  })

  test('a deal in which nothing has settled is none of its deals: 1 of 3 kept everything, 33.33 %', () => {
    const pooled = pool([deal(1000, 10_000_000), deal(1000, 0), deal(3000, 0), deal(0, 0)], numbers)
    expect(pooled).toMatchObject({ deals: 3, allOrNone: 3333 })
  })

  test('has the interval of its deals: one kept and one lost of equal weight', () => {
    expect(pool([deal(1000, 10_000_000), deal(1000, 0)], numbers).interval).toEqual({ low: 546, high: 9454 })
  })

  test('says what share was the word of the rep: 1000 of 4000 are 25 %', () => {
    expect(pool([deal(4000, 20_000_000, { selfAttestedWeight: 1000 })], numbers).selfAttested).toBe(2500)
  })

  test('is ranked from ten deals on', () => {
    const ten = Array.from({ length: 10 }, () => deal(1000, 9_000_000))
    expect([pool(ten.slice(1), numbers).ranked, pool(ten, numbers).ranked]).toEqual([false, true])
  })

  test('of equal deals at ½ has v = 0 and n = 10 k = 40: Wilson gives 35.19 to 64.81', () => {
    expect(interval(Array.from({ length: 4 }, () => ({ x: 1, y: 0.5 })))).toEqual({ low: 3519, high: 6481 })
  })

  test('of one kept and one lost has v = ¼, n = ¼ ÷ ¼ = 1: Wilson gives 5.46 to 94.54', () => {
    expect(
      interval([
        { x: 1000, y: 1000 },
        { x: 1000, y: 0 },
      ]),
    ).toEqual({ low: 546, high: 9454 })
  })

  test('has no interval from one deal, nor from one beside those that weigh nothing', () => {
    expect(interval([{ x: 1000, y: 900 }])).toBeNull()
    expect(
      interval([
        { x: 1000, y: 900 },
        { x: 0, y: 0 },
      ]),
    ).toBeNull()
  })

  test('has an interval that holds its score and narrows with more deals', () => {
    const few = interval(Array.from({ length: 10 }, (_, n) => ({ x: 1000, y: n % 2 ? 1000 : 800 })))
    const many = interval(Array.from({ length: 100 }, (_, n) => ({ x: 1000, y: n % 2 ? 1000 : 800 })))
    if (!few || !many) throw new Error('no interval')
    expect(few.low).toBeLessThan(9000)
    expect(few.high).toBeGreaterThan(9000)
    expect(many.high - many.low).toBeLessThan(few.high - few.low)
  })

  test('with p = 1 is Wilson on the effective number of deals: 10 equal deals give a low of 72.24', () => {
    expect(interval(Array.from({ length: 10 }, () => ({ x: 1000, y: 1000 })))).toEqual({ low: 7224, high: 10_000 })
  })

  test('with p = 0 is the mirror image: 10 equal deals give a high of 27.76', () => {
    expect(interval(Array.from({ length: 10 }, () => ({ x: 1000, y: 0 })))).toEqual({ low: 0, high: 2776 })
  })
})

test('a deal played out: a missed call, the survey by word, the rest kept, sums to the digit', () => {
  const scene = new Scene(smallManual)
  scene.advance(hour(1))
  scene.done('survey', hour(2))
  scene.done('confirm', hour(3))
  scene.done('demo', hour(3))
  scene.advance(hour(4))
  const { score: shown, weight, lines } = scene.score(hour(5))
  // weights: call 1000·0, survey 3000·½, confirm 1000, demo 1000, stage time 1000, gate 3000
  expect(weight).toBe(10_000)
  expect(shown).toBe(Math.floor((1500 + 1000 + 1000 + 1000 + 3000) * 10_000) / 10_000)
  expect(lines).toEqual([
    { obligation: 'needs/1/survey', points: 1500, cap: false },
    { obligation: 'find/1/call', points: 1000, cap: false },
  ])
})
