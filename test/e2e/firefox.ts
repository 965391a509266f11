import type { Browser, Page } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import { firefoxFolder } from '#worker/local/build.ts'

export const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr'

/** Firefox would draw this number itself; chosen, it gives the extension's pages an address that a test knows. */
const uuid = '6f1c1a52-7a0e-4c53-9b43-0a5a3c2f9d11'
const id = 'guiderail@sales-process'

/** Firefox under WebDriver BiDi with the built extension in it. */
export interface Fox {
  browser: Browser
  /** Opens a page of the extension. */
  own: (page: 'welcome' | 'popup') => Promise<Page>
  close: () => Promise<void>
}

/**
 * The prompt for a host, which no driver can press, says yes at once; that an extension's own pages may be driven at all asks
 * for access to the system.
 */
export async function launchFirefox(): Promise<Fox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--width=1366', '--height=768', '--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'intl.accept_languages': 'en-US,en',
    },
  })
  const installed = await browser.installExtension(firefoxFolder)
  if (installed !== id) throw new Error(`Firefox installed ${installed}`)
  const own = async (name: string) => {
    const page = await browser.newPage()
    // Of an extension's page the driver is never told that it has loaded.
    void page.goto(`moz-extension://${uuid}/${name}.html`, { timeout: 0 }).catch(() => {})
    await page.waitForSelector('main button')
    return page
  }
  return { browser, own, close: () => browser.close() }
}

/** The page that the browser opens next under an address that starts so. */
export async function nextPage(browser: Browser, start: string): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().startsWith(start), { timeout: 30_000 })
  const page = await target.page()
  if (!page) throw new Error(`no page at ${start}`)
  return page
}
