import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { connectTexts } from '#shared/i18n/extension.connect.ts'
import { pageTexts } from '#shared/i18n/extension.pages.ts'
import { panelTexts } from '#shared/i18n/extension.panel.ts'
import { type Customer, customer, happenings } from './customer.ts'
import { type Fox, launchFirefox, nextPage } from './firefox.ts'
import { type Ground, ground, password } from './ground.ts'
import { sharedRoundcube } from './mail.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')
const [text, words, texts] = [pageTexts.en, connectTexts.en, panelTexts.en]

let here: Ground
let about: Customer
let fox: Fox
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
  about = await customer(here, { name: 'fox', owner: 'bob', atStage: 'needs' })
  await sharedRoundcube().setLanguage('bob@sales.test', 'en_US')
  fox = await launchFirefox()
})
test.afterAll(async () => {
  await fox.close()
  await here.close()
})

test('in Firefox: from the install through the first run to a message that is in the ledger', async () => {
  const welcome = await fox.own('welcome')
  await test.step('agree, name the server, connect by the code, grant the mailbox', async () => {
    await press(welcome, text.agree)
    await fill(welcome, 'input[name=server]', here.worker.url)
    await press(welcome, words.connect)
    const there = await nextPage(fox.browser, `${here.worker.url}/device`)
    await fill(there, 'input[type=email]', 'bob@sales.test')
    await fill(there, 'input[type=password]', password)
    await there.keyboard.press('Enter')
    const code = await textOf(there, '.device-code')
    expect(await textOf(welcome, '.code b')).toBe(code)
    await picture(welcome, 'code')
    await press(there, 'Connect this browser')
    await fill(welcome, 'input[name=site]', sharedRoundcube().url)
    expect(there.isClosed()).toBe(true)
    await press(welcome, text.add)
    await welcome.waitForSelector('.on')
    await picture(welcome, 'ready')
  })

  const mail = await fox.browser.newPage()
  await test.step('the message of a customer is matched, its card opens by itself this once', async () => {
    await openInRoundcube(mail)
    expect(await textOf(mail, '#guiderail >>> .card')).toContain(about.name)
    await picture(mail, 'card')
  })
  await test.step('one click logs it, and the ledger has it', async () => {
    await pressIn(mail, texts.log)
    await mail.waitForSelector('#guiderail >>> .marks.in-ledger')
    expect(await happenings(here, about)).toEqual(['activity logged'])
    await picture(mail, 'logged')
  })
  await test.step('folded it is a pill', async () => {
    await pressIn(mail, texts.fold)
    expect(await textOf(mail, '#guiderail >>> .pill')).toContain(about.name)
    await picture(mail, 'pill')
  })
  await test.step('the popup says how it stands', async () => {
    const popup = await fox.own('popup')
    expect(await textOf(popup, '.popup')).toContain(text.allSent)
    await picture(popup, 'popup')
  })
})

/** The newest message, as a page of its own. */
async function openInRoundcube(page: Page): Promise<void> {
  const { url } = sharedRoundcube()
  await page.goto(`${url}/?_task=login`)
  await fill(page, '#rcmloginuser', 'bob@sales.test')
  await fill(page, '#rcmloginpwd', password)
  await page.keyboard.press('Enter')
  const row = await page.waitForSelector(`#messagelist tbody tr ::-p-text(${about.subject})`)
  const uid = await row?.evaluate((one) => /_uid=(\d+)/.exec(one.closest('tr')?.querySelector('a')?.href ?? '')?.[1])
  await page.goto(`${url}/?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`)
}

async function fill(page: Page, css: string, value: string): Promise<void> {
  const field = await page.waitForSelector(css)
  await field?.type(value)
}

/** A button by what it is called, with a real click; of a page in the background Firefox draws nothing to click. */
async function press(page: Page, name: string, within = ''): Promise<void> {
  await page.bringToFront()
  const button = await page.waitForSelector(`${within}::-p-aria([name="${name}"][role="button"])`)
  await button?.click()
}

/** A button of the panel, whose root is its own. */
const pressIn = (page: Page, name: string) => press(page, name, '#guiderail >>> ')

async function textOf(page: Page, css: string): Promise<string> {
  const found = await page.waitForSelector(css)
  return (await found?.evaluate((one) => one.textContent)) ?? ''
}

/** Looked at, as the others are. */
async function picture(page: Page, what: string): Promise<void> {
  await page.screenshot({ path: join(folder, `firefox-${what}.png`) })
}
