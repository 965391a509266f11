import { afterAll, expect, test, vi } from 'vitest'
import type { Guarded } from '#extension/rooms/phrases.ts'

type Heard = (down: object, sender: object, respond: (taken: boolean) => void) => void

/** What the browser calls with each message; read by the module as it loads. */
const listeners = vi.hoisted(() => {
  const all = new Set<unknown>()
  const onMessage = { addListener: (one: unknown) => all.add(one), removeListener: (one: unknown) => all.delete(one) }
  vi.stubGlobal('chrome', { runtime: { id: 'guiderail', onMessage } })
  return all as Set<Heard>
})

import { onRules } from './guard.ts'

afterAll(() => {
  vi.unstubAllGlobals()
})

test('rules are taken until the generation ends, and none hold once nothing is drawn in the tab', () => {
  const abort = new AbortController()
  const taken: Guarded[] = []
  const answered: boolean[] = []
  onRules((guarded) => taken.push(guarded), abort.signal)
  const say = (down: object) => {
    for (const heard of listeners) heard(down, {}, (one) => answered.push(one))
  }
  say({ to: 'guard', context: 'draft' })
  say({ to: 'panel', card: {} })
  say({ to: 'watch', type: 'look again' })
  say({ to: 'panel' })
  expect(taken.map(({ context }) => context)).toEqual(['draft', ''])
  expect(answered, 'only what is for the guard is answered by it').toEqual([true])
  abort.abort()
  expect(listeners.size).toBe(0)
})
