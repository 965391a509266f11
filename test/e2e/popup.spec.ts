import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { connectTexts } from '#shared/i18n/extension.connect.ts'
import { pageTexts } from '#shared/i18n/extension.pages.ts'
import { popupTexts } from '#shared/i18n/extension.popup.ts'
import { privacyTexts } from '#shared/i18n/extension.privacy.ts'
import { accessible, schemes, wants } from './axe.ts'
import { builtExtension, extensionId, grantHost, launch } from './browser.ts'
import { connect } from './connect.ts'
import { type Ground, ground, password } from './ground.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')

let here: Ground
let context: BrowserContext
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
})
test.afterEach(() => context.close())
test.afterAll(() => here.close())

for (const [language, user] of [
  ['zh-CN', 'alice'],
  ['en', 'bob'],
] as const) {
  const [text, words, says] = [pageTexts[language], connectTexts[language], popupTexts[language]]
  const { hidden } = privacyTexts[language]

  test(`the popup tells how it stands and what to do, in every state, in ${language}`, async () => {
    context = await launch({ extension: builtExtension, locale: language === 'en' ? 'en-US' : 'zh-CN' })
    const extension = await extensionId(context)
    await grantHost(context, extension, here.worker.url)
    const own = (name: string) => `chrome-extension://${extension}/${name}.html`
    const popup = await context.newPage()
    const look = (what: string) => takeAndCheck(popup, `popup-${language}-${what}`)

    await popup.goto(own('popup'))
    const main = popup.getByRole('main')
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - heading "Guiderail" [level=1]
        - paragraph: ${text.setUpHint}
        - button "${text.setUp}"`)
    await look('not-agreed')

    const welcome = await context.newPage()
    await welcome.goto(own('welcome'))
    await expect(welcome.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - text: Guiderail
        - img "${text.step(1, 4)}"
        - heading "${text.welcome}" [level=1]
        - paragraph: ${text.lead}
${text.promises.map(({ title, text }) => `        - term: ${title}\n        - definition: ${JSON.stringify(text)}`).join('\n')}
        - button "${text.agree}"
        - paragraph: ${text.agreeHint}`)
    await welcome.getByRole('button', { name: text.agree }).click()
    await welcome.getByLabel(words.serverLabel).fill(here.worker.url)
    await welcome.getByRole('button', { name: words.connect }).click()
    await expect(welcome.locator('.code b')).toBeVisible()
    await popup.reload()
    await expect(popup.getByText(says.connecting(await welcome.locator('.code b').innerText()))).toBeVisible()
    await look('connecting')

    const way = { url: here.worker.url, email: `${user}@sales.test`, password, sites: [] }
    expect(await connect(welcome, way)).toBeUndefined()
    await popup.bringToFront()
    await expect(popup.getByRole('button', { name: text.signOut }), 'it follows by itself').toBeVisible()
    await over(popup, here.worker.url)
    await popup.getByRole('button', { name: text.enableOn(new URL(here.worker.url).host) }).waitFor()
    await look('not-granted')
    await popup.getByRole('button', { name: text.enableOn(new URL(here.worker.url).host) }).click()
    await expect(main).toMatchAriaSnapshot(`
      - main:
        - heading "Guiderail" [level=1]
        - paragraph: ${new URL(here.worker.url).host} ${text.enabled}
        - paragraph: ${says.nothingKnown}
        - paragraph:
          - button "${says.pause}"
        - region
        - paragraph: ${text.allSent}
        - alert
        - navigation:
          - button "${text.console}"
          - button "${text.sites}"
          - button "${hidden}"
        - text: /.+ · .+/
        - button "${text.signOut}"`)
    await look('nothing-known')
    await popup.getByRole('button', { name: says.pause }).click()
    await expect(popup.getByText(says.pausedHint)).toBeVisible()
    await look('paused')
    await popup.getByRole('button', { name: says.resume }).click()
    await expect(popup.getByText(text.enabled, { exact: true })).toBeVisible()

    await welcome.goto(own('privacy'))
    await expect(welcome.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - text: Guiderail
        - heading "${hidden}" [level=1]
        - paragraph
        - paragraph`)
    await takeAndCheck(welcome, `privacy-${language}-nobody-hidden`)

    await popup.getByRole('button', { name: text.signOut }).click()
    await expect(popup.getByText(says.signedOut)).toBeVisible()
    await look('signed-out')
  })
}

/** Opens the popup as over a tab of that address: a test has no toolbar to press, so its own tab's address is what is asked for. */
async function over(popup: Page, url: string): Promise<void> {
  await popup.addInitScript((url) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: { query: unknown } } }).chrome
    tabs.query = async () => [{ id: -1, url }]
  }, `${url}/practice`)
  await popup.reload()
}

async function takeAndCheck(page: Page, name: string): Promise<void> {
  for (const scheme of schemes) {
    await wants(page, scheme)
    await accessible(`${name}, ${scheme}`, page)
    await page.screenshot({ path: join(folder, `${name}-${scheme}.png`) })
  }
}
