import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { type Office, openOffice } from '#test/worker/office.ts'
import { Limits } from '#worker/limits.ts'

/** Six requests a minute of a user, twelve of a key, three of an address; the dear ones once. */
const tight = { RATE_FACTOR: '0.01' }
const session = '/api/v1/session'

async function statuses(times: number, ask: () => Response | Promise<Response>): Promise<number[]> {
  const found: number[] = []
  for (let time = 0; time < times; time++) found.push((await ask()).status)
  return found
}

const asking =
  (office: Office, path: string, bearer: string, address = '192.0.2.1') =>
  () =>
    office.fetch(path, { headers: { authorization: `Bearer ${bearer}`, 'cf-connecting-ip': address } })

describe('the limits of requests', () => {
  it('let a user ask so often a minute, then say when to come again', async () => {
    const office = await openOffice('users', tight)
    const ask = asking(office, session, await office.token('rep'))
    expect(await statuses(6, ask)).toEqual(Array(6).fill(200))
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ type: 'urn:guiderail:problem:too-many-requests' })
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(refused.headers.get('ratelimit')).toBe('"user";r=0;t=60')
    expect(await statuses(1, asking(office, session, await office.token('colleague')))).toEqual([200])
    office.clock.now += 60_000
    expect((await ask()).status).toBe(200)
  })

  it('are told with every answer, before they are reached', async () => {
    const office = await openOffice('told', tight)
    const ask = asking(office, session, await office.token('rep'))
    await ask()
    office.clock.now += 20_000
    const { headers } = await ask()
    expect([headers.get('ratelimit-policy'), headers.get('ratelimit')]).toEqual(['"user";q=6;w=60', '"user";r=4;t=40'])
  })

  it('count a key by itself, whatever its address', async () => {
    const office = await openOffice('keys', tight)
    expect(await statuses(13, asking(office, '/api/v1/manuals', office.apiKey))).toEqual([...Array(12).fill(200), 429])
  })

  it('ask the database no more for an address that came with too many false keys', async () => {
    const office = await openOffice('false-keys', tight)
    const falseKey = (at: number) => `gr_0.false-keys.${String(at).padStart(43, 'A')}`
    const found: number[] = []
    for (let at = 0; at < 6; at++) found.push((await asking(office, '/api/v1/manuals', falseKey(at))()).status)
    expect(found).toEqual([401, 401, 401, 429, 429, 429])
    expect(await statuses(1, asking(office, '/api/v1/manuals', office.apiKey, '192.0.2.2'))).toEqual([200])
  })

  it('hold an address that need not say who it is', async () => {
    const office = await openOffice('addresses', tight)
    const ask = (address: string) => () => office.fetch('/api/health', { headers: { 'cf-connecting-ip': address } })
    expect(await statuses(4, ask('192.0.2.1'))).toEqual([200, 200, 200, 429])
    expect(await statuses(1, ask('192.0.2.2'))).toEqual([200])
  })

  it('count across isolates by the limiter of the place, by the same numbers', async () => {
    const here = { ...env, RATE_FACTOR: '1' }
    const take = (key: string) => new Limits().take(here, 'few', key, 0)
    const found: boolean[] = []
    for (let time = 0; time < 12; time++) found.push((await take('one address')).refused)
    expect(found).toEqual([...Array(10).fill(false), true, true])
    expect((await take('another')).refused).toBe(false)
  })

  it('forget the longest known caller when they are too many, and never grow without end', async () => {
    const limits = new Limits()
    for (let at = 0; at < 20_001; at++) await limits.take(tight, 'few', `address ${at}`, 0)
    expect(limits.spent(tight, 'few', 'address 0', 0)).toBeUndefined()
    expect(limits.spent(tight, 'few', 'address 20000', 0)).toMatchObject({ refused: true })
  })
})
