import type { Page } from '@playwright/test'

/** Lets the background look after everything now, as its alarm does every minute. `own` is a page of the extension. */
export function keepUpNow(own: Page): Promise<void> {
  return own.evaluate(async () => {
    const { alarms, storage } = (globalThis as unknown as { chrome: Chrome }).chrome
    await storage.session.remove(['all was asked for', 'pulse'])
    await alarms.create('keep up', { when: Date.now(), periodInMinutes: 1 })
  })
}

type Chrome = {
  alarms: { create: (name: string, when: { when: number; periodInMinutes: number }) => Promise<void> }
  storage: { session: { remove: (keys: string[]) => Promise<void> } }
}
