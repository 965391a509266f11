import { extensionId, grantHost, launch } from '#test/e2e/browser.ts'
import { connect } from '#test/e2e/connect.ts'
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
  const { email, password } = o.account
  const fault = await connect(page, { url: o.url, email, password, sites: [o.url] })
  say(
    fault
      ? `the browser is open, not signed in: the extension answered "${fault}"`
      : `the browser is open; signed in as ${email}`,
  )
  await page.goto(`${o.url}/practice`)
  return () => context.close()
}

function noDisplay(): string | undefined {
  const shown = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (shown) return undefined
  return 'no display, so no browser: run this in a desktop session, or as "xvfb-run npm start -- --browser"'
}
