import { expect, test } from 'vitest'
import { inTurn } from './inTurn.ts'

test('on one deal the second begins when the first has ended, and each gets its own answer', async () => {
  const told: string[] = []
  const first = Promise.withResolvers<void>()
  const one = inTurn('d1', async () => {
    told.push('first begins')
    await first.promise
    told.push('first ends')
    return 1
  })
  const two = inTurn('d1', async () => {
    told.push('second')
    return 2
  })
  expect(await inTurn('d2', async () => 'of another deal')).toBe('of another deal')
  first.resolve()
  expect(await Promise.all([one, two])).toEqual([1, 2])
  expect(told).toEqual(['first begins', 'first ends', 'second'])
})

test('what fails is told to whoever asked for it, and the next has its turn', async () => {
  const failing = inTurn('d1', () => Promise.reject(new DOMException('full', 'QuotaExceededError')))
  const next = inTurn('d1', async () => 'done')
  await expect(failing).rejects.toThrow('full')
  expect(await next).toBe('done')
  expect(await inTurn('d1', async () => 'later')).toBe('later')
})
