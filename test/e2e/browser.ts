import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test'

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Flags that load one unpacked extension and no other. */
export const loading = (extension: string) => [
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
]

/** What `launch` may be told. `profile` keeps a browser's data from one launch to the next. */
export type Launch = {
  extension?: string
  profile?: string
  locale: 'en-US' | 'zh-CN'
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  headed?: boolean
}

/** The built extension, as it ships. */
export const builtExtension = join(import.meta.dirname, '../../extension/.output/chrome-mv3')

/** The system's Chromium with a profile of its own and, when given, one unpacked extension. */
export async function launch(o: Launch): Promise<BrowserContext> {
  const profile = o.profile ?? (await mkdtemp(join(tmpdir(), 'guiderail-profile-')))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !o.headed,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...flags, `--lang=${o.locale}`, ...(o.extension ? loading(o.extension) : [])],
    env: { ...definedEnv(), LANGUAGE: o.locale.replace('-', '_') },
    locale: o.locale,
    colorScheme: o.colorScheme ?? 'light',
    viewport: o.headed ? null : (o.viewport ?? { width: 1366, height: 768 }),
  })
  context.setDefaultTimeout(30_000)
  return context
}

/** The id that Chromium gave to the one extension loaded. */
export async function extensionId(context: BrowserContext): Promise<string> {
  return new URL((await serviceWorker(context)).url()).host
}

/** The extension's running service worker; waits for it when it has not come up yet. */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
}

/**
 * Stands in for the rep's "Allow" in Chromium's own prompt, which no test can press. Nothing is granted by it yet: but the
 * product's own button, which calls `permissions.request`, then gets the host without a prompt.
 */
export async function grantHost(context: BrowserContext, id: string, ...origins: string[]): Promise<void> {
  await onExtensionsPage(context, async (page) => {
    await page.evaluate(
      async ([id, ...patterns]) => {
        const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } })
          .chrome
        await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' })
        for (const pattern of patterns) await developerPrivate.addHostPermission(id, pattern)
      },
      [id, ...origins.map((origin) => `${new URL(origin).origin}/*`)] as const,
    )
  })
}

/** Takes the host away again, as a rep would in Chromium's settings. */
export async function revokeHost(context: BrowserContext, id: string, origin: string): Promise<void> {
  await onExtensionsPage(context, async (page) => {
    await page.evaluate(
      ([id, pattern]) =>
        (
          globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
        ).chrome.developerPrivate.removeHostPermission(id, pattern),
      [id, `${new URL(origin).origin}/*`] as const,
    )
  })
}

type DeveloperPrivate = {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>
  addHostPermission(id: string, pattern: string): Promise<void>
  removeHostPermission(id: string, pattern: string): Promise<void>
}

async function onExtensionsPage(context: BrowserContext, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  await act(page)
  await page.close()
}

/** Kills the extension's service worker. Whatever answers next is a new one: its `bornAt` is later. */
export async function stopServiceWorker(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('ServiceWorker.enable')
  await cdp.send('ServiceWorker.stopAllWorkers')
  await cdp.detach()
  await page.close()
}

/** When the running service worker's own clock began. Two different values prove two different workers. */
export async function bornAt(context: BrowserContext): Promise<number> {
  return (await serviceWorker(context)).evaluate(() => performance.timeOrigin)
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
