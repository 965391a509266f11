import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptWord } from './kept.ts'

const deals = (n: number, settled: number, met: number) => Array.from({ length: n }, () => ({ settled, met }))
const mixed = (kept: number, of: number) => [...deals(kept, 1, 1), ...deals(of - kept, 1, 0)]

describe('what was kept', () => {
  it('is said with its share and how it moved', () => {
    expect(keptWord(mixed(412, 479), mixed(300, 479))).toEqual({
      say: 'kept',
      settled: 479,
      met: 412,
      share: 8601,
      than: { settled: 479, met: 300, difference: 2338, beyondChance: true },
    })
  })

  it('is within chance where the samples cannot tell the periods apart', () => {
    expect(keptWord(mixed(17, 20), mixed(16, 20))?.than).toMatchObject({ difference: 500, beyondChance: false })
  })

  it('takes deals for the sample: many things of two deals are no large sample', () => {
    const lumps = [...deals(1, 100, 90), ...deals(1, 100, 60)]
    expect(keptWord(mixed(150, 200), mixed(100, 200))?.than?.beyondChance).toBe(true)
    expect(keptWord(lumps, mixed(100, 200))?.than?.beyondChance).toBe(false)
  })

  it('is silent while too little fell due, and of the change while too little did before', () => {
    expect(keptWord(mixed(9, 9), mixed(50, 50))).toBeUndefined()
    expect(keptWord([], [])).toBeUndefined()
    expect(keptWord(mixed(9, 10), mixed(9, 9))).toEqual({ say: 'kept', settled: 10, met: 9, share: 9000 })
    expect(keptWord(deals(1, 10, 9), mixed(9, 10))?.than).toBeUndefined()
  })

  it('says of a change turned round the same with the other sign', () => {
    const period = fc.array(
      fc
        .nat({ max: 9 })
        .chain((settled) => fc.record({ settled: fc.constant(settled), met: fc.nat({ max: settled }) })),
      { minLength: 12, maxLength: 40 },
    )
    fc.assert(
      fc.property(period, period, (a, b) => {
        const [there, back] = [keptWord(a, b)?.than, keptWord(b, a)?.than]
        if (!there || !back) return
        expect(there.beyondChance).toBe(back.beyondChance)
        expect(Math.abs(there.difference + back.difference)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
