import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changeMember } from '#shared/api/people.ts'
import { TokenAnswer } from '#shared/api/session.ts'
import { given, type Office, openOffice, password } from '#test/worker/office.ts'
import { browser, origin } from '#test/worker/signIn.ts'

let office: Office
let count = 0
beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-06-01T10:00:00Z') + count * 86_400_000, toFake: ['Date'] })
  office = await openOffice(`device${++count}`)
  office.clock.now = Date.now()
})

const later = (ms: number) => {
  vi.setSystemTime(Date.now() + ms)
  office.clock.now = Date.now()
}
const client_id = 'guiderail-extension'
const line = 'Chrome · Windows'

async function signedIn(who: string) {
  const own = browser(office)
  await own.post('sign-in/email', { email: `${who}@${office.org}.test`, password })
  return own
}

async function asking(scope: string | undefined = line) {
  const extension = browser(office, '198.51.100.9')
  const asked = (await extension.post('device/code', { client_id, scope })).body
  const code = String(asked.user_code)
  const poll = () => extension.post('device/token', { grant_type: grant, device_code: asked.device_code, client_id })
  return { asked, code, poll }
}
const grant = 'urn:ietf:params:oauth:grant-type:device_code'

describe('connecting a browser', () => {
  it('shows a code of eight letters that look like nothing else, for ten minutes, at our own page', async () => {
    const { asked, code } = await asking()
    expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/)
    expect(asked).toMatchObject({
      verification_uri: `${origin}/device`,
      verification_uri_complete: `${origin}/device?user_code=${code}`,
      expires_in: 600,
      interval: 3,
    })
  })

  it('tells the person which browser asks, from where and since when, and connects it as that person', async () => {
    const { code, poll } = await asking()
    expect((await poll()).body).toMatchObject({ error: 'authorization_pending', status: 400 })
    const rep = await signedIn('rep')
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`
    expect((await rep.get(`device?user_code=${typed}`)).body).toMatchObject({
      status: 'pending',
      client_id,
      scope: line,
      address: '198.51.100.9',
      created: Date.now(),
      expires: Date.now() + 600_000,
    })
    expect((await rep.post('device/approve', { userCode: code })).status).toBe(200)
    later(5000)
    const told = (await poll()).body
    expect(told).toMatchObject({ token_type: 'Bearer', scope: line })
    const answer = await office.fetch('/api/v1/session/token', {
      method: 'POST',
      headers: { authorization: `Bearer ${told.access_token}` },
    })
    expect(TokenAnswer.parse(await answer.json()).session.user).toBe(office.user('rep'))
  })

  it('works once: neither the code nor the word on it is good for a second browser', async () => {
    const { code, poll } = await asking()
    const rep = await signedIn('rep')
    await rep.get(`device?user_code=${code}`)
    await rep.post('device/approve', { userCode: code })
    expect((await rep.post('device/approve', { userCode: code })).status).toBe(400)
    const both = await Promise.all([poll(), poll()])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    later(5000)
    expect((await poll()).body).toMatchObject({ error: 'invalid_grant' })
    expect((await rep.get(`device?user_code=${code}`)).status).toBe(400)
  })

  it('tells a browser that asks too often to slow down, one that is denied so, and one that waited too long', async () => {
    const denied = await asking()
    await denied.poll()
    expect((await denied.poll()).body).toMatchObject({ error: 'slow_down' })
    const rep = await signedIn('rep')
    await rep.get(`device?user_code=${denied.code}`)
    expect((await rep.post('device/deny', { userCode: denied.code })).status).toBe(200)
    later(5000)
    expect((await denied.poll()).body).toMatchObject({ error: 'access_denied' })
    const late = await asking()
    later(601_000)
    expect((await late.poll()).body).toMatchObject({ error: 'expired_token' })
    expect((await rep.post('device/approve', { userCode: late.code })).status).toBe(400)
  })
})

describe('a code', () => {
  it('is approved only by who looked at it, signed in, active, and with the second factor that is asked', async () => {
    const { code } = await asking()
    expect((await browser(office).get(`device?user_code=${code}`)).status).toBe(401)
    const [rep, boss] = [await signedIn('rep'), await signedIn('boss')]
    expect((await rep.post('device/approve', { userCode: code })).status).toBe(400)
    await env.SHARD_0.prepare(`UPDATE organisation SET second_factor = 'managers' WHERE org = ?`).bind(office.org).run()
    await boss.get(`device?user_code=${code}`)
    expect((await boss.post('device/approve', { userCode: code })).status).toBe(403)
    expect((await rep.post('device/approve', { userCode: code })).status).toBe(403)
    const mine = await asking()
    await rep.get(`device?user_code=${mine.code}`)
    const params = { user: office.user('rep') }
    given(await office.as('admin').call(changeMember, { params, body: { active: false } }))
    expect((await rep.post('device/approve', { userCode: mine.code })).status).toBe(401)
  })

  it('is not approved by a foreign page that sends the cookie along', async () => {
    const { code } = await asking()
    const rep = await signedIn('rep')
    await rep.get(`device?user_code=${code}`)
    const cookie = [...rep.cookies].map((pair) => pair.join('=')).join('; ')
    const forged = await office.fetch('/api/auth/device/approve', {
      method: 'POST',
      body: JSON.stringify({ userCode: code }),
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.test', cookie },
    })
    expect(forged.status).toBe(403)
  })

  it('is given to our extension only, with a line that can be shown, bound to nobody', async () => {
    const extension = browser(office)
    for (const body of [
      { client_id: 'other' },
      { client_id, scope: 'x'.repeat(81) },
      { client_id, scope: 'Chrome\nby IT' },
      { client_id, scope: 'a\u202eb' },
    ])
      expect(await extension.post('device/code', body), JSON.stringify(body)).toMatchObject({
        status: 400,
        body: { error: 'invalid_request' },
      })
    await extension.post('device/code', { client_id, user_id: office.user('admin') })
    const row = await env.DIRECTORY.prepare('SELECT user_id FROM device_code ORDER BY rowid DESC').first()
    expect(row).toEqual({ user_id: null })
  })

  it('is not found by trying: after twenty tries one waits', async () => {
    const rep = await signedIn('rep')
    const tries = []
    for (let turn = 0; turn < 21; turn++) tries.push(await rep.get('device?user_code=BBBBBBBB'))
    expect(tries.map(({ status }) => status)).toEqual([...Array(20).fill(400), 429])
    expect(tries.at(-1)?.headers.get('retry-after')).toBe('600')
    later(600_000)
    expect((await rep.get('device?user_code=BBBBBBBB')).status).toBe(400)
  })
})
