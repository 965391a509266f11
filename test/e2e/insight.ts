import { expect, type Page } from '@playwright/test'
import type { Rep } from './rep.ts'

/** Looks into the extension from a page of its own, which no rep has open: tests wait by it instead of by the clock. */
export interface Insight {
  /** Resolves once the background took in this message of the mailbox. */
  sawMessage: (uid: string) => Promise<void>
  /** No alarm wakes the background any more. */
  stopAlarms: () => Promise<void>
}

export async function insightInto(rep: Rep): Promise<Insight> {
  const window = await rep.context.newPage()
  await window.goto(`chrome-extension://${rep.extension}/popup.html`)
  await rep.page.bringToFront()
  return {
    sawMessage: (uid) => expect.poll(() => openContexts(window)).toContainEqual(expect.stringMatching(`/${uid}$`)),
    stopAlarms: () => window.evaluate(() => (globalThis as unknown as Api).chrome.alarms.clearAll()),
  }
}

type Api = {
  chrome: { alarms: { clearAll: () => Promise<void> }; storage: { session: { get: (keys: null) => Promise<object> } } }
}

function openContexts(window: Page): Promise<string[]> {
  return window.evaluate(async () => {
    const kept = await (globalThis as unknown as Api).chrome.storage.session.get(null)
    return Object.values(kept as Record<string, { sight?: { context: string } }>).flatMap(
      ({ sight }) => sight?.context ?? [],
    )
  })
}
