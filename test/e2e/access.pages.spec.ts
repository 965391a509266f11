import { expect, type Page, test } from '@playwright/test'
import { connectTexts } from '#shared/i18n/extension.connect.ts'
import { pageTexts } from '#shared/i18n/extension.pages.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { accessible, schemes, wants } from './axe.ts'
import { grantHost, launch } from './browser.ts'
import { sayYes } from './connect.ts'
import { as, ask, type Ground, ground, openDeal, password } from './ground.ts'
import { closeAll, type Rep, repAt } from './rep.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
  const send = await as(here.worker.url, 'alice')
  const open = (deal: string, name: string) =>
    openDeal(send, { deal, name, atStage: 'needs', address: `${deal}@access.example` })
  await open('access', '宏达科技 CRM 采购')
  await open('access-waits', 'Acme rollout')
  const acts: [string, Act][] = [
    ['access', { type: 'do step', step: 'decision-map', evidence: { kind: 'word' } }],
    ['access', { type: 'close', outcome: 'lost' }],
    [
      'access-waits',
      { type: 'ask exception', exception: 'access-e', obligation: 'needs/1/needs-survey', reason: '客户已有现成文档' },
    ],
  ]
  for (const [deal, act] of acts) expect(await ask(send, deal, act)).toMatchObject({ ok: true })
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

for (const [user, language] of [
  ['alice', 'zh-CN'],
  ['bob', 'en'],
] as const) {
  test(`axe finds no fault in the way in and the popup, in ${language}, light and dark`, async () => {
    const rep = await repAt(user, language)
    const text = pageTexts[language]
    const words = connectTexts[language]
    await grantHost(rep.context, rep.extension, here.worker.url)
    const page = await rep.context.newPage()
    await page.goto(`chrome-extension://${rep.extension}/popup.html`)
    await expect(page.locator('h1')).toBeVisible()
    await inBoth('popup before the way in', page)
    await page.goto(`chrome-extension://${rep.extension}/welcome.html`)
    await expect(page.getByRole('button', { name: text.agree })).toBeVisible()
    await inBoth('consent', page)
    await page.getByRole('button', { name: text.agree }).click()
    await page.getByLabel(words.serverLabel).fill('not an address')
    await page.getByRole('button', { name: words.connect }).click()
    await expect(page.getByText(text.fault['not-an-address'])).toBeVisible()
    await inBoth('server, with a fault', page)
    await page.getByLabel(words.serverLabel).fill(here.worker.url)
    await page.getByRole('button', { name: words.connect }).click()
    await enter(page, rep)
    await page.getByLabel(text.otherSite).fill(here.worker.url)
    await inBoth('where you work', page)
    await page.getByRole('button', { name: text.add, exact: true }).click()
    await expect(page.getByText(text.enabled).first()).toBeVisible()
    await inBoth('all set', page)
    await page.goto(`chrome-extension://${rep.extension}/popup.html`)
    await expect(page.getByText(text.allSent)).toBeVisible()
    await inBoth('popup', page)
  })
}

for (const [user, locale] of [
  ['boss', 'zh-CN'],
  ['admin', 'en-US'],
] as const) {
  test(`axe finds no fault in the console of ${user}, in ${locale}, light and dark`, async () => {
    const context = await launch({ locale })
    const page = await context.newPage()
    await page.goto(here.worker.url)
    await expect(page.locator('input[type=email]')).toBeVisible()
    await inBoth('sign-in', page)
    await page.locator('input[type=email]').fill(`${user}@sales.test`)
    await page.locator('input[type=password]').fill(password)
    await page.locator('button[type=submit]').click()
    await expect(page.locator('#teams')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', locale === 'en-US' ? 'en' : locale)
    await inBoth('board', page)
    await page.goto(`${here.worker.url}/reps/alice`)
    await expect(page.locator('#deals-title')).toBeVisible()
    await inBoth('rep', page)
    await page.goto(`${here.worker.url}/deals`)
    await expect(page.getByRole('link', { name: '宏达科技 CRM 采购' })).toBeVisible()
    await inBoth('deals', page)
    await page.goto(`${here.worker.url}/deals/access`)
    await expect(page.locator('#ledger')).toBeVisible()
    await inBoth('deal', page)
    await context.close()
  })
}

async function enter(page: Page, rep: Rep): Promise<void> {
  const text = pageTexts[rep.language]
  const code = page.locator('.code b')
  await expect(code).toHaveText(/^[A-Z]{4}-[A-Z]{4}$/)
  await inBoth('the code', page)
  await sayYes({ url: here.worker.url, email: `${rep.user}@sales.test`, password }, await code.innerText())
  await expect(page.getByLabel(text.otherSite)).toBeVisible()
}

async function inBoth(what: string, page: Page): Promise<void> {
  for (const scheme of schemes) {
    await wants(page, scheme)
    await accessible(`${what}, ${scheme}`, page)
  }
}
