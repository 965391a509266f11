import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Send } from '#shared/api/client.ts'
import { type QueueKey, queueTexts } from '#shared/i18n/console.queue.ts'
import type { Language } from '#shared/process/text.ts'
import { say as sayFrame, tell, type Values } from '#worker/console/models/say.ts'
import { accessible, schemes, wants } from './axe.ts'
import { launch } from './browser.ts'
import { as, ask, type Ground, ground, openDeal, password } from './ground.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
})
test.afterAll(() => here.close())

for (const language of ['zh-CN', 'en'] as const) {
  const say = (key: QueueKey, values: Values = {}) => tell(language, queueTexts[language][key], values)
  const console = (key: Parameters<typeof sayFrame>[1]) => sayFrame(language, key)

  test(`a manager rules several at once, never on the own, and names a stand-in, in ${language}`, async () => {
    const [alice, boss, admin] = await Promise.all(['alice', 'boss', 'admin'].map((user) => as(here.worker.url, user)))
    if (!alice || !boss || !admin) throw new Error('nobody signed in')
    for (const n of [1, 2, 3]) await asked(alice, `${language}-${n}`)
    await asked(boss, `${language}-own`)
    const { page, close } = await signedIn(language)
    await page.goto(`${here.worker.url}/queue?of=exceptions`)
    const row = (name: string) => page.locator('.queue-list > li', { hasText: name })

    await test.step('what one asked oneself is for others to rule', async () => {
      await expect(row(`${language}-own`)).toContainText(console('case.notYours'))
      await expect(row(`${language}-own`).getByRole('button')).toHaveCount(0)
      await expect(page.locator('.nav-count')).toContainText('3')
    })
    await test.step('the preview says what is written and what is left out', async () => {
      await page.keyboard.press('j')
      await page.keyboard.press('x')
      await page
        .getByRole('button', { name: say('chosen.step', { n: await page.locator('.queue-list > li').count() }) })
        .click()
      await looked(page, 'chosen', language)
      await page.getByRole('button', { name: `${console('case.approve')}…`, exact: true }).click()
      await expect(page.locator('.preview:not(.preview-left *) .preview-then')).toHaveCount(3)
      await expect(page.getByRole('dialog').locator('.preview-left')).toContainText(`${language}-own`)
    })
    await test.step('one that somebody else ruled meanwhile says so; the others are written', async () => {
      const ruled = await ask(admin, `${language}-2`, {
        ...{ type: 'rule exception', exception: `${language}-2-x`, approve: false, reason: 'Ruled elsewhere' },
      })
      expect(ruled.ok).toBe(true)
      await page.getByRole('dialog').locator('button[type=submit]').click()
      await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(say('decide.failed', { n: 1, written: 2 }))
      await expect(page.getByRole('dialog').locator('.preview .overdue')).toHaveCount(1)
      await looked(page, 'outcome', language)
      await page.getByRole('button', { name: say('decide.close') }).click()
      for (const n of [1, 2, 3]) await expect(row(`${language}-${n}`)).toHaveCount(0)
      await expect(page.locator('.nav-count')).toHaveCount(0)
    })
    await test.step('the register has all three, by whom and until when', async () => {
      await page.goto(`${here.worker.url}/queue?of=register`)
      for (const n of [1, 2, 3]) await expect(row(`${language}-${n}`)).toBeVisible()
      await expect(row(`${language}-2`)).toContainText('Ruled elsewhere')
      await looked(page, 'register', language)
    })
    await test.step('a stand-in is named and let go', async () => {
      await page.goto(`${here.worker.url}/queue?of=absence`)
      await page.getByLabel(say('absence.delegate'), { exact: true }).selectOption({ label: 'Alice Chen · 华东一组' })
      await page.getByRole('button', { name: say('absence.submit'), exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('absence.own', { name: 'Alice Chen' }))
      await looked(page, 'absence', language)
      await page.getByRole('button', { name: say('absence.end') }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('absence.none'))
    })
    await close()
  })
}

/** A deal of that person with an exception asked on it, by names that begin alike. */
async function asked(send: Send, deal: string): Promise<void> {
  await openDeal(send, { deal, name: deal, atStage: 'needs', address: `${deal}@customer.test` })
  const obligation = 'needs/1/needs-survey'
  const answer = await ask(send, deal, { type: 'ask exception', exception: `${deal}-x`, obligation, reason: 'Tender' })
  if (!answer.ok) throw new Error(`not asked: ${JSON.stringify(answer)}`)
}

async function signedIn(language: Language): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await launch({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const page = await context.newPage()
  await page.addInitScript((chosen) => localStorage.setItem('guiderail.language', chosen), language)
  await page.goto(here.worker.url)
  await page.locator('input[type=email]').fill('boss@sales.test')
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('header.top nav a').first()).toBeVisible()
  return { page, close: () => context.close() }
}

/** Pictures of a state, wide and on a phone, by day and by night; nothing in it keeps anybody out or runs off the side. */
async function looked(page: Page, what: string, language: Language): Promise<void> {
  for (const width of [1366, 360]) {
    await page.setViewportSize({ width, height: 768 })
    for (const scheme of schemes) {
      await wants(page, scheme)
      if (width === 1366 || scheme === 'dark') await accessible(`${what}, ${width}, ${scheme}`, page)
      await page.screenshot({ path: join(folder, `queue-${what}-${language}-${width}-${scheme}.png`) })
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBe(width)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}
