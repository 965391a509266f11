import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, realpath, rm, rmdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, test } from '@playwright/test'
import { connectTexts } from '#shared/i18n/extension.connect.ts'
import { pageTexts } from '#shared/i18n/extension.pages.ts'
import { builtExtension, extensionId, launch } from './browser.ts'
import { tellBackground } from './rows.ts'

/** Where the system's Chromium looks for what its machine's administrators settled. */
const policies = '/etc/chromium/policies/managed'
const settled = {
  server: 'https://guide.hongda.example',
  sites: [{ name: 'Mail', origin: 'https://mail.hongda.example' }],
}

let copy: string
let file: string
let context: BrowserContext | undefined
test.beforeAll(async () => {
  copy = await realpath(await mkdtemp(join(tmpdir(), 'guiderail-managed-')))
  await cp(builtExtension, copy, { recursive: true })
  file = join(policies, `${idOf(copy)}.json`)
  await mkdir(policies, { recursive: true })
  await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [idOf(copy)]: settled } } }))
})
test.afterAll(async () => {
  await context?.close()
  await rm(file, { force: true })
  await rm(copy, { recursive: true })
  // The folders go too, unless somebody else settled something there.
  for (const folder of [policies, join(policies, '..')]) await rmdir(folder).catch(() => {})
})

test('a policy file of the machine settles the server and names the sites, from the first run on', async () => {
  context = await launch({ extension: copy, locale: 'en-US' })
  const id = await extensionId(context)
  expect(id, 'the copy is an extension of its own, so no other browser is settled').toBe(idOf(copy))
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/welcome.html`)
  await page.getByRole('button', { name: pageTexts.en.agree }).click()
  await expect(page.getByText(connectTexts.en.serverSet('guide.hongda.example'))).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.screenshot({ path: join(import.meta.dirname, '../../test-results/pictures/welcome-settled-en.png') })
  const { standing } = await tellBackground(page, { type: 'how it stands' })
  expect(standing).toMatchObject({ settled: settled.server, sites: settled.sites })
})

/** Chromium names an unpacked extension by its folder: the first 32 digits of a hash, written with a to p. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return digits.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}
