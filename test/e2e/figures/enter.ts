import { expect, type Page } from '@playwright/test'
import { call, type Send } from '#shared/api/client.ts'
import { takeToken } from '#shared/api/session.ts'
import type { Language } from '#shared/process/text.ts'
import { accounts } from '#worker/local/demo/organisation.ts'
import { bearing } from '../bearing.ts'

const password = accounts[0]?.password ?? ''

/** Requests as one of the demo's people. */
export async function sendAs(url: string, email: string): Promise<Send> {
  return bearing(url, await tokenOf(url, email))
}

/** A token of one of the demo's people. */
export async function tokenOf(url: string, email: string): Promise<string> {
  const reply = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  })
  const token = await call(bearing(url, reply.headers.get('set-auth-token') ?? ''), takeToken, {})
  if (!token.ok) throw new Error(`${email} got no token`)
  return token.value.token
}

/** Signs in on the console; the board is there. */
export async function enter(page: Page, url: string, email: string, language: Language): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('guiderail.language', chosen), language)
  await page.goto(url)
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('.board[aria-busy=false] .words')).toBeVisible()
}
