import { type BrowserContext, expect, type Locator, type Page, type TestInfo } from '@playwright/test'
import { type PanelTexts, panelTexts } from '#shared/i18n/extension.panel.ts'
import type { Language } from '#shared/process/text.ts'
import { builtExtension, extensionId, grantHost, launch } from './browser.ts'
import { connect } from './connect.ts'
import { password } from './ground.ts'
import { sharedRoundcube, signIn } from './mail.ts'

/** A rep at the browser: Chromium with the extension as it ships, a signed-in mailbox, and the hands to use both. */
export interface Rep {
  user: string
  language: Language
  texts: PanelTexts
  context: BrowserContext
  extension: string
  page: Page
  panel: Panel
}

export interface Panel {
  pill: Locator
  card: Locator
  stop: Locator
  /** Opens the card if it is folded. */
  open: () => Promise<void>
  /** Opens it and waits for the deal itself: once the server is away, nothing more would come. */
  openWhole: () => Promise<void>
  button: (name: string) => Locator
}

const open = new Set<BrowserContext>()

/** After each test: whatever it left open is closed, and what a failed one saw last is kept as a picture. */
export async function closeAll(info: TestInfo): Promise<void> {
  for (const context of open) {
    if (info.status !== info.expectedStatus) {
      for (const page of context.pages())
        await info.attach('last seen', { body: await page.screenshot(), contentType: 'image/png' })
    }
    await context.close()
  }
  open.clear()
}

/** Opens a browser for a rep whose mailbox is signed in; nothing of the extension is set up yet. */
export async function repAt(
  user: string,
  language: Language,
  o: { profile?: string; dark?: boolean } = {},
): Promise<Rep> {
  const mail = sharedRoundcube()
  const account = `${user}@sales.test`
  await mail.setLanguage(account, language === 'en' ? 'en_US' : 'zh_CN')
  const context = await launch({
    extension: builtExtension,
    locale: language === 'en' ? 'en-US' : 'zh-CN',
    ...(o.profile === undefined ? {} : { profile: o.profile }),
    ...(o.dark ? { colorScheme: 'dark' } : {}),
  })
  open.add(context)
  context.on('close', () => open.delete(context))
  const extension = await extensionId(context)
  const page = await context.newPage()
  await signIn(page, mail.url, { email: account, password })
  const texts = panelTexts[language]
  return { user, language, texts, context, extension, page, panel: panelOf(page) }
}

export function panelOf(page: Page): Panel {
  const pill = page.locator('.panel .pill')
  const card = page.locator('.panel .card')
  const open = async () => {
    await expect(pill.or(card).first()).toBeVisible()
    if (await pill.isVisible()) await pill.click()
    await expect(card).toBeVisible()
  }
  return {
    pill,
    card,
    stop: page.locator('.panel dialog.stop'),
    open,
    openWhole: async () => {
      await open()
      await expect(card.locator('.steps')).toBeAttached()
    },
    button: (name) => page.locator('.panel').getByRole('button', { name, exact: true }),
  }
}

/** The way in without its clicks, which `firstRun.spec.ts` goes as a rep does: agree, server, sign-in, where you work. */
export async function firstRun(rep: Rep, server: string, site: string, secret = password): Promise<void> {
  await grantHost(rep.context, rep.extension, server, site)
  const welcome = await rep.context.newPage()
  await welcome.goto(`chrome-extension://${rep.extension}/welcome.html`)
  const email = `${rep.user}@sales.test`
  expect(await connect(welcome, { url: server, email, password: secret, sites: [site] })).toBeUndefined()
  await welcome.close()
}

/** A rep whose way in lies behind: signed in at the server, at work in the shared webmail. */
export async function repAtWork(
  user: string,
  language: Language,
  server: string,
  o: { profile?: string } = {},
): Promise<Rep> {
  const rep = await repAt(user, language, o)
  await firstRun(rep, server, sharedRoundcube().url)
  return rep
}

/** Opens the newest message with this subject: in the preview beside the list, or as a page of its own. */
export async function openMessage(
  page: Page,
  subject: string,
  view: 'preview' | 'full',
  box: 'INBOX' | 'Sent' = 'INBOX',
): Promise<void> {
  await page.goto(`${sharedRoundcube().url}/?_task=mail&_mbox=${box}`)
  const row = page.locator('#messagelist tbody tr', { hasText: subject }).first()
  await row.click()
  const frame = page.frameLocator('#messagecontframe')
  await expect(frame.locator('h2.subject')).toContainText(subject)
  if (view === 'preview') return
  const uid = await page
    .locator('#messagecontframe')
    .evaluate((one) => new URL((one as HTMLIFrameElement).contentWindow?.location.href ?? '').searchParams.get('_uid'))
  await page.goto(`${sharedRoundcube().url}/?_task=mail&_mbox=${box}&_uid=${uid}&_action=show`)
  await expect(page.locator('h2.subject')).toContainText(subject)
}
