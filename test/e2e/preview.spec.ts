import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { customer } from './customer.ts'
import { type Ground, ground } from './ground.ts'
import { closeAll, openMessage, repAtWork } from './rep.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

test('the preview loaded a hundred times over leaves one panel, and no more listeners, documents or nodes', async () => {
  test.setTimeout(240_000)
  const about = await customer(here, { name: 'preview', owner: 'bob', atStage: 'needs' })
  const { page, panel, context } = await repAtWork('bob', 'en', here.worker.url)
  await openMessage(page, about.subject, 'preview')
  await panel.open()
  const browser = await context.newCDPSession(page)
  await reload(page, 10)
  const before = await held(browser)
  await reload(page, 100)
  const after = await held(browser)
  await expect(page.locator('#guiderail')).toHaveCount(1)
  await expect(panel.card).toContainText(about.name)
  expect(after.documents - before.documents).toBeLessThanOrEqual(2)
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(20)
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(200)
})

/** Loads the preview's frame anew so often, each time long enough for the watcher to find the new document. */
async function reload(page: Page, times: number): Promise<void> {
  await page.locator('#messagecontframe').evaluate(async (frame, times) => {
    for (let left = times; left > 0; left--) {
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
      ;(frame as HTMLIFrameElement).contentWindow?.location.reload()
      await loaded
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }, times)
}

/** What the page's process holds once everything that can go has gone. */
async function held(browser: CDPSession): Promise<{ documents: number; listeners: number; nodes: number }> {
  await browser.send('Performance.enable')
  for (let times = 0; times < 3; times++) await browser.send('HeapProfiler.collectGarbage')
  const { metrics } = await browser.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return { documents: value('Documents'), listeners: value('JSEventListeners'), nodes: value('Nodes') }
}
