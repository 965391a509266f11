// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { practiceMailbox } from '#shared/sites/practiceMailbox.ts'
import type { Adapter } from '#shared/sites/schema.ts'

/** The browser's side of the watch room: every site is the practice mailbox, and what the background hears is kept. */
const heard = vi.hoisted(() => {
  const said: { type: string; sight?: { context: string } }[] = []
  const background = { sites: [] as unknown[] }
  const runtime = {
    id: 'guiderail',
    onMessage: { addListener: () => {}, removeListener: () => {} },
    sendMessage: async (up: { type: string }) => {
      said.push(up)
      return up.type === 'sites' ? background.sites : { draw: 'panel' }
    },
  }
  vi.stubGlobal('chrome', { runtime, i18n: { getUILanguage: () => 'en' } })
  return { said, background }
})

import { modelOf } from './testing/pages.ts'
import { watch } from './watch.ts'

const seen = () => heard.said.filter(({ type }) => type === 'seen')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0))
  document.documentElement.innerHTML = modelOf('practice-record-en').replaceAll(/<(link|script)[^>]*>/g, '')
  heard.background.sites = [practiceMailbox satisfies Adapter]
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a page that comes back as it was left is told anew, for the tab showed another one meanwhile', async () => {
  watch()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(seen()).toHaveLength(1)
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(seen().map(({ sight }) => sight?.context)).toEqual([seen()[0]?.sight?.context, seen()[0]?.sight?.context])
})
