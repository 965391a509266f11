import { type BrowserContext, expect, test } from '@playwright/test'
import { type Customer, customer, happenings, stepName } from './customer.ts'
import { type Ground, ground } from './ground.ts'
import { closeAll, openMessage, type Rep, repAtWork } from './rep.ts'

let here: Ground
let rep: Rep
let about: Customer
test.beforeAll(async () => {
  here = await ground()
  about = await customer(here, { name: 'updated', owner: 'bob', atStage: 'needs' })
  rep = await repAtWork('bob', 'en', here.worker.url)
})
test.afterAll(async () => {
  await closeAll(test.info())
  await here.close()
})

const step = stepName('decision-map', 'en')

test('an update while a message is open: the old card goes, the new one works, and there is one of it', async () => {
  const { page, panel, texts } = rep
  await openMessage(page, about.subject, 'full')
  await panel.open()
  await mark(page)
  await update(rep)
  await expect(page.locator('#guiderail[data-old]'), 'what the old one drew is gone').toHaveCount(0)
  await expect(page.locator('#guiderail'), 'one, without a reload of the page').toHaveCount(1)
  await panel.open()
  await panel.button(texts.markDone(step)).click()
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  expect(await happenings(here, about)).toEqual(['decision-map done'])
})

test('an extension that is taken away leaves nothing on the page that it stood on', async () => {
  const { page, context, extension } = rep
  await expect(page.locator('#guiderail')).toHaveCount(1)
  await onExtensions(context, extension, 'disable')
  await page.bringToFront()
  await expect(page.locator('#guiderail')).toHaveCount(0)
})

/** So that what is drawn now is known again. */
const mark = (page: Rep['page']) =>
  page.locator('#guiderail').evaluate((host) => {
    host.dataset.old = ''
  })

/** As the browser does it once a new version is there: the background ends, scripts in pages are orphaned, the new one starts. */
async function update({ context, extension, page }: Rep): Promise<void> {
  await onExtensions(context, extension, 'reload')
  await page.bringToFront()
}

async function onExtensions(context: BrowserContext, extension: string, what: 'reload' | 'disable'): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(
    async ([id, what]) => {
      const { developerPrivate, management } = (globalThis as unknown as { chrome: Chrome }).chrome
      // Without it Chromium leaves an unpacked extension off that was reloaded.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      if (what === 'reload') await developerPrivate.reload(id, { failQuietly: true })
      else await management.setEnabled(id, false)
    },
    [extension, what] as const,
  )
  await page.close()
}

type Chrome = {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>
    reload(id: string, o: { failQuietly: boolean }): Promise<void>
  }
  management: { setEnabled(id: string, enabled: boolean): Promise<void> }
}
