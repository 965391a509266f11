import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type WaitingFact, waitingWord } from './waiting.ts'

it('counts what waits by kind, what waits longest first', () => {
  const cases: WaitingFact[] = [
    { kind: 'contest', asked: 500 },
    { kind: 'approval', asked: 300 },
    { kind: 'approval', asked: 900 },
  ]
  expect(waitingWord(cases)).toEqual({
    say: 'waiting',
    n: 3,
    kinds: [
      { kind: 'approval', n: 2, oldest: 300 },
      { kind: 'contest', n: 1, oldest: 500 },
    ],
  })
})

it('is silent while nothing waits', () => {
  expect(waitingWord([])).toBeUndefined()
})

it('has kinds that sum to all, in whatever order the cases come', () => {
  const one = fc.record({
    kind: fc.constantFrom<WaitingFact['kind']>('approval', 'contest', 'exception'),
    asked: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1 }), (cases) => {
      const word = waitingWord(cases)
      expect(word?.kinds.reduce((sum, { n }) => sum + n, 0)).toBe(cases.length)
      expect(waitingWord(cases.toReversed())).toEqual(word)
    }),
  )
})
