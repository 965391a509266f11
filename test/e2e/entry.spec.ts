import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { call } from '#shared/api/client.ts'
import { inviteMember } from '#shared/api/invitations.ts'
import { takeToken } from '#shared/api/session.ts'
import { consoleTexts } from '#shared/i18n/console.texts.ts'
import type { Language } from '#shared/process/text.ts'
import { accessible, schemes, wants } from './axe.ts'
import { bearing } from './bearing.ts'
import { launch } from './browser.ts'
import { type Ground, ground, organisation, password } from './ground.ts'
import { totp } from './totp.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')
const chosen = 'four unrelated words 7'

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground({ ...organisation, organisation: { ...organisation.organisation, secondFactor: 'managers' } })
})
test.afterAll(() => here.close())

for (const [language, locale] of [
  ['zh-CN', 'zh-CN'],
  ['en', 'en-US'],
] as const) {
  const say = (key: keyof (typeof consoleTexts)['en']) => String(consoleTexts[language][key])
  const button = (page: Page, key: keyof (typeof consoleTexts)['en']) => page.getByRole('button', { name: say(key) })

  test(`from an invitation to a connected browser, with a second factor, in ${language}`, async () => {
    const link = await invited(language)
    const context = await launch({ locale })
    const page = await context.newPage()

    await page.goto(link)
    await page.getByLabel(say('invitation.password')).fill(chosen)
    await look('invitation', page, language)
    await button(page, 'invitation.submit').click()

    await page.getByLabel(say('factor.password')).fill(chosen)
    await look('factor-begin', page, language)
    await button(page, 'factor.begin').click()
    const secret = await page.locator('.factor-secret').innerText()
    const backup = await page.locator('.factor-codes li').first().innerText()
    await look('factor', page, language)
    await page.getByLabel(say('factor.confirm.title')).fill(totp(secret, Date.now()))
    await button(page, 'factor.confirm').click()
    await expect(page.getByRole('navigation', { name: say('app.nav') })).toBeVisible()

    await page.locator('button.account').click()
    await button(page, 'app.signOut').click()
    await signIn(page, language)
    await page.getByLabel(say('code.label')).fill('000000')
    await button(page, 'code.submit').click()
    await expect(page.getByRole('alert')).toContainText(say('code.wrong'))
    await look('code', page, language)
    await page.getByLabel(say('code.label')).fill(backup)
    await button(page, 'code.submit').click()
    await expect(page.getByRole('navigation', { name: say('app.nav') })).toBeVisible()

    const asked = await askForDevice(here.worker.url)
    await page.goto(asked.verification_uri_complete)
    await expect(page.locator('.device-code')).toHaveText(shown(asked.user_code))
    await look('device', page, language)
    await button(page, 'device.approve').click()
    await expect(page.getByRole('heading', { name: say('device.approved.title') })).toBeVisible()
    const session = await deviceSession(here.worker.url, asked.device_code)
    const token = await call(bearing(here.worker.url, session), takeToken, {})
    expect(token).toMatchObject({ ok: true, value: { session: { email: addressOf(language) } } })

    await page.goto(link)
    await expect(page.getByRole('heading', { name: say('invitation.over.title') })).toBeVisible()
    await look('invitation-over', page, language)
    await context.close()
  })

  async function signIn(page: Page, language: Language): Promise<void> {
    await page.getByLabel(say('signin.email')).fill(addressOf(language))
    await page.getByLabel(say('signin.password')).fill(chosen)
    await button(page, 'signin.submit').click()
  }
}

const addressOf = (language: Language) => `new-${language.toLowerCase()}@sales.test`

/** An admin's invitation of a new manager; the admin's own second factor is set up on the way, as the server asks for it. */
async function invited(language: Language): Promise<string> {
  const send = await adminOf(here.worker.url)
  const answer = await call(send, inviteMember, {
    body: { email: addressOf(language), name: '林晓峰', role: 'manager', team: 'east', language },
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.link
}

let admin: Promise<ReturnType<typeof bearing>> | undefined

function adminOf(url: string): Promise<ReturnType<typeof bearing>> {
  admin ??= enrolled(url)
  return admin
}

async function enrolled(url: string): Promise<ReturnType<typeof bearing>> {
  const post = (path: string, body: object, session?: string) =>
    fetch(`${url}/api/auth/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: url,
        ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
      },
      body: JSON.stringify(body),
    })
  const signedIn = await post('sign-in/email', { email: 'admin@sales.test', password })
  const session = signedIn.headers.get('set-auth-token') ?? ''
  expect(await call(bearing(url, session), takeToken, {})).toMatchObject({ ok: false, problem: { status: 403 } })
  const { totpURI } = (await (await post('two-factor/enable', { password }, session)).json()) as { totpURI: string }
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const verified = await post('two-factor/verify-totp', { code: totp(secret, Date.now()) }, session)
  const within = verified.headers.get('set-auth-token') ?? session
  const token = await call(bearing(url, within), takeToken, {})
  if (!token.ok) throw new Error(JSON.stringify(token))
  return bearing(url, token.value.token)
}

interface Asked {
  device_code: string
  user_code: string
  verification_uri_complete: string
}

async function askForDevice(url: string): Promise<Asked> {
  const asked = await fetch(`${url}/api/auth/device/code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: 'guiderail-extension', scope: 'Chrome · Windows' }),
  })
  expect(asked.status).toBe(200)
  return (await asked.json()) as Asked
}

async function deviceSession(url: string, code: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/device/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: code,
      client_id: 'guiderail-extension',
    }),
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  return access_token
}

const shown = (code: string) => code.replace(/[^A-Z0-9]/g, '').replace(/^(.{4})/, '$1-')

/** Axe in both schemes, and a picture of each, wide and on a phone. */
async function look(what: string, page: Page, language: Language): Promise<void> {
  for (const scheme of schemes) {
    await wants(page, scheme)
    await accessible(`${what}, ${scheme}`, page)
    await page.screenshot({ path: join(folder, `entry-${what}-${language}-${scheme}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 360, height: 740 })
  await page.screenshot({ path: join(folder, `entry-${what}-${language}-narrow.png`), fullPage: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what} at 360 px`).toBe(true)
  await page.setViewportSize({ width: 1366, height: 768 })
}
