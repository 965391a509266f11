import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { call } from '#shared/api/client.ts'
import { importDeal } from '#shared/api/commands.ts'
import { getRepScore } from '#shared/api/scores.ts'
import { consoleTexts } from '#shared/i18n/console.texts.ts'
import { consoleTodayTexts } from '#shared/i18n/console.today.ts'
import { scoreTexts } from '#shared/i18n/extension.score.ts'
import { sideTexts } from '#shared/i18n/extension.today.ts'
import { type TodayTexts, todayTexts } from '#shared/i18n/today.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import type { Language } from '#shared/process/text.ts'
import { accessible, schemes, wants } from './axe.ts'
import { bearing } from './bearing.ts'
import { builtExtension, extensionId, grantHost, launch, serviceWorker } from './browser.ts'
import { connect } from './connect.ts'
import { stepName } from './customer.ts'
import { as, type Ground, ground, names, password } from './ground.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')
const day = 86_400_000

let here: Ground
let context: BrowserContext | undefined
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
})
test.afterEach(() => context?.close())
test.afterAll(() => here.close())

for (const [user, language] of [
  ['alice', 'zh-CN'],
  ['bob', 'en'],
] as const) {
  const [text, side, score] = [todayTexts[language], sideTexts[language], scoreTexts[language]]

  test(`today, from an empty page to a ticked one, with its score, in ${language}`, async () => {
    test.setTimeout(180_000)
    context = await launch({
      extension: builtExtension,
      locale: language === 'en' ? 'en-US' : 'zh-CN',
      viewport: { width: 360, height: 760 },
    })
    const extension = await extensionId(context)
    await grantHost(context, extension, here.worker.url)
    const page = await context.newPage()
    const own = (name: string) => page.goto(`chrome-extension://${extension}/${name}.html`)
    const main = page.getByRole('main')
    const look = (what: string) => takeAndCheck(page, `today-${language}-${what}`)

    await own('sidepanel')
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - heading "${side.today}" [level=1]
        - paragraph: ${side.signedOut}
        - button "${side.signIn}"`)
    await look('signed-out')

    await own('welcome')
    const way = { url: here.worker.url, email: `${user}@sales.test`, password, sites: [] }
    expect(await connect(page, way)).toBeUndefined()
    await own('sidepanel')
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - navigation "${side.title}":
          - button "${side.today}"
          - button "${side.score}"
        - heading "${side.today}" [level=1]
        - paragraph: ${text.empty}
        - paragraph: ${text.emptyHint}`)
    expect(await badge(context)).toBe('')
    await look('empty')

    await inThePast(user, `few-${user}`, `${user} few`, 20)
    await page.reload()
    const next = main.getByRole('region', { name: text.next })
    const meeting = stepName('discovery-meeting', language)
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - region "${text.next}":
          - 'button "${text.open(meeting, `${user} few`)}"'
          - 'button "${text.doneOf(meeting)}"'`)
    await look('few')

    await inThePast(user, `old-${user}`, `${user} old`, 30)
    await inThePast(user, `older-${user}`, `${user} older`, 40)
    await page.reload()
    const rows = main.getByRole('listitem')
    const more = main.getByRole('button', { name: new RegExp(text.more(0).replace('0', '\\d+')) })
    await expect(more).toBeVisible()
    expect(await rows.count()).toBe(6)
    await expect.poll(() => badge(context)).toBe('9+')
    await look('more')
    await more.press('Enter')
    await expect(main.getByRole('button', { name: text.less })).toBeVisible()
    expect(await rows.count()).toBeGreaterThan(6)
    await main.getByRole('button', { name: text.less }).click()

    const first = await nameOf(next, text)
    await next.getByRole('button', { name: text.doneOf('') }).press('Enter')
    await expect(main.getByRole('status').filter({ hasText: text.inLedger })).toContainText(text.saved(first))
    await main.getByRole('button', { name: text.undo, exact: true }).click()
    await expect(main.getByText(text.undone)).toBeVisible()

    await here.worker.stop()
    await next.getByRole('button', { name: text.doneOf('') }).click()
    await expect(main.getByRole('status').filter({ hasText: text.kept })).toBeVisible()
    await expect(main.locator('.today-note.due')).toBeVisible({ timeout: 25_000 })
    await look('offline')
    await here.worker.restart()
    await expect(main.getByRole('status').filter({ hasText: text.inLedger })).toBeVisible({ timeout: 60_000 })

    await seenByBoss(user)
    await page.getByRole('button', { name: side.score }).click()
    const lost = main.getByRole('region', { name: score.where }).getByRole('button')
    await lost.first().click()
    const contest = main.getByRole('button', { name: score.contestOf('') }).first()
    await expect(contest).toBeVisible()
    await expect(main.getByRole('region', { name: score.views })).toContainText(names.boss ?? '')
    await expect(main.getByRole('button', { name: score.asManager })).toBeVisible()
    await look('score')

    await own('popup')
    await expect(page.getByRole('region', { name: side.today })).toBeVisible()
    await page.getByText(side.settings).click()
    await page.getByLabel(side.badge).uncheck()
    await expect.poll(() => badge(context)).toBe('')
    await look('popup')
    await onThePhone(page, user, language)
  })
}

/** The console's page: the same list, and a call logged in three taps. */
async function onThePhone(page: Page, user: string, language: Language): Promise<void> {
  const say = (key: keyof (typeof consoleTodayTexts)['en']) => String(consoleTodayTexts[language][key])
  await page.goto(`${here.worker.url}/today`)
  await page.getByLabel(String(consoleTexts[language]['signin.email'])).fill(`${user}@sales.test`)
  await page.getByLabel(String(consoleTexts[language]['signin.password'])).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: todayTexts[language].next })).toBeVisible()
  await takeAndCheck(page, `today-${language}-console`)
  await page.getByRole('button', { name: say('call') }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: `${user} few` }).click()
  await expect(sheet.getByRole('button', { name: say('done') })).toBeVisible()
  await takeAndCheck(page, `today-${language}-console-log`)
  await sheet.getByRole('button', { name: say('done') }).click()
  await expect(page.getByText(`${user} few`).last()).toBeVisible()
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: `${user} few` })).toBeVisible()
}

/** What the next thing is called. */
async function nameOf(next: Locator, text: TodayTexts): Promise<string> {
  const label = await next.getByRole('button', { name: text.doneOf('') }).getAttribute('aria-label')
  return (label ?? '').replace(text.doneOf(''), '')
}

/** A deal that began so many days ago and on which nothing was done since. */
async function inThePast(owner: string, deal: string, name: string, days: number): Promise<void> {
  const acted = Date.now() - days * day
  const act: Act = {
    type: 'open deal',
    name,
    manual: 'general-b2b',
    atStage: 'needs',
    origin: 'import',
    owner,
    persons: [{ person: `${deal}-p`, name: 'Person', address: `${deal}@today.example` }],
    links: [],
  }
  const commands = [
    { command: { v: 1 as const, id: crypto.randomUUID(), deal, acted, sent: acted, act }, actor: owner },
  ]
  const answer = await call(bearing(here.worker.url, here.apiKey), importDeal, { body: { commands } })
  expect(answer).toMatchObject({ ok: true })
}

async function seenByBoss(rep: string): Promise<void> {
  expect(await call(await as(here.worker.url, 'boss'), getRepScore, { params: { rep } })).toMatchObject({ ok: true })
}

async function badge(context: BrowserContext | undefined): Promise<string> {
  if (!context) return ''
  const worker = await serviceWorker(context)
  return worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { action: { getBadgeText: (of: object) => Promise<string> } } }
    ).chrome.action.getBadgeText({}),
  )
}

async function takeAndCheck(page: Page, name: string): Promise<void> {
  for (const scheme of schemes) {
    await wants(page, scheme)
    await accessible(`${name}, ${scheme}`, page)
    await page.screenshot({ path: join(folder, `${name}-${scheme}.png`) })
  }
}
