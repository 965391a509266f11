import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { call, type Send } from '#shared/api/client.ts'
import { type Figures, getFigures } from '#shared/api/figures.ts'
import { type ProcessKey, processTexts } from '#shared/i18n/console.process.ts'
import { type Language, read } from '#shared/process/text.ts'
import { tell, type Values } from '#worker/console/models/say.ts'
import { accounts } from '#worker/local/demo/organisation.ts'
import { accessible, schemes, wants } from './axe.ts'
import { launch } from './browser.ts'
import { demoGround } from './demo.ts'
import type { Ground } from './ground.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')
const period = { from: '2026-06-01', to: '2026-11-22' }
const languages = ['zh-CN', 'en'] as const

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await demoGround()
})
test.afterAll(() => here.close())

for (const language of languages)
  test(`the process in pictures: each says its answer, and the table behind it says what the API says, in ${language}`, async () => {
    const say = (key: ProcessKey, values: Values = {}) => tell(language, processTexts[language][key], values)
    const { page, close } = await opened(language)
    const figures = await asked()
    const pictures = 8 + Number((figures.ways[0]?.costs.length ?? 0) > 0)
    await expect(page.locator('.chart')).toHaveCount(pictures)

    await test.step('figures agree', async () => {
      for (const summary of await page.locator('.behind > summary').all()) await summary.click()
      const rows = async (of: Locator) => (await of.locator('tbody tr').all()).map((one) => one.locator('th, td'))
      const [funnel, times, returns] = ['funnel.note', 'time.note', 'back.note'].map((key) =>
        page.locator('section', { hasText: say(key as ProcessKey) }).last(),
      )
      if (!funnel || !times || !returns) throw new Error('a picture is missing')
      const told = async (of: Locator) => Promise.all((await rows(of)).map((cells) => cells.allTextContents()))
      const number = (n: number) => new Intl.NumberFormat(language).format(n)
      expect((await told(funnel)).map((cells) => cells.slice(0, 6))).toEqual(
        figures.stages.map((one) => [
          read(one.name, language),
          ...[one.entered, one.repeated, one.forwards + one.skipped + one.won, one.jumped, ended(one)].map(number),
        ]),
      )
      expect((await told(times)).map((cells) => cells.at(-1))).toEqual(
        figures.stages.map(({ time }) => number(time.count)),
      )
      expect((await told(returns)).map((cells) => cells.at(-1))).toEqual(
        figures.returns.map(({ count }) => number(count)),
      )
      const ways = figures.ways[0]
      expect(
        await page
          .locator('section', { hasText: say('way.note') })
          .last()
          .locator('tbody tr')
          .count(),
      ).toBe(ways?.list.length)
      expect(ways?.list.reduce((sum, { deals }) => sum + deals, 0)).toBeLessThanOrEqual(ways?.deals ?? 0)
      for (const summary of await page.locator('.behind > summary').all()) await summary.click()
    })
    await test.step('a stage opens its deals', async () => {
      const link = page.locator('.rows-names a').first()
      await link.focus()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/\/deals\?.*stage=/)
      await page.goBack()
      await expect(page.locator('.chart')).toHaveCount(pictures)
    })
    await looked(page, language)
    await close()
  })

const ended = ({ ended: by }: Figures['stages'][number]) => Object.values(by).reduce((sum, n) => sum + n, 0)

/** The figures as the API has them, for a key that sees all teams. */
async function asked(): Promise<Figures> {
  const send: Send = async (path, { headers, ...init }) => {
    const authorization = `Bearer ${here.apiKey}`
    const answer = await fetch(here.worker.url + path, { ...init, headers: { ...headers, authorization } })
    return { status: answer.status, json: () => answer.json() }
  }
  const answer = await call(send, getFigures, { query: period })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

/** Both themes, a phone, paper, colours of the reader's own, and no colours at all: nothing is cut off, axe finds nothing. */
async function looked(page: Page, language: Language): Promise<void> {
  const take = (name: string) =>
    page.screenshot({ path: join(folder, `process-${language}-${name}.png`), fullPage: true, animations: 'disabled' })
  for (const scheme of schemes) {
    await wants(page, scheme)
    await page.setViewportSize({ width: 1366, height: 768 })
    await accessible(`process, ${language}, ${scheme}`, page)
    await take(scheme)
    await page.setViewportSize({ width: 360, height: 740 })
    await fits(page)
    await take(`${scheme}-narrow`)
  }
  await page.locator('.behind > summary').first().click()
  await fits(page)
  await accessible(`process, narrow with a table, ${language}`, page)
  await page.locator('.behind > summary').first().click()
  await page.setViewportSize({ width: 1366, height: 768 })
  await wants(page, 'light')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('fieldset.filter')).toBeHidden()
  await expect(page.locator('.pagebar .on-paper')).toBeVisible()
  await expect(page.locator('.chart').first()).toBeVisible()
  await take('print')
  await page.emulateMedia({ media: 'screen' })
  const sight = await page.context().newCDPSession(page)
  await sight.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' })
  await take('grey')
  await sight.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' })
  await page.emulateMedia({ forcedColors: 'active' })
  await take('forced')
  await page.emulateMedia({ forcedColors: 'none' })
}

/** No page is wider than its screen, and every picture fills its room. */
async function fits(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('.chart')].every(
          (one) =>
            one.getBoundingClientRect().width === Math.floor(one.parentElement?.getBoundingClientRect().width ?? 0),
        ),
      ),
    )
    .toBe(true)
}

async function opened(language: Language): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await launch({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (line) => {
    if (line.type() === 'error') troubles.push(line.text())
  })
  await page.addInitScript((chosen) => localStorage.setItem('guiderail.language', chosen), language)
  await page.goto(`${here.worker.url}/process?${new URLSearchParams(period)}`)
  await page.locator('input[type=email]').fill('admin@sales.test')
  await page.locator('input[type=password]').fill(accounts[0]?.password ?? '')
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const close = async () => {
    expect(troubles.filter((line) => !line.includes('401'))).toEqual([])
    await context.close()
  }
  return { page, close }
}
