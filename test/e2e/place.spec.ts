import { expect, type Page, test } from '@playwright/test'
import { as, type Ground, ground, openDeal } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { closeAll, firstRun, openMessage, type Rep, repAt } from './rep.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

const address = 'place@hongda.example'
const screens = [
  { width: 1366, height: 768, deviceScaleFactor: 1, mobile: false },
  { width: 1280, height: 720, deviceScaleFactor: 1.25, mobile: false },
]

test('pill and card leave toolbar, header, draft and send button free, and fold where they would not', async () => {
  await openDeal(await as(here.worker.url, 'bob'), {
    deal: 'place',
    name: 'A deal with rather a long name, as they are',
    atStage: 'needs',
    address,
  })
  await sharedRoundcube().deliver({ from: address, to: ['bob@sales.test'], subject: 'Where it lies', text: '…' })
  const rep = await repAt('bob', 'en')
  const { page, panel } = rep
  await firstRun(rep, here.worker.url, sharedRoundcube().url)
  await openMessage(page, 'Where it lies', 'full')
  await expect(panel.card, 'the first match opens by itself').toBeVisible()

  for (const screen of screens) {
    await setScreen(page, screen)
    for (const view of ['preview', 'full'] as const) {
      await test.step(`reading, ${view}, ${screen.width} × ${screen.height}`, () => reading(rep, view))
    }
    await test.step(`writing, ${screen.width} × ${screen.height}`, () => writing(rep))
  }
})

/** What a reader and a writer need within reach. */
const toRead = ['#layout-menu a', '#toolbar-menu a', '#message-header h2.subject', '#message-header .header-summary']
const toSend = ['#layout-menu a', '#toolbar-menu a', '#compose-content .formbuttons button.send']
const toWrite = ['#compose-subject', '#_to', '#composebody']

async function reading({ page, panel }: Rep, view: 'preview' | 'full'): Promise<void> {
  await openMessage(page, 'Where it lies', view)
  await expect(panel.pill.or(panel.card).first()).toBeVisible()
  if (await panel.card.isVisible()) await panel.button('Fold').click()
  await expect(panel.pill).toBeVisible()
  expect(await outOfReach(page, toRead)).toEqual([])
  await panel.open()
  expect(await outOfReach(page, toRead)).toEqual([])
  const box = await panel.card.boundingBox()
  const height = await page.evaluate(() => window.innerHeight)
  expect(box?.width).toBeLessThanOrEqual(320)
  expect(box?.height).toBeLessThanOrEqual(height * 0.6)
  await page.keyboard.press('Escape')
  await expect(panel.card).toHaveCount(0)
  await expect(panel.pill).toBeFocused()
}

async function writing({ page, panel }: Rep): Promise<void> {
  await page.goto(`${sharedRoundcube().url}/?_task=mail&_action=compose&_to=${address}`)
  await expect(panel.pill).toBeVisible()
  await page.locator('#composebody').click()
  expect(await outOfReach(page, [...toSend, ...toWrite])).toEqual([])
  await panel.pill.click()
  await expect(panel.card).toBeVisible()
  expect(await outOfReach(page, toSend)).toEqual([])
  await page.locator('#composebody').focus()
  await expect(panel.card, 'while the draft has the focus').toHaveCount(0)
  await expect(panel.pill).toBeVisible()
  await panel.pill.focus()
  await expect(panel.card, 'when the focus left the draft').toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel.card).toHaveCount(0)
}

async function setScreen(page: Page, screen: (typeof screens)[number]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setDeviceMetricsOverride', screen)
}

/** Which of these are not on the screen, or have something of ours over their middle. */
function outOfReach(page: Page, wanted: string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe')
    const frames = frame?.checkVisibility() ? [frame] : []
    const all = (css: string) => {
      const inFrames = frames.flatMap((one) => [...(one.contentDocument?.querySelectorAll(css) ?? [])])
      return [...document.querySelectorAll(css), ...inFrames].filter((one) => one.checkVisibility())
    }
    const isCovered = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const outer = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect()
      const middle = [(outer?.x ?? 0) + x + width / 2, (outer?.y ?? 0) + y + height / 2] as const
      return document.elementsFromPoint(...middle).some((one) => one.matches('#guiderail, guiderail-dot'))
    }
    return wanted.flatMap((css) => {
      const found = all(css)
      return found.length === 0 || found.some(isCovered) ? [css] : []
    })
  }, wanted)
}
