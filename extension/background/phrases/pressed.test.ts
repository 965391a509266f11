import { afterAll, beforeEach, expect, test, vi } from 'vitest'

/** The browser's own cache of this session; what is told of it is read by the modules as they load. */
const cache = vi.hoisted(() => {
  const kept = new Map<string, unknown>()
  const session = {
    get: async (key: string | null) =>
      Object.fromEntries(key === null ? kept : [...kept].filter(([name]) => name === key)),
    set: async (values: object) => {
      for (const [name, value] of Object.entries(values)) kept.set(name, value)
    },
    remove: async (name: string) => void kept.delete(name),
  }
  vi.stubGlobal('chrome', { runtime: { id: 'guiderail' }, storage: { session } })
  return kept
})

import { forgetAllPressed, takePressed } from './pressed.ts'

const pressed = { context: 'draft', deal: 'a', against: ['gift'], contested: ['gift'], reason: 'we refuse it' }

beforeEach(() => {
  cache.clear()
  cache.set('tab 1', { tab: 1 })
  cache.set('pressed 1', pressed)
  cache.set('pressed 2', pressed)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

test('what a draft went against is told of the same draft and deal alone', async () => {
  expect(await takePressed(1, 'draft', 'a')).toEqual(pressed)
  expect(await takePressed(1, 'another draft', 'a')).toBeUndefined()
  expect(await takePressed(1, 'draft', 'b')).toBeUndefined()
  expect(await takePressed(3, 'draft', 'a')).toBeUndefined()
})

test('whoever leaves leaves no reason behind', async () => {
  await forgetAllPressed()
  expect([...cache.keys()]).toEqual(['tab 1'])
})
