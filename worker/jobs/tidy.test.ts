import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openOffice, password } from '#test/worker/office.ts'
import { browser } from '#test/worker/signIn.ts'
import { tidy } from './tidy.ts'

const hour = 3_600_000
const left = async (table: string) => (await env.DIRECTORY.prepare(`SELECT * FROM ${table}`).all()).results.length

it('drops once an hour what is over, and keeps what is still good', async () => {
  const office = await openOffice()
  const now = Math.ceil(Date.now() / hour) * hour
  office.clock.now = Date.now()
  const own = browser(office)
  await own.post('sign-in/email', { email: 'rep@acme.test', password })
  await own.post('sign-in/email', { email: 'rep@acme.test', password: 'Wrong-Pass-1' })
  await own.post('device/code', { client_id: 'guiderail-extension' })
  expect(await tidy(env, now + 60_000)).toBe(0)
  expect([await left('session'), await left('device_code')]).toEqual([1, 1])
  expect(await tidy(env, now + hour)).toBe(1)
  expect([await left('session'), await left('device_code')]).toEqual([1, 0])
  expect(await left('rate_limit')).toBeGreaterThan(0)
  await tidy(env, now + 31 * 24 * hour)
  expect([await left('session'), await left('rate_limit')]).toEqual([0, 0])
})
