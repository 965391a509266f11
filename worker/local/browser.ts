import type { Page } from '@playwright/test'
import { extensionId, grantHost, launch } from '#test/e2e/browser.ts'
import { extensionFolder, root } from './build.ts'
import type { Demo } from './demo.ts'
import { say } from './progress.mjs'

type Account = Demo['accounts'][number]

/** Opens Chromium with the built extension, its host granted and a demo account signed in. Answers how to close it. */
export async function openSignedIn(o: { url: string; account: Account | undefined }): Promise<() => Promise<void>> {
  const hindrance = noDisplay()
  if (hindrance !== undefined || o.account === undefined) {
    say(hindrance ?? 'no demo account to sign in with')
    return async () => {}
  }
  const locale = process.env.LANG?.startsWith('zh') ? 'zh-CN' : 'en-US'
  const context = await launch({ extension: extensionFolder, profile: `${root}/.data/browser`, locale, headed: true })
  const id = await extensionId(context)
  await grantHost(context, id, o.url)
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/welcome.html`)
  const fault = await signIn(page, o.url, o.account)
  say(fault ?? `the browser is open; signed in as ${o.account.email}`)
  await page.goto(`${o.url}/practice`)
  return () => context.close()
}

/** Asks and sends what the welcome page's own buttons ask and send, in their order. Answers what went wrong. */
async function signIn(page: Page, url: string, { email, password }: Account): Promise<string | undefined> {
  await page.evaluate(
    (origins) => (globalThis as unknown as { chrome: Chrome }).chrome.permissions.request({ origins }),
    [`${url}/*`],
  )
  const asks = [
    { type: 'agree' },
    { type: 'use server', address: url },
    { type: 'sign in', email, password },
    { type: 'work here', origin: url },
  ]
  for (const ask of asks) {
    const answer = await page.evaluate(
      (message) => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage(message),
      { room: 'page', ask },
    )
    if (!answer.ok)
      return `the browser is open, not signed in: the extension answered "${answer.fault}" to "${ask.type}"`
  }
  return undefined
}

type Chrome = {
  permissions: { request(what: { origins: string[] }): Promise<boolean> }
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; fault?: string }> }
}

function noDisplay(): string | undefined {
  const shown = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (shown) return undefined
  return 'no display, so no browser: run this in a desktop session, or as "xvfb-run npm start -- --browser"'
}
