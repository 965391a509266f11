import { describe, expect, it } from 'vitest'
import type { LossDeal } from '#shared/api/lossDeals.ts'
import { countOf, endsOf, lossesAddress, lossQueryOf, obligationAddress } from './query.ts'

const line: LossDeal = {
  deal: 'd1',
  stage: 'needs',
  stageName: { en: 'Needs' },
  step: '@choice/way in',
  stepName: { en: 'Way in' },
  from: '2026-11-16',
  to: '2026-11-18',
  fresh: false,
  manual: 'a'.repeat(64),
  settled: 4,
  met: 1,
  late: 1,
  overdue: 1,
  missed: 1,
  violated: 0,
  points: 12,
}

describe('the address of what is behind a figure', () => {
  it('says what it is asked for, and is read as it was written', () => {
    const query = lossQueryOf({ team: 'east', stage: 'needs', step: '@time', status: 'missed', from: '2026-11-02' })
    expect(query).toEqual({
      filter: { team: 'east', from: '2026-11-02' },
      stage: 'needs',
      step: '@time',
      status: 'missed',
    })
    const address = lossesAddress(query)
    expect(lossQueryOf(Object.fromEntries(new URL(address, 'http://console.test').searchParams))).toEqual(query)
  })

  it('leaves out what is no status, and what is usual', () => {
    expect(lossQueryOf({ status: 'guilty', stage: '' })).toEqual({ filter: {}, status: 'lost' })
    expect(lossesAddress({ filter: {}, status: 'lost' })).toBe('/losses')
  })

  it('leads from a row to what was asked of its deal', () => {
    expect(obligationAddress(line)).toBe('/deals/d1#asked/needs/@choice/way%20in')
  })
})

describe('a row of a figure', () => {
  it('says how it ended, the worst first', () => {
    expect(endsOf(line).map(({ status }) => status)).toEqual(['overdue', 'missed', 'late'])
    expect(endsOf({ ...line, overdue: 0, missed: 0, late: 0 })).toEqual([])
  })

  it('counts what its status counts, and itself where no sum tells', () => {
    const sums = { settled: 9, met: 4, late: 2, overdue: 1, missed: 1, violated: 1, points: 300 }
    expect(countOf({ sums, rows: 5 }, 'unmet')).toBe(3)
    expect(countOf({ sums, rows: 5 }, 'met')).toBe(4)
    expect(countOf({ sums, rows: 5 }, 'waived')).toBe(5)
  })
})
