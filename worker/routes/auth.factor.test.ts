import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changeMember } from '#shared/api/people.ts'
import { problemType } from '#shared/api/problem.ts'
import { given, type Office, openOffice, password } from '#test/worker/office.ts'
import { appCode, browser } from '#test/worker/signIn.ts'

let office: Office
let count = 0
beforeEach(async () => {
  vi.useRealTimers()
  office = await openOffice(`factor${++count}`)
  office.clock.now = Date.now()
  await policy('managers')
})

const policy = (value: string) =>
  env.SHARD_0.prepare('UPDATE organisation SET second_factor = ? WHERE org = ?').bind(value, office.org).run()
const emailOf = (who: string) => `${who}@${office.org}.test`

async function signedIn(who: string) {
  const own = browser(office, `198.51.100.${count}`)
  expect((await own.post('sign-in/email', { email: emailOf(who), password })).status).toBe(200)
  return own
}

async function enrolled(who: string) {
  const own = await signedIn(who)
  const given = await own.post('two-factor/enable', { password })
  expect((await own.post('two-factor/verify-totp', { code: await appCode(given.body.totpURI) })).status).toBe(200)
  return { own, uri: given.body.totpURI, codes: given.body.backupCodes as string[] }
}

/** A browser that knows the password and is asked for a code. */
async function atTheDoor(who: string) {
  const own = browser(office, `198.51.100.${count}`)
  expect((await own.post('sign-in/email', { email: emailOf(who), password })).body).toMatchObject({
    twoFactorRedirect: true,
  })
  return own
}

describe('a second factor', () => {
  it('is asked of managers, admins and auditors before they get a token, and not of reps', async () => {
    expect((await (await signedIn('rep')).token()).status).toBe(200)
    const own = await signedIn('boss')
    expect(await own.token()).toMatchObject({ status: 403, body: { type: problemType('second-factor-needed') } })
    await policy('all')
    expect((await (await signedIn('rep')).token()).status).toBe(403)
    await policy('nobody')
    expect((await own.token()).status).toBe(200)
  })

  it('is asked of a rep who became a manager, at the next token', async () => {
    const own = await signedIn('rep')
    expect((await own.token()).status).toBe(200)
    const params = { user: office.user('rep') }
    given(await office.as('admin').call(changeMember, { params, body: { role: 'manager' } }))
    expect((await own.token()).status).toBe(403)
  })

  it('is set up with an app and signs in from then on, named Guiderail in the app', async () => {
    const { own, uri } = await enrolled('boss')
    expect(String(uri)).toMatch(/^otpauth:\/\/totp\/Guiderail/)
    expect((await own.token()).status).toBe(200)
    const other = await atTheDoor('boss')
    expect((await other.token()).status).toBe(401)
    expect(await other.post('two-factor/verify-totp', { code: '000000' })).toMatchObject({
      status: 400,
      body: { faults: [{ at: 'code' }] },
    })
    const right = { code: await appCode(uri), trustDevice: true }
    expect((await other.post('two-factor/verify-totp', right)).status).toBe(200)
    expect((await other.token()).status).toBe(200)
    const again = await other.post('sign-in/email', { email: emailOf('boss'), password })
    expect(again.body).toMatchObject({ twoFactorRedirect: true })
  })

  it('takes a code of the app once, also of two who come at once', async () => {
    const { uri } = await enrolled('boss')
    const code = await appCode(uri)
    const doors = [await atTheDoor('boss'), await atTheDoor('boss')]
    const both = await Promise.all(doors.map((own) => own.post('two-factor/verify-totp', { code })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400])
    const tokens = await Promise.all(doors.map((own) => own.token()))
    expect(tokens.map(({ status }) => status)).toEqual(both.map(({ status }) => (status === 200 ? 200 : 401)))
  })

  it('ends, once it is there, what was signed in without it', async () => {
    const before = await signedIn('rep')
    expect((await before.token()).status).toBe(200)
    const { own } = await enrolled('rep')
    expect((await before.token()).status).toBe(401)
    expect((await own.token()).status).toBe(200)
  })

  it('lets a backup code in once, which is written down', async () => {
    const { codes } = await enrolled('boss')
    expect(codes).toHaveLength(10)
    const first = await atTheDoor('boss')
    expect((await first.post('two-factor/verify-backup-code', { code: codes[0] })).status).toBe(200)
    expect((await first.token()).status).toBe(200)
    const second = await atTheDoor('boss')
    expect((await second.post('two-factor/verify-backup-code', { code: codes[0] })).status).toBe(400)
    const { results } = await env.SHARD_0.prepare('SELECT actor, action FROM audit WHERE org = ? ORDER BY rowid')
      .bind(office.org)
      .all()
    expect(results).toEqual([
      { actor: office.user('boss'), action: 'second factor set up' },
      { actor: office.user('boss'), action: 'backup code used' },
    ])
  })

  it('is given up only where nobody asks for it, and with the password', async () => {
    const { own } = await enrolled('boss')
    expect(await own.post('two-factor/disable', { password })).toMatchObject({ status: 403, body: { status: 403 } })
    const rep = (await enrolled('rep')).own
    expect((await rep.post('two-factor/disable', { password: 'Wrong-Pass-1' })).body.faults).toMatchObject([
      { at: 'password' },
    ])
    expect((await rep.post('two-factor/disable', { password })).status).toBe(200)
    expect((await browser(office).post('two-factor/disable', { password })).status).toBe(401)
  })
})

describe('the own account page', () => {
  it('is told whether the second factor is there, and given new backup codes for the password', async () => {
    const plain = await signedIn('rep')
    const on = async (own: typeof plain) => (await own.get('get-session')).body.user
    expect(await on(plain)).toMatchObject({ twoFactorEnabled: false })
    const { own, codes } = await enrolled('rep')
    expect(await on(own)).toMatchObject({ twoFactorEnabled: true })
    const made = await own.post('two-factor/generate-backup-codes', { password })
    expect(made.body.backupCodes).toHaveLength(10)
    const door = await atTheDoor('rep')
    expect((await door.post('two-factor/verify-backup-code', { code: codes[0] })).status).toBe(400)
  })
})

describe('codes that are tried out', () => {
  it('end the sign-in after five, and lock the second factor for a quarter of an hour after ten', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
    const { uri } = await enrolled('boss')
    for (let round = 0; round < 2; round++) {
      const own = await atTheDoor('boss')
      for (let turn = 0; turn < 5; turn++)
        expect((await own.post('two-factor/verify-totp', { code: 'x' })).status).toBe(400)
      expect((await own.post('two-factor/verify-totp', { code: await appCode(uri) })).status).not.toBe(200)
    }
    const locked = await (await atTheDoor('boss')).post('two-factor/verify-totp', { code: await appCode(uri) })
    expect([locked.status, Number(locked.headers.get('retry-after'))]).toEqual([429, 900])
    vi.setSystemTime(Date.now() + 901_000)
    office.clock.now = Date.now()
    const own = await atTheDoor('boss')
    expect((await own.post('two-factor/verify-totp', { code: await appCode(uri) })).status).toBe(200)
  })
})
