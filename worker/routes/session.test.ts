import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { getSession, TokenAnswer, takeToken } from '#shared/api/session.ts'
import { type Office, openOffice, password, problemOf } from '#test/worker/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  office.clock.now = Date.now()
})

const own = 'https://guiderail.test'
const signIn = (body: unknown, headers: Record<string, string> = {}) =>
  office.fetch('/api/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin: own, ...headers },
  })
const rep = { email: 'rep@acme.test', password }
const exchange = (headers: Record<string, string>) => office.fetch(takeToken.path, { method: 'POST', headers })

describe('signing in', () => {
  it('gives an extension a session token, and for it a token of at most 15 minutes with the message key', async () => {
    const signed = await signIn(rep, { origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' })
    expect(signed.status).toBe(200)
    const answer = await exchange({ authorization: `Bearer ${signed.headers.get('set-auth-token')}` })
    const token = TokenAnswer.parse(await answer.json())
    expect(token.session).toMatchObject({ user: 'acme-rep', role: 'rep', team: { id: 'east', name: 'Team east' } })
    expect(token.expires - office.clock.now).toBeLessThanOrEqual(15 * 60_000)
    expect(atob(token.messageKey)).toHaveLength(32)
    const session = await office.withBearer(async () => token.token).call(getSession, {})
    expect(session).toMatchObject({ ok: true, value: { email: 'rep@acme.test' } })
  })

  it('gives our own page a cookie, which is exchanged only for a request of our own page', async () => {
    const cookie = (await signIn(rep)).headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await exchange({ cookie, origin: own })).status).toBe(200)
    expect((await exchange({ cookie, origin: 'https://elsewhere.test' })).status).toBe(401)
    expect((await exchange({ cookie })).status).toBe(401)
  })

  it('is refused to a foreign page, a wrong password and an unknown address, the last two alike', async () => {
    expect((await signIn(rep, { origin: 'https://elsewhere.test' })).status).toBe(403)
    const wrong = await signIn({ ...rep, password: 'Other-Pass-1' })
    const unknown = await signIn({ ...rep, email: 'nobody@acme.test' })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    const { instance: _, ...problem } = await wrong.json<Record<string, unknown>>()
    expect(await unknown.json()).toMatchObject(problem)
  })

  it('answers faulty input with problem details and leaves signing up closed', async () => {
    expect((await signIn({ email: 7 })).status).toBe(400)
    const signUp = await office.fetch('/api/auth/sign-up/email', {
      method: 'POST',
      body: JSON.stringify({ ...rep, name: 'New' }),
      headers: { 'content-type': 'application/json', origin: own },
    })
    expect(signUp.status).toBe(404)
  })

  it('ends: after signing out the session gives no token', async () => {
    const signed = await signIn(rep)
    const session = { authorization: `Bearer ${signed.headers.get('set-auth-token')}` }
    const out = await office.fetch('/api/auth/sign-out', { method: 'POST', headers: { ...session, origin: own } })
    expect(out.status).toBe(200)
    expect((await exchange(session)).status).toBe(401)
  })
})

describe('a token', () => {
  it('is not believed when it is altered, over, unsigned or of another kind', async () => {
    const token = await office.token('rep')
    const [head, body, signature] = token.split('.')
    const unsigned = `${btoa('{"alg":"none"}')}.${body}.`
    for (const bad of [`${head}.${body}.${signature?.slice(0, -4)}AAAA`, unsigned, 'gr_nonsense', 'x'])
      expect(problemOf(await office.withBearer(async () => bad).call(getSession, {})), bad).toEqual({ status: 401 })
    office.clock.now += 15 * 60_000 + 1000
    expect(problemOf(await office.withBearer(async () => token).call(getSession, {}))).toEqual({ status: 401 })
  })

  it('says who calls, not what is allowed: a member who was put out is out with the next request', async () => {
    const colleague = office.as('colleague')
    expect(problemOf(await colleague.call(getSession, {}))).toBeUndefined()
    await env.SHARD_0.prepare("UPDATE member SET active = 0 WHERE user = 'acme-colleague'").run()
    expect(problemOf(await colleague.call(getSession, {}))).toEqual({ status: 401 })
  })
})
