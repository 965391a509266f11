import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { launch } from '#test/e2e/browser.ts'
import { root } from '#worker/local/build.ts'

const dist = join(root, 'worker/console/dist')
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

export interface Opened {
  page: Page
  /** Bytes of script, as they travel, that stood on the page when the board was there. */
  script: () => number
  close: () => Promise<void>
}

/** Opens the built console on a Worker that serves no files of its own, signs the manager in and waits for the board. */
export async function open(url: string): Promise<Opened> {
  const context = await launch({ locale: 'en-US' })
  let bytes = 0
  await serveFiles(context, url, (path, body) => {
    if (path.endsWith('.js')) bytes += gzipSync(body, { level: 9 }).length
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(url)
  await page.getByLabel('E-mail').fill('bench-boss@bench.test')
  await page.getByLabel('Password').fill('Sales-Pass-1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main .skeleton')).toHaveCount(0)
  const first = bytes
  return { page, script: () => first, close: () => context.close() }
}

async function serveFiles(context: BrowserContext, url: string, served: (path: string, body: Buffer) => void) {
  await context.route(
    (address) => address.origin === url && !address.pathname.startsWith('/api/'),
    async (route) => {
      const { pathname } = new URL(route.request().url())
      const path = extname(pathname) === '' ? '/index.html' : pathname
      const body = await readFile(join(dist, path))
      served(path, body)
      await route.fulfill({ body, contentType: types[extname(path)] ?? 'application/octet-stream' })
    },
  )
}
