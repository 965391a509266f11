import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Scene } from '#test/fixtures/scene.ts'
import { Numbers } from '../manual/schema.ts'
import type { Obligation, Status } from '../obligations/obligation.ts'
import { addPast, headline } from './past.ts'
import { score } from './score.ts'

const numbers = Numbers.parse({})
const [any] = new Scene().all(0) as [Obligation]
const obligation = fc
  .record({
    weight: fc.constantFrom(1000, 3000, 9000),
    credit: fc.oneof(fc.constantFrom(0, 9999, 10_000), fc.nat(10_000)),
    status: fc.constantFrom<Status>('met', 'late', 'overdue', 'missed', 'violated', 'waived'),
    severity: fc.constantFrom('minor' as const, 'major' as const, 'critical' as const),
    scored: fc.boolean(),
    settled: fc.boolean(),
  })
  .map((one): Obligation => ({ ...any, ...one, key: `find/1/${one.weight}` }))
const list = fc.array(obligation, { maxLength: 12 })

test('the headline of what left and what is here is the score of all of it', () => {
  fc.assert(
    fc.property(list, list, list, (first, second, here) => {
      const past = addPast(addPast(undefined, first), second)
      const all = score([...first, ...second, ...here], numbers)
      expect(headline(past, here, numbers)).toEqual({
        score: all.score,
        lost: all.lines.filter((line) => !line.cap).length,
      })
    }),
  )
})

test('what left adds up: 1000 kept, 3000 at half, 9000 waived, and what has not settled not at all', () => {
  const settled = { ...any, scored: true, settled: true, severity: 'minor' as const }
  const left = addPast({ weight: 500, weightCredit: 0, waivedWeight: 500, lost: 1, critical: 1 }, [
    { ...settled, status: 'met', weight: 1000, credit: 10_000 },
    { ...settled, status: 'late', weight: 3000, credit: 5000 },
    { ...settled, status: 'waived', weight: 9000, credit: 0 },
    { ...settled, status: 'pending', settled: false, weight: 1000, credit: 0 },
  ])
  expect(left).toEqual({ weight: 4500, weightCredit: 25_000_000, waivedWeight: 9500, lost: 2, critical: 1 })
})
