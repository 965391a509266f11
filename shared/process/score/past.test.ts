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
    credit: fc.nat(10_000),
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
