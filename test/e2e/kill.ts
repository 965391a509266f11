import type { BrowserContext } from '@playwright/test'

/** Ends a browser at once, with no time to put anything away: SIGKILL to its main process, whose children die with it. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('the context has no browser of its own')
  const cdp = await browser.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  const main = processInfo.find((one) => one.type === 'browser')
  if (!main) throw new Error('the browser named no main process')
  const closed = context.waitForEvent('close')
  process.kill(main.id, 'SIGKILL')
  await closed
}

/** Ends service workers at the very moment asked: everything that this needs is ready before. */
export interface Reaper {
  stopNow: () => Promise<void>
  close: () => Promise<void>
}

export async function reaper(context: BrowserContext): Promise<Reaper> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('ServiceWorker.enable')
  return {
    stopNow: async () => {
      await cdp.send('ServiceWorker.stopAllWorkers')
    },
    close: () => page.close(),
  }
}
