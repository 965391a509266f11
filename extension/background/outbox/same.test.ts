import { describe, expect, test } from 'vitest'
import type { Act } from '#shared/process/ledger/command.ts'
import type { Entry } from '../store/open.ts'
import { doubted, freed, isPromised, undoneBy } from './same.ts'

const entry = (act: Act, id = 'c1'): Entry => ({
  place: 7,
  id,
  deal: 'd1',
  same: 'the click',
  kind: 'fact',
  command: { v: 1, id, deal: 'd1', acted: 0, act },
})
const tick = entry({ type: 'do step', step: 'call', evidence: { kind: 'word' } })

describe('a command that is undone while it waits', () => {
  test('is named by its undo, and by nothing else', () => {
    expect(undoneBy(entry({ type: 'undo', command: 'c1' }, 'c2'))).toBe('c1')
    expect(undoneBy(tick)).toBeUndefined()
  })

  test('keeps its place, and leaves its click to be made again, however often', () => {
    expect(freed(tick)).toEqual({ ...tick, same: expect.not.stringMatching(/^the click$/) })
    expect(freed({ ...tick, id: 'c3' }).same).not.toBe(freed(tick).same)
  })
})

test('a request that was refused here by what was last known is not promised, and the next click is a new one', () => {
  const advance = entry({ type: 'advance', from: 'find' })
  expect(isPromised(advance)).toBe(true)
  expect(isPromised(doubted(advance))).toBe(false)
  expect(doubted(advance).same).not.toBe(advance.same)
  expect(doubted(advance).command).toBe(advance.command)
})
