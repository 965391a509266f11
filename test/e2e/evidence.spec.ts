import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type * as z from 'zod'
import { getBoard } from '#shared/api/scores.ts'
import { type EvidenceKey, evidenceTexts } from '#shared/i18n/console.evidence.ts'
import type { Language } from '#shared/process/text.ts'
import { tell, type Values } from '#worker/console/models/say.ts'
import { accounts } from '#worker/local/demo/organisation.ts'
import { accessible, wants } from './axe.ts'
import { launch } from './browser.ts'
import { demoGround } from './demo.ts'
import type { Ground } from './ground.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')
const password = accounts[0]?.password ?? ''

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await demoGround()
})
test.afterAll(() => here.close())

for (const [language, rep] of [
  ['zh-CN', 'alice'],
  ['en', 'bob'],
] as const) {
  const say = (key: EvidenceKey, values: Values = {}) => tell(language, evidenceTexts[language][key], values)

  test(`from a figure to its evidence in three clicks, in ${language}`, async () => {
    const { page, close } = await signedIn('admin', language)
    const board = await boardOf(page)
    const most = board.losses[0]
    if (!most) throw new Error('the demo lost nothing')

    await test.step('one: what lost most opens to its deals, whose rows sum to it', async () => {
      await page
        .locator(`#losses a[href^="/losses?"][href*="step=${encodeURIComponent(most.step)}"]`)
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText((most.points / 100).toFixed(2))
      await expect.poll(() => lostOn(page)).toBe(most.points)
      await looked(page, 'losses', language)
    })
    await test.step('two: a deal opens at the obligation, with clock, manual and who decided', async () => {
      await page.goto(`${here.worker.url}/losses?status=late`)
      await page.locator('.losses-table tbody th > a').first().click()
      const named = page.locator('.losses > .named')
      await expect(named).toBeFocused()
      for (const key of [
        'detail.asked',
        'detail.due',
        'detail.done',
        'detail.owed',
        'detail.evidence',
        'detail.manual',
      ] as const)
        await expect(named.locator('dt', { hasText: say(key) }).first()).toBeVisible()
      await expect(page.locator('#way table.way tbody tr').first()).toBeVisible()
      await looked(page, 'deal', language)
    })
    await test.step('three: its evidence is a line of the ledger, whose chain this browser has checked', async () => {
      await page.locator('.losses > .named .detail a[href^="#line-"]').first().click()
      await expect(page.locator('.timeline li:focus')).toBeVisible()
      await expect(page.locator('#ledger [role=status].up')).toBeVisible()
    })
    await test.step('every status sums to the board’s own figure', async () => {
      for (const status of ['overdue', 'missed', 'violated'] as const) {
        await page.goto(`${here.worker.url}/losses?status=${status}`)
        const tab = page.locator('.tabs a[aria-current=page] .tab-figure')
        await expect(tab).toHaveText(new Intl.NumberFormat(language).format(board.all[status]))
      }
    })
    await close()
  })

  test(`a rep sees the own figures, what others see of them, and who looked, in ${language}`, async () => {
    const manager = await signedIn('admin', language)
    await manager.page.goto(`${here.worker.url}/reps/${rep}`)
    await expect(manager.page.locator('.score-figure')).toBeVisible()
    await manager.close()
    const { page, close } = await signedIn(rep, language)
    await expect(page.locator('.views li').first()).toBeVisible()
    await page.getByRole('link', { name: say('rep.asSeen'), exact: true }).click()
    await expect(page.getByRole('link', { name: say('rep.asSeen.back') })).toBeVisible()
    await expect(page).toHaveURL(/as=others/)
    await looked(page, 'rep', language)
    await close()
  })
}

async function signedIn(user: string, language: Language): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await launch({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const page = await context.newPage()
  await page.addInitScript((chosen) => localStorage.setItem('guiderail.language', chosen), language)
  await page.goto(here.worker.url)
  await page.locator('input[type=email]').fill(`${user}@sales.test`)
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('#losses')).toBeVisible()
  return { page, close: () => context.close() }
}

/** The answer that the page's board is drawn from, as it stands when it is asked for again. */
async function boardOf(page: Page): Promise<z.output<typeof getBoard.answer>> {
  const answer = page.waitForResponse((one) => new URL(one.url()).pathname === getBoard.path && one.ok())
  await page.reload()
  const board = getBoard.answer.parse(await (await answer).json())
  await expect(page.locator('#losses')).toBeVisible()
  return board
}

/** The hundredths that the rows of a list lost, all its pages read. */
async function lostOn(page: Page): Promise<number> {
  const more = page.locator('.losses-table + .button')
  if (await more.isVisible()) await more.click()
  const shown = await page.locator('.losses-table tbody .figure').allTextContents()
  return shown.reduce((sum, text) => sum + Math.round(Number(text.replace('−', '').replace('–', '0')) * 100), 0)
}

/** The page as it is now: axe finds no fault in light and dark, nothing is wider than a phone. */
async function looked(page: Page, state: string, language: Language): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await wants(page, scheme)
    await accessible(`${state}, ${scheme}`, page)
    await page.screenshot({ path: join(folder, `evidence-${state}-${language}-${scheme}.png`) })
  }
  await page.setViewportSize({ width: 360, height: 740 })
  await page.screenshot({ path: join(folder, `evidence-${state}-narrow-${language}.png`), fullPage: true })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(wider, `${state} at 360 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1366, height: 768 })
}
