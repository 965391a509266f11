import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { call } from '#shared/api/client.ts'
import { listManuals } from '#shared/api/manuals.ts'
import { acknowledgeManual } from '#shared/api/versions.ts'
import { type ManualKey, manualTexts } from '#shared/i18n/console.manuals.ts'
import type { Language } from '#shared/process/text.ts'
import { tell, type Values } from '#worker/console/models/say.ts'
import { accessible, accessibleWithin, schemes, wants } from './axe.ts'
import { launch } from './browser.ts'
import { as, type Ground, ground, openDeal, password } from './ground.ts'
import { readDeal } from './readDeal.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')

// The second reads what the first has published.
test.describe.configure({ mode: 'serial' })

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
})
test.afterAll(() => here.close())

const wording =
  (language: Language) =>
  (key: ManualKey, values: Values = {}) =>
    tell(language, manualTexts[language][key], values)

test('an admin drafts, mends, schedules, withdraws, publishes and rolls back, in English', async () => {
  const say = wording('en')
  const { page, close } = await opened('admin', 'en')
  const editor = page.locator('.editor .cm-content')
  const publish = page.getByRole('button', { name: say('publish'), exact: true })
  const dialog = page.getByRole('dialog')
  const send = await as(here.worker.url, 'alice')
  const inForce = async () => {
    const listed = await call(send, listManuals, {})
    return listed.ok ? listed.value.manuals[0]?.hash : undefined
  }
  const first = await inForce()
  await openDeal(send, { deal: 'before', name: 'Before', atStage: 'needs', address: 'before@buyer.example' })

  await test.step('a template is what a draft begins with; a fault is told with its line', async () => {
    await pictures(page, 'manuals', 'en')
    const chunks = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    const editors = async () => (await chunks()).filter((name) => name.includes('/draftpage-'))
    expect(await editors()).toEqual([])
    await page.getByRole('link', { name: say('list.new') }).click()
    await expect.poll(editors).not.toEqual([])
    await page.locator('.templates').getByRole('link', { name: 'General B2B' }).click()
    await expect(page.getByText(say('ready.same'))).toBeVisible()
    await expect(publish).toBeDisabled()
    await editor.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('colour: green\n')
    await page.getByRole('button', { name: say('remark.line', { line: 1 }) }).click()
    await expect(page.locator('.editor')).toBeFocused()
    await expect(page.getByText(say('ready.faulty', { n: 1 }))).toBeVisible()
    await pictures(page, 'manuals-faulty', 'en')
  })
  await test.step('the keyboard gets out of the editor, and the draft outlives the page', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(page.locator('.editor')).not.toBeFocused()
    await page.reload()
    await expect(page.getByText(say('ready.faulty', { n: 1 }))).toBeVisible()
  })
  await test.step('mended and changed, it says what it would change', async () => {
    const given = page.waitForEvent('download')
    await page.getByRole('button', { name: say('export') }).click()
    const text = await readFile(await (await given).path(), 'utf8')
    const changed = text
      .replace('colour: green\n', '')
      .replace(/key: needs$/m, 'key: analysis\n    formerly: [ needs ]')
    const renamed = changed.replace(/(\[[^\]]*|to: )(?<![-\w])needs(?![-\w])/g, '$1analysis')
    const stricter = renamed.replace(/(formerly: )\[ analysis \]/, '$1[ needs ]').replace('amount: 10', 'amount: 7')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'b2b.yaml', mimeType: 'application/yaml', buffer: Buffer.from(stricter) })
    await expect(page.getByText('went from 10 working days to 7 working days')).toBeVisible()
    await expect(publish).toBeEnabled()
    await pictures(page, 'manuals-draft', 'en')
  })
  await test.step('published for tomorrow, it is to come; withdrawn, it is not', async () => {
    await publish.click()
    await expect(dialog.getByText(say('preview.open', { n: 1 }))).toBeVisible()
    await dialog.getByLabel(say('when.own'), { exact: true }).check()
    await dialog.getByLabel(say('flight.move')).check()
    await pictures(page, 'manuals-publish', 'en')
    await dialog.getByRole('button', { name: say('publish') }).click()
    await expect(page.getByText(say('done.scheduled.back'))).toBeVisible()
    await expect(page.getByText(say('state.scheduled'), { exact: true })).toBeVisible()
    await pictures(page, 'manuals-scheduled', 'en')
    await page.getByRole('button', { name: say('withdraw') }).click()
    await dialog.getByRole('button', { name: say('withdraw') }).click()
    await page.getByRole('link', { name: say('withdrawn.goOn') }).click()
    expect(await inForce()).toBe(first)
  })
  await test.step('published at once, new deals follow it and those on their way keep theirs', async () => {
    await expect(publish).toBeEnabled()
    await publish.click()
    await dialog.getByLabel(/^Note/).fill('Ten days were too long')
    await dialog.getByRole('button', { name: say('publish') }).click()
    await expect(page.getByText(say('done.now.back'))).toBeVisible()
    await expect(page.getByText('Ten days were too long')).toBeVisible()
    await openDeal(send, { deal: 'after', name: 'After', atStage: 'analysis', address: 'after@buyer.example' })
    const second = await inForce()
    expect([await manualOf('before'), await manualOf('after')]).toEqual([first, second])
    expect((await call(send, acknowledgeManual, { params: { hash: second ?? '' } })).ok).toBe(true)
  })
  await test.step('rolled back, the old version is in force again and the new one past', async () => {
    await page.getByRole('button', { name: say('rollback') }).click()
    await expect(dialog.getByText(say('preview.open', { n: 1 }))).toBeVisible()
    await dialog.getByRole('button', { name: say('rollback') }).click()
    await expect(page.getByText(say('done.now.back'))).toBeVisible()
    expect(await inForce()).toBe(first)
    expect(await manualOf('after')).not.toBe(first)
  })
  await close()
})

test('a manager reads what is in force, what changed and who has read it, and publishes nothing, in Chinese', async () => {
  const say = wording('zh-CN')
  const { page, close } = await opened('boss', 'zh-CN')
  await expect(page.getByRole('button', { name: say('rollback') })).toHaveCount(0)
  await expect(page.getByRole('link', { name: say('list.new') })).toHaveCount(0)
  await pictures(page, 'manuals', 'zh-CN')
  await page.locator('.version-row').nth(1).getByRole('link').first().click()
  await page.getByRole('link', { name: say('view.readers') }).click()
  await expect(page.getByRole('heading', { name: say('readers.title', { n: 1, all: 3 }) })).toBeVisible()
  await pictures(page, 'manuals-readers', 'zh-CN')
  await page.getByRole('link', { name: say('view.changes') }).click()
  await expect(page.getByText('时间标准从 10 个工作日改为 7 个工作日')).toBeVisible()
  await pictures(page, 'manuals-changes', 'zh-CN')
  await page.getByRole('link', { name: say('view.content') }).click()
  await expect(page.getByRole('heading', { name: '2 需求分析' })).toBeVisible()
  await page.getByLabel(say('content.both')).check()
  await expect(page.getByText('Needs analysis', { exact: true }).last()).toBeVisible()
  await pictures(page, 'manuals-content', 'zh-CN')
  await page.goto(`${here.worker.url}/manuals/draft`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.editor')).toHaveCount(0)
  await close()
})

async function manualOf(deal: string): Promise<string> {
  return (await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })).state.manual
}

async function opened(user: string, language: Language): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await launch({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (line) => {
    if (line.type() === 'error') troubles.push(line.text())
  })
  await page.goto(here.worker.url)
  await page.locator('input[type=email]').fill(`${user}@sales.test`)
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.locator('nav a[href="/manuals"]').click()
  await expect(page.locator('.version-row').first()).toBeVisible()
  const close = async () => {
    expect(troubles.filter((line) => !line.includes('401'))).toEqual([])
    await context.close()
  }
  return { page, close }
}

/** The page as it is now, light and dark, wide and narrow; axe finds no fault in it. */
async function pictures(page: Page, state: string, language: Language): Promise<void> {
  for (const scheme of schemes) {
    await wants(page, scheme)
    // What lies behind a dialog axe cannot tell, so it leaves the contrast there undecided.
    if (await page.getByRole('dialog').isVisible()) await accessibleWithin(`${state}, ${scheme}`, page, 'dialog', false)
    else await accessible(`${state}, ${scheme}`, page)
    await page.screenshot({ path: join(folder, `${state}-${language}-${scheme}.png`) })
  }
  await wants(page, 'light')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.screenshot({ path: join(folder, `${state}-narrow-${language}.png`), fullPage: true })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(wider, `${state} at 360 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1366, height: 768 })
}
