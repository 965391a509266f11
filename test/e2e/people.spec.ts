import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type PeopleKey, peopleTexts } from '#shared/i18n/console.people.ts'
import { consoleTexts } from '#shared/i18n/console.texts.ts'
import type { Language } from '#shared/process/text.ts'
import { tell, type Values } from '#worker/console/models/say.ts'
import { accessible, accessibleWithin, schemes, wants } from './axe.ts'
import { launch } from './browser.ts'
import { type Ground, ground, password } from './ground.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')

// The second reads what the first has changed.
test.describe.configure({ mode: 'serial' })

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
})
test.afterAll(() => here.close())

const wording =
  (language: Language) =>
  (key: PeopleKey, values: Values = {}) =>
    tell(language, peopleTexts[language][key], values)

test('an admin invites, promotes and lets go, and grows the tree of teams, in English', async () => {
  const say = wording('en')
  const { page, close } = await opened('admin', 'en')
  const dialog = page.getByRole('dialog')
  const button = (key: PeopleKey, values: Values = {}) =>
    page.getByRole('button', { name: say(key, values), exact: true })
  let link = ''

  await test.step('a team is founded below another, and cannot be removed with people in it', async () => {
    await pictures(page, 'people', 'en')
    await page.getByRole('link', { name: say('part.teams'), exact: true }).click()
    await button('teams.below.in', { name: 'West' }).click()
    await dialog.getByLabel(say('teams.name')).fill('West two')
    await dialog.getByRole('button', { name: say('teams.create') }).click()
    await expect(page.getByRole('link', { name: 'West two' })).toBeVisible()
    await button('teams.remove.of', { name: 'West' }).click()
    await dialog.getByRole('button', { name: say('teams.remove') }).click()
    await expect(dialog.getByRole('alert')).toHaveText(say('failed.has members'))
    await page.keyboard.press('Escape')
    await expect(button('teams.remove.of', { name: 'West' })).toBeFocused()
    await pictures(page, 'people-teams', 'en')
  })
  await test.step('an invitation is a link that is shown once', async () => {
    await button('invite').click()
    await dialog.getByLabel(say('email'), { exact: true }).fill('dora@sales.test')
    await dialog.getByLabel(say('name'), { exact: true }).fill('Dora Field')
    await dialog.getByLabel(say('team'), { exact: true }).selectOption({ label: 'West' })
    await pictures(page, 'people-invite', 'en')
    await dialog.getByRole('button', { name: say('invite.make') }).click()
    link = await dialog.getByLabel(say('once.link')).inputValue()
    await dialog.getByRole('button', { name: say('once.done') }).click()
    await expect(page.getByRole('heading', { name: say('invitations.open', { n: 1 }) })).toBeVisible()
    await pictures(page, 'people-invitations', 'en')
  })
  await test.step('who follows it joins', async () => {
    const context = await launch({ locale: 'en-US' })
    const theirs = await context.newPage()
    await theirs.goto(link)
    await theirs.locator('input[type=password]').fill('Field-Pass-12')
    await theirs.locator('button[type=submit]').click()
    await expect(theirs.locator('.account-name')).toHaveText('Dora Field')
    await context.close()
  })
  await test.step('found by name, made a manager, then let go', async () => {
    await page.goto(`${here.worker.url}/people?find=dora`)
    await page.getByRole('link', { name: say('manage.who', { name: 'Dora Field' }) }).click()
    await dialog.getByLabel(say('column.role'), { exact: true }).selectOption('manager')
    await pictures(page, 'people-member', 'en')
    await dialog.getByRole('button', { name: say('save') }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('cell', { name: consoleTexts.en['role.manager'] as string, exact: true })).toBeVisible()
    await page.getByRole('link', { name: say('manage.who', { name: 'Dora Field' }) }).click()
    await dialog.getByRole('button', { name: say('letGo'), exact: true }).click()
    await expect(dialog.getByText(say('letGo.none'))).toBeVisible()
    await dialog.getByRole('button', { name: say('letGo.submit'), exact: true }).click()
    await expect(page.locator('.people-table .tag')).toBeVisible()
  })
  await test.step('the link says that it is used up, and the way in is shut', async () => {
    const context = await launch({ locale: 'en-US' })
    const theirs = await context.newPage()
    await theirs.goto(link)
    await expect(theirs.getByText(consoleTexts.en['invitation.over.title'] as string)).toBeVisible()
    await theirs.goto(here.worker.url)
    await signIn(theirs, 'dora', 'Field-Pass-12')
    await expect(theirs.getByRole('alert')).toBeVisible()
    await context.close()
  })
  await close()
})

test('a manager sees the own teams only, and changes nothing, in Chinese', async () => {
  const say = wording('zh-CN')
  const { page, close } = await opened('boss', 'zh-CN')
  const names = page.locator('.people-table tbody th a')
  await expect(names).toHaveText(['Ada Min', 'Alice Chen', 'Bob Novak', '周敏'])
  await expect(page.getByRole('button', { name: say('invite') })).toHaveCount(0)
  await expect(page.getByRole('link', { name: say('part.keys') })).toHaveCount(0)
  await pictures(page, 'people', 'zh-CN')
  await page.getByLabel(say('find')).fill('bob')
  await expect(page.getByText(say('find.found', { n: 1 }))).toBeVisible()
  await names.first().click()
  await expect(page).toHaveURL(/\/reps\/bob$/)
  await page.goto(`${here.worker.url}/account`)
  await expect(page.getByRole('heading', { name: '在 1 处登录' })).toBeVisible()
  await pictures(page, 'account', 'zh-CN')
  await close()
})

async function signIn(page: Page, user: string, secret: string): Promise<void> {
  await page.locator('input[type=email]').fill(`${user}@sales.test`)
  await page.locator('input[type=password]').fill(secret)
  await page.locator('button[type=submit]').click()
}

async function opened(user: string, language: Language): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await launch({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const page = await context.newPage()
  await page.goto(here.worker.url)
  await signIn(page, user, password)
  await page.locator('nav a[href="/people"]').first().click()
  await expect(page.locator('.people-table')).toBeVisible()
  return { page, close: () => context.close() }
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
