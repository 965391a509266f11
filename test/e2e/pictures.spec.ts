import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { call } from '#shared/api/client.ts'
import { listDeals } from '#shared/api/deals.ts'
import type { Language } from '#shared/process/text.ts'
import { accounts } from '#worker/local/demo/organisation.ts'
import { bearing } from './bearing.ts'
import { launch } from './browser.ts'
import { demoGround } from './demo.ts'
import type { Ground } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { closeAll, firstRun, openMessage, type Rep, repAt } from './rep.ts'

// The pictures that people look at before they say that a screen is good. With KEEP_PICTURES=1 those of the README are renewed.
const folder = join(import.meta.dirname, process.env.KEEP_PICTURES === '1' ? 'pictures' : '../../test-results/pictures')
const inReadme = ['card', 'stop', 'console-board'].map((state) => `${state}-zh-CN-light`)

const demoPassword = accounts[0]?.password ?? ''

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await demoGround()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

const people: Record<Language, { user: string; subject: string }> = {
  'zh-CN': { user: 'alice', subject: '关于 CRM 系统采购的报价咨询' },
  en: { user: 'bob', subject: 'Demo follow-up & next steps' },
}
const looks = (['zh-CN', 'en'] as const).flatMap((language) => [false, true].map((dark) => ({ language, dark })))

for (const { language, dark } of looks) {
  const suffix = `${language}-${dark ? 'dark' : 'light'}`

  test(`the overlay in ${suffix}: pill, card, scripts, stop, offline, page changed`, async () => {
    const { user, subject } = people[language]
    const rep = await repAt(user, language, { dark })
    const { page, panel, texts } = rep
    await firstRun(rep, here.worker.url, sharedRoundcube().url, demoPassword)
    if (dark) await darkMail(page)
    await openMessage(page, subject, 'preview')
    await panel.open()
    await expect(panel.card.locator('.next')).toBeVisible()
    await take(page, 'card', suffix)
    await panel.button(texts.scripts).click()
    await take(page, 'scripts', suffix)
    await panel.button(texts.scripts).first().click()
    await stop(rep, suffix)
    await page.keyboard.press('Escape')
    await panel.button(texts.fold).click()
    await expect(panel.pill).toBeVisible()
    await take(page, 'pill', suffix)
    await offline(rep, suffix)
    await changed(rep, subject, suffix)
  })

  test(`the console in ${suffix}: board, rep, deal; wide and narrow`, async () => {
    const context = await launch({
      locale: language === 'en' ? 'en-US' : 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
    })
    const page = await context.newPage()
    await page.goto(here.worker.url)
    await expect(page.locator('input[type=email]')).toBeVisible()
    await take(page, 'console-sign-in', suffix)
    await page.locator('input[type=email]').fill('admin@sales.test')
    await page.locator('input[type=password]').fill(demoPassword)
    await page.locator('button[type=submit]').click()
    await expect(page.locator('#teams')).toBeVisible()
    await inLanguage(page, language)
    await take(page, 'console-board', suffix)
    await page.setViewportSize({ width: 360, height: 740 })
    await take(page, 'console-board-narrow', suffix)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(`${here.worker.url}/reps/alice`)
    await expect(page.locator('#losses')).toBeVisible()
    await take(page, 'console-rep', suffix)
    await page.goto(`${here.worker.url}/deals/${await lossy()}`)
    await expect(page.locator('#ledger')).toBeVisible()
    await take(page, 'console-deal', suffix)
    await context.close()
  })
}

async function take(page: Page, state: string, suffix: string): Promise<void> {
  const name = `${state}-${suffix}`
  if (process.env.KEEP_PICTURES === '1' && !inReadme.includes(name)) return
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

async function stop({ page, panel }: Rep, suffix: string): Promise<void> {
  await panel.card.locator('.foot .btn').last().click()
  await expect(panel.stop).toBeVisible()
  await take(page, 'stop', suffix)
}

/** The Worker is away; what is clicked meanwhile is kept. */
async function offline({ page, panel, texts }: Rep, suffix: string): Promise<void> {
  await here.worker.stop()
  await panel.open()
  await panel.card.locator('.next .btn.primary').click()
  await expect(panel.card.getByText(texts.offline)).toBeVisible()
  await take(page, 'offline', suffix)
  await here.worker.restart()
}

/** The host was rebuilt: the sender no longer stands where it stood. */
async function changed({ page, panel, texts }: Rep, subject: string, suffix: string): Promise<void> {
  await page.route(/_action=show/, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text())
      .replaceAll('rcmContactAddress', 'renamed')
      .replaceAll('header from', 'header other')
    await route.fulfill({ response: answer, body })
  })
  await openMessage(page, subject, 'full')
  await panel.open()
  await expect(panel.card.getByText(texts.pageChanged)).toBeVisible()
  await take(page, 'page-changed', suffix)
}

/** Roundcube's own dark mode, as its user would choose it. */
async function darkMail(page: Page): Promise<void> {
  await page.context().addCookies([{ name: 'colorMode', value: 'dark', url: sharedRoundcube().url }])
  await page.reload()
}

/** A deal that lost points in more than one way: there is something to look at. */
async function lossy(): Promise<string> {
  const answer = await call(bearing(here.worker.url, here.apiKey), listDeals, { query: { limit: 100 } })
  const found = answer.ok ? answer.value.deals.find((deal) => deal.lost >= 4) : undefined
  if (!found) throw new Error('no deal of the demo lost points')
  return found.deal
}

async function inLanguage(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page.locator('button.account').click()
  await page.locator('button.language').click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await page.keyboard.press('Escape')
}
