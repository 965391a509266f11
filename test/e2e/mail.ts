import type { Page } from '@playwright/test'
import { type Door, openRoundcube, type Roundcube } from '#test/roundcube/roundcube.ts'

/** The Roundcube that this test run started. */
export function sharedRoundcube(): Omit<Roundcube, 'stop'> {
  const door = process.env.ROUNDCUBE_DOOR
  if (door === undefined) throw new Error('no Roundcube was started for this run')
  return openRoundcube(JSON.parse(door) as Door)
}

/** Signs in on Roundcube's own form and waits for the inbox. */
export async function signIn(page: Page, url: string, user: { email: string; password: string }): Promise<void> {
  await page.goto(`${url}/?_task=login`)
  await page.fill('#rcmloginuser', user.email)
  await page.fill('#rcmloginpwd', user.password)
  await page.click('#rcmloginsubmit')
  await page.waitForSelector('#messagelist tbody tr')
}
