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
/** The second is one of 1280 × 720 with everything at 125 %. */
const screens = [
  { width: 1366, height: 768 },
  { width: 1024, height: 576 },
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
    await page.setViewportSize(screen)
    for (const view of ['preview', 'full'] as const) {
      await test.step(`reading, ${view}, ${screen.width} × ${screen.height}`, () => reading(rep, view))
    }
    await test.step(`writing, ${screen.width} × ${screen.height}`, () => writing(rep))
  }
  await test.step('a window that changes while the card is open', () => resized(rep))
})

/** A window made smaller: by text at 125 %, then by its edge. */
const resizes = [...screens.slice(1), { width: 600, height: 614 }]

/** What a reader and a writer need within reach. */
const toRead = ['#layout-menu a', '#toolbar-menu a', '#message-header h2.subject', '#message-header .header-summary']
const toSend = ['#layout-menu a', '#toolbar-menu a', '#compose-content .formbuttons button.send']
/** In a narrow window Send stands among others in a bar below. */
const barBelow = '#layout-content a.send.button'
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

async function resized(rep: Rep): Promise<void> {
  const { page, panel } = rep
  const clear = async (wanted: string[], screen: { width: number; height: number }) => {
    await page.setViewportSize(screen)
    const at = `${screen.width} × ${screen.height}`
    const narrow = screen.width < 1000
    await expect.poll(() => outOfReach(page, narrow ? [...wanted, barBelow] : wanted, narrow), at).toEqual([])
    await expect(panel.card, at).toBeInViewport({ ratio: 1 })
  }
  await openMessage(page, 'Where it lies', 'full')
  await panel.open()
  for (const screen of resizes) await clear(toRead, screen)
  await page.goto(`${sharedRoundcube().url}/?_task=mail&_action=compose&_to=${address}`)
  await page.locator('#composebody').click()
  await panel.pill.click()
  await expect(panel.card).toBeVisible()
  for (const screen of [...resizes, ...screens.slice(0, 1)]) await clear(toSend, screen)
}

/** Which of these are not on the screen, unless the page itself hides some there, or have something of ours over their middle. */
function outOfReach(page: Page, wanted: string[], hides = false): Promise<string[]> {
  const within = ([wanted, hides]: readonly [string[], boolean]) => {
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
      return (found.length === 0 && !hides) || found.some(isCovered) ? [css] : []
    })
  }
  return page.evaluate(within, [wanted, hides] as const)
}
