import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Script } from '../manual/script.ts'
import { bestText, expectedReplies } from './uses.ts'

describe('the answers to expect', () => {
  test.for([
    [0, 0, 2 / 8],
    [1, 1, 3 / 9],
    [60, 40, 42 / 68],
    [60, 0, 2 / 68],
  ] as const)('after %i uses and %i replies are (replies + 2) / (uses + 8) = %f', ([uses, replies, expected]) => {
    expect(expectedReplies({ uses, replies })).toBe(expected)
  })

  test('1 of 1 does not beat 40 of 60', () => {
    expect(expectedReplies({ uses: 1, replies: 1 })).toBeLessThan(expectedReplies({ uses: 60, replies: 40 }))
  })

  test('grow with each reply, fall with each use without one, and stay a share', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (replies, more) => {
        const uses = replies + more
        const now = expectedReplies({ uses, replies })
        expect(expectedReplies({ uses: uses + 1, replies: replies + 1 })).toBeGreaterThan(now)
        expect(expectedReplies({ uses: uses + 1, replies })).toBeLessThan(now)
        expect(now).toBeGreaterThan(0)
        expect(now).toBeLessThan(1)
      }),
    )
  })
})

describe('the text that is shown', () => {
  const variant = (key: string) => ({ key, text: { en: key } })
  const script = Script.parse({
    key: 'hello',
    name: { en: 'Hello' },
    channel: 'email',
    text: { en: 'Hello' },
    variants: [variant('warm'), variant('short')],
  })

  test('is its own as long as nobody used it', () => {
    expect(bestText(script, [])).toEqual({ script: 'hello', uses: 0, replies: 0 })
  })

  test('is the variant that is answered most', () => {
    const uses = [
      { script: 'hello', uses: 60, replies: 20 },
      { script: 'hello', variant: 'short', uses: 60, replies: 40 },
      { script: 'hello', variant: 'warm', uses: 1, replies: 1 },
    ]
    expect(bestText(script, uses)).toEqual({ script: 'hello', variant: 'short', uses: 60, replies: 40 })
  })

  test('is one not yet tried once the others disappoint', () => {
    expect(bestText(script, [{ script: 'hello', uses: 20, replies: 1 }]).variant).toBe('warm')
  })

  test('adds up several counts of the same text, and leaves those of other scripts alone', () => {
    const uses = [
      { script: 'hello', uses: 2, replies: 1 },
      { script: 'hello', uses: 3, replies: 3 },
      { script: 'bye', uses: 50, replies: 50 },
    ]
    expect(bestText(script, uses)).toEqual({ script: 'hello', uses: 5, replies: 4 })
  })
})
