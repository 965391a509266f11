import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Office, openOffice, password } from '#test/worker/office.ts'
import { browser } from '#test/worker/signIn.ts'
import { attempts } from '#worker/auth/attempts.ts'

let office: Office
let count = 0
beforeEach(async () => {
  office = await openOffice(`limits${++count}`)
  office.clock.now = Date.now()
})

const signIn = (who: string, word = password, address = '198.51.100.1') =>
  browser(office, address).post('sign-in/email', { email: `${who}@${office.org}.test`, password: word })
const often = async (times: number, ask: (turn: number) => ReturnType<typeof signIn>) => {
  const answers = []
  for (let turn = 0; turn < times; turn++) answers.push(await ask(turn))
  return answers
}

describe('wrong passwords', () => {
  it('for one account are taken ten times in a quarter of an hour, also when many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => signIn('rep', 'Wrong-Pass-1')))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(4)
    const late = await signIn('rep')
    expect([late.status, Number(late.headers.get('retry-after'))]).toEqual([429, 900])
    office.clock.now += 900_000
    expect((await signIn('rep')).status).toBe(200)
  })

  it('lock out the guesser, not the person who sits elsewhere', async () => {
    await often(11, () => signIn('rep', 'Wrong-Pass-1'))
    expect((await signIn('rep')).status).toBe(429)
    expect((await signIn('rep', password, '203.0.113.50')).status).toBe(200)
  })

  it('are told alike for an account that is there and one that is not', async () => {
    for (const who of ['rep', 'nobody'])
      expect((await often(11, () => signIn(who, 'Wrong-Pass-1', '192.0.2.1'))).map(({ status }) => status)).toEqual([
        ...Array(10).fill(401),
        429,
      ])
  })

  it('from everywhere together are taken a hundred times', async () => {
    const trier = { way: 'sign-in', account: `rep@${office.org}.test` }
    for (let turn = 0; turn < 98; turn++)
      await attempts(env.DIRECTORY, office.clock.now).take(trier, { window: 900, max: 100 })
    const answers = await often(3, (turn) => signIn('rep', 'Wrong-Pass-1', `192.0.2.${turn}`))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 429])
  })

  it('of one address for many accounts are taken sixty times a minute', async () => {
    const answers = await often(61, (turn) => signIn(`nobody${turn}`, 'Wrong-Pass-1', '192.0.3.9'))
    expect(answers.map(({ status }) => status)).toEqual([...Array(60).fill(401), 429])
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBe(60)
    office.clock.now += 60_000
    expect((await signIn('rep', password, '192.0.3.9')).status).toBe(200)
  })

  it('do not count against who knows it in the end', async () => {
    for (let round = 0; round < 3; round++) {
      await often(9, () => signIn('rep', 'Wrong-Pass-1'))
      expect((await signIn('rep')).status).toBe(200)
    }
  })
})

describe('what is remembered of attempts', () => {
  it('names neither an account nor an address', async () => {
    await signIn('rep', 'Wrong-Pass-1', '192.0.2.77')
    const { results } = await env.DIRECTORY.prepare('SELECT * FROM rate_limit').all()
    expect(results.length).toBeGreaterThan(1)
    expect(JSON.stringify(results)).not.toMatch(/192\.0\.2|limits|rep@/)
  })
})

describe('the ways of the sign-in', () => {
  it('are those that a screen calls: all others are not there', async () => {
    const closed =
      'sign-up/email request-password-reset reset-password update-user delete-user change-email verify-email list-sessions revoke-session revoke-sessions two-factor/send-otp two-factor/get-totp-uri ok error'
    for (const way of closed.split(' '))
      for (const method of ['GET', 'POST'] as const) {
        const answer = await office.fetch(`/api/auth/${way}`, { method, ...(method === 'POST' ? { body: '{}' } : {}) })
        expect([way, answer.status]).toEqual([way, 404])
      }
  })

  it('answer anything else than what they ask for as problems, never with an error of their own', async () => {
    for (const way of [
      'sign-in/email',
      'two-factor/enable',
      'two-factor/verify-totp',
      'device/code',
      'change-password',
    ])
      for (const body of ['{', '[]', '"x"', '{"email":{"a":1},"password":7}', `{"email":"${'x'.repeat(20_000)}"}`]) {
        const headers = { 'content-type': 'application/json' }
        const answer = await office.fetch(`/api/auth/${way}`, { method: 'POST', body, headers })
        expect(answer.status, `${way} ${body.slice(0, 20)}`).toBeGreaterThanOrEqual(400)
        expect(answer.status, `${way} ${body.slice(0, 20)}`).toBeLessThan(500)
        expect(answer.headers.get('content-type')).toBe('application/problem+json')
      }
  })

  it('keep the session out of reach of scripts, of plain connections and of other sites', async () => {
    const own = browser(office)
    const signed = await own.post('sign-in/email', { email: `rep@${office.org}.test`, password })
    expect(signed.headers.getSetCookie()[0]).toMatch(/; HttpOnly; Secure; SameSite=Lax/i)
    const told = await own.get('get-session')
    expect(told.body).toMatchObject({ user: { email: `rep@${office.org}.test` } })
    expect(JSON.stringify(told.body)).not.toContain('token')
    expect((await browser(office).get('get-session')).body).toEqual({})
  })

  it('ask for the password again no more than ten times in a quarter of an hour', async () => {
    const own = browser(office)
    await own.post('sign-in/email', { email: `rep@${office.org}.test`, password })
    const tries = await often(11, () => own.post('two-factor/enable', { password: 'Wrong-Pass-1' }))
    expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(400), 429])
    expect((await own.post('two-factor/enable', { password })).status).toBe(429)
  })

  it('change a password to one that will do, and only with the old one', async () => {
    const own = browser(office)
    await own.post('sign-in/email', { email: `rep@${office.org}.test`, password })
    const change = (currentPassword: string, newPassword: string) =>
      own.post('change-password', { currentPassword, newPassword })
    expect((await change(password, 'password123')).body.faults).toMatchObject([{ at: 'newPassword' }])
    expect((await change('Wrong-Pass-1', 'A new sentence')).body.faults).toMatchObject([{ at: 'password' }])
    expect((await change(password, 'A new sentence')).status).toBe(200)
    expect((await signIn('rep')).status).toBe(401)
    expect((await signIn('rep', 'A new sentence')).status).toBe(200)
    expect((await browser(office).post('change-password', { currentPassword: 'a', newPassword: 'b' })).status).toBe(401)
  })
})
