import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { freePort } from '#test/servers/port.ts'
import { run, valueIn } from '#test/servers/script.ts'

export interface Tryton {
  /** Origin without a slash at its end. */
  url: string
  /** Ends what was started and removes its data. */
  stop(): Promise<void>
}

/** Who sees it in which language. */
export type User = 'alice' | 'li'

const scripts = { up: join(import.meta.dirname, 'up.sh'), down: join(import.meta.dirname, 'down.sh') }
const password = 'Sales-Pass-1'

/** Brings up a Tryton of its own (Debian's packages, SQLite) on a free port, with the seeded opportunities in it. */
export async function startTryton(): Promise<Tryton> {
  const dir = await mkdtemp('/tmp/tryton-')
  const stop = async () => {
    await run(scripts.down, dir)
    await rm(dir, { recursive: true, force: true })
  }
  const env = { TRYTON_PORT: String(await freePort()), TRYTON_PASSWORD: password }
  const answers = await run(scripts.up, dir, env).catch(async (reason) => {
    await stop()
    throw reason
  })
  return { url: valueIn(answers, 'URL'), stop }
}

/** The address at which an opportunity opens, the n-th that was seeded. */
export function opportunity({ url }: Tryton, n: number): string {
  return `${url}/#crm/model/sale.opportunity/${n}`
}

/** Signs in on Tryton's own form, and waits until the opportunity at this address is open. */
export async function signInAt(page: Page, address: string, user: User): Promise<void> {
  await page.goto(address)
  await page.locator('#login').fill(user)
  await page.keyboard.press('Enter')
  await page.locator('input[type=password]:visible').first().fill(password)
  await page.keyboard.press('Enter')
  await page.locator('select[name=state]:visible').waitFor()
}
