import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { consoleTexts } from '#shared/i18n/console.texts.ts'
import { connectTexts } from '#shared/i18n/extension.connect.ts'
import { pageTexts } from '#shared/i18n/extension.pages.ts'
import type { Language } from '#shared/process/text.ts'
import { accessible, schemes, wants } from './axe.ts'
import { grantHost } from './browser.ts'
import { connect } from './connect.ts'
import { type Customer, customer } from './customer.ts'
import { type Ground, ground, organisation, password } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { closeAll, type Rep, repAt } from './rep.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')
const people: Record<Language, string> = { 'zh-CN': 'alice', en: 'bob' }

let here: Ground
const about = {} as Record<Language, Customer>
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  const site = { name: '公司邮箱 Webmail', origin: sharedRoundcube().url, adapter: 'roundcube' }
  here = await ground({ ...organisation, organisation: { ...organisation.organisation, sites: [site] } })
  for (const language of ['zh-CN', 'en'] as const)
    about[language] = await customer(here, { name: `first-${language}`, owner: people[language], atStage: 'needs' })
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

for (const language of ['zh-CN', 'en'] as const) {
  const text = pageTexts[language]
  const words = connectTexts[language]
  const say = consoleTexts[language]

  test(`five clicks from the install to the first guided mail, in ${language}`, async () => {
    const rep = await repAt(people[language], language)
    await grantHost(rep.context, rep.extension, here.worker.url, sharedRoundcube().url)
    const film = filming(language)
    const welcome = await welcomeOf(rep)
    await expect(welcome.getByRole('button', { name: text.agree })).toBeVisible()
    await film.take('agree', welcome)
    await film.click(welcome.getByRole('button', { name: text.agree }))

    await welcome.getByLabel(words.serverLabel).fill(`${here.worker.url}/invitation#not-for-us`)
    await film.take('server', welcome)
    const opening = rep.context.waitForEvent('page')
    await film.click(welcome.getByRole('button', { name: words.connect }))

    const there = await opening
    await signIn(there, rep)
    const code = await there.locator('.device-code').innerText()
    await expect(welcome.locator('.code b'), 'the same code on both').toHaveText(code)
    await film.take('code-there', there)
    await film.take('code-here', welcome)
    const closed = there.waitForEvent('close')
    await film.click(there.getByRole('button', { name: String(say['device.approve']) }))
    await closed

    await expect(welcome.getByRole('heading', { name: text.work })).toBeVisible()
    await film.take('where', welcome)
    await film.click(welcome.getByRole('button', { name: text.enableOn('公司邮箱 Webmail') }))
    await expect(welcome.getByRole('heading', { name: text.ready })).toBeVisible()
    await film.take('ready', welcome)
    await expect.poll(() => inFront(rep.page), 'the mailbox that was open comes to the front').toBe(true)

    await rep.page.getByRole('link', { name: about[language].subject }).first().waitFor()
    await film.click(rep.page.locator('#messagelist tbody tr', { hasText: about[language].subject }).first())
    await expect(rep.panel.card, 'open by itself, this once').toBeVisible()
    await expect(rep.panel.card).toContainText(about[language].name)
    await film.take('guided', rep.page)
    expect(film.clicks()).toBe(5)
    test.info().annotations.push({ type: 'seconds from the install, with pictures', description: film.seconds() })
  })

  test(`a no over there, and a code that ran out, are told and lead on, in ${language}`, async () => {
    const rep = await repAt(people[language], language)
    await grantHost(rep.context, rep.extension, here.worker.url)
    const film = filming(language)
    const welcome = await welcomeOf(rep)
    await welcome.getByRole('button', { name: text.agree }).click()
    await welcome.getByLabel(words.serverLabel).fill(here.worker.url)
    const opening = rep.context.waitForEvent('page')
    await welcome.getByRole('button', { name: words.connect }).click()
    const there = await opening
    await signIn(there, rep)
    await there.getByRole('button', { name: String(say['device.deny']) }).click()
    await expect(welcome.getByRole('heading', { name: words.denied })).toBeVisible()
    await film.look('denied', welcome)

    await welcome.getByRole('button', { name: words.again }).click()
    await expect(welcome.locator('.code b')).toBeVisible()
    await runOut(welcome)
    await expect(welcome.getByRole('heading', { name: words.expired })).toBeVisible()
    await film.look('expired', welcome)

    await here.worker.stop()
    await welcome.getByRole('button', { name: words.again }).click()
    await expect(welcome.getByText(text.fault.unreachable)).toBeVisible()
    await here.worker.restart()
    await welcome.getByRole('button', { name: words.again }).click()
    await expect(welcome.locator('.code b')).toBeVisible({ timeout: 30_000 })
    await film.look('again', welcome)
  })
}

test('whoever is signed in keeps their place when the page of the first run is opened again', async () => {
  const rep = await repAt('bob', 'en')
  await grantHost(rep.context, rep.extension, here.worker.url)
  const welcome = await welcomeOf(rep)
  const way = { url: here.worker.url, email: 'bob@sales.test', password, sites: [here.worker.url] }
  expect(await connect(welcome, way)).toBeUndefined()
  await welcome.reload()
  await expect(welcome.getByRole('heading', { name: pageTexts.en.ready })).toBeVisible()
  const opening = rep.context.waitForEvent('page')
  await welcome.getByRole('button', { name: pageTexts.en.open, exact: true }).click()
  await expect(await opening, 'the server is worked on as its practice mailbox').toHaveURL(/\/practice/)
})

async function welcomeOf({ context, extension }: Rep): Promise<Page> {
  const url = `chrome-extension://${extension}/welcome.html`
  const opened = context.pages().find((page) => page.url() === url)
  const page = opened ?? (await context.newPage())
  await page.goto(url)
  await page.bringToFront()
  return page
}

/** With the keyboard, as people do who type a password. */
async function signIn(page: Page, { user }: Rep): Promise<void> {
  await page.locator('input[type=email]').fill(`${user}@sales.test`)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.locator('.device-code')).toBeVisible()
}

const inFront = (page: Page) => page.evaluate(() => document.visibilityState === 'visible')

/** Ten minutes pass for the code that waits. */
async function runOut(own: Page): Promise<void> {
  await own.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('guiderail'))
    const settings = db.transaction('settings', 'readwrite').objectStore('settings')
    const connecting = await done<{ expires: number }>(settings.get('connecting'))
    await done(settings.put({ ...connecting, expires: Date.now() - 1 }, 'connecting'))
    db.close()
  })
}

/** A picture of each step, and how many clicks and seconds went by. */
function filming(language: Language) {
  const began = Date.now()
  let clicks = 0
  let pictures = 0
  const take = async (what: string, page: Page) => {
    pictures++
    await page.screenshot({ path: join(folder, `first-run-${language}-${pictures}-${what}.png`) })
  }
  const look = async (what: string, page: Page) => {
    for (const scheme of schemes) {
      await wants(page, scheme)
      await accessible(`${what}, ${scheme}`, page)
      await take(`${what}-${scheme}`, page)
    }
    await page.setViewportSize({ width: 360, height: 740 })
    await take(`${what}-narrow`, page)
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  const click = async (target: Locator) => {
    clicks++
    await target.click()
  }
  return { take, look, click, clicks: () => clicks, seconds: () => String(Math.round((Date.now() - began) / 1000)) }
}
