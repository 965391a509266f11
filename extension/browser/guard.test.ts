import { afterAll, expect, test, vi } from 'vitest'

/** The browser's side: who listens in the tab, and what the background answers. */
const tab = vi.hoisted(() => {
  const rules = { context: 'draft', deal: 'a' }
  const listeners: ((down: object, sender: undefined, respond: () => void) => void)[] = []
  const onMessage = { addListener: (one: (typeof listeners)[0]) => listeners.push(one), removeListener: () => {} }
  vi.stubGlobal('chrome', { runtime: { id: 'guiderail', onMessage, sendMessage: async () => rules } })
  return { rules, tell: (down: object) => listeners.forEach((one) => void one(down, undefined, () => {})) }
})
afterAll(() => {
  vi.unstubAllGlobals()
})

import { askRules, onRules } from './guard.ts'

test('rules that are told are the same as when they are asked for: the guard takes them for no other ones', async () => {
  const heard: object[] = []
  onRules((guarded) => heard.push(guarded), new AbortController().signal)
  tab.tell({ to: 'guard', ...tab.rules })
  expect(JSON.stringify(heard)).toBe(JSON.stringify([await askRules()]))
})
