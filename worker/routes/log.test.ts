import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import type { Operation } from '#shared/api/operation.ts'
import { type Office, openAct, openOffice, password } from '#test/worker/office.ts'
import { told } from '#worker/log.ts'

/** What a log must never hold: each is said in some request of this run. */
const canaries = {
  deal: 'Canary Deal 9f31',
  id: 'canary-deal-9f31',
  address: 'canary9f31@customer.test',
  person: 'Canary Person 9f31',
  reason: 'canary reason 9f31',
  query: 'canary-query-9f31',
  path: 'canary-path-9f31',
}

const lines: string[] = []
beforeEach(() => {
  lines.length = 0
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void lines.push(words.map(String).join(' ')))
})
afterEach(() => vi.restoreAllMocks())

async function run(office: Office): Promise<string[]> {
  const rep = office.as('rep')
  const persons = [{ person: 'p', name: canaries.person, address: canaries.address }]
  await rep.send(canaries.id, openAct({ name: canaries.deal, persons }))
  await rep.send(canaries.id, { type: 'ask exception', exception: 'e', obligation: 'x', reason: canaries.reason })
  await rep.send(canaries.id, { type: 'undo', command: canaries.reason } as never)
  const bearers = [await office.token('rep'), await office.token('admin'), office.apiKey, 'gr_0.acme.canary', undefined]
  for (const operation of Object.values<Operation>(contract))
    for (const bearer of bearers) {
      const path = operation.path.replace(/:[a-z]+/g, canaries.path)
      await office.fetch(`${path}?text=${canaries.query}&cursor=${canaries.query}`, {
        method: operation.method,
        headers: {
          ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
          'content-type': 'application/json',
          'cf-connecting-ip': '192.0.2.77',
        },
        ...(operation.method === 'GET' ? {} : { body: JSON.stringify({ reason: canaries.reason, act: canaries }) }),
      })
    }
  const signIn = { email: `${office.org}-rep@${office.org}.test`, password }
  for (const body of [signIn, { ...signIn, password: canaries.reason }, { email: canaries.address, password }])
    await office.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: 'https://guiderail.test' },
    })
  await office.fetch(`/practice/mail/${canaries.path}`)
  return bearers.flatMap((one) => one ?? [])
}

describe('the log of the Worker', () => {
  it('holds no name, address, token, key, reason, query, path or body', async () => {
    const office = await openOffice('logged', { LOG: 'all' })
    const bearers = await run(office)
    const text = lines.join('\n')
    expect(lines.length).toBeGreaterThan(Object.keys(contract).length * 5)
    const secret = [...bearers, password, env.AUTH_SECRET, env.TOKEN_SECRET, '192.0.2.77', 'The rep', '@logged.test']
    for (const canary of [...Object.values(canaries), ...secret]) expect(text).not.toContain(canary)
  })

  it('has one line of JSON a request, with the pattern of its route', async () => {
    const office = await openOffice('lines', { LOG: 'all' })
    await office.as('rep').open('some-deal')
    lines.length = 0
    const answer = await office.fetch('/api/v1/deals/some-deal', {
      headers: { authorization: `Bearer ${await office.token('rep')}` },
    })
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        what: 'request',
        request: answer.headers.get('x-request-id'),
        org: 'lines',
        caller: 'user',
        trips: 1,
        method: 'GET',
        route: '/api/v1/deals/:deal',
        status: 200,
        ms: 0,
      },
    ])
  })

  it('tells only of failures where it is told so', async () => {
    const office = await openOffice('quiet', { LOG: 'failures' })
    await office.fetch('/api/v1/session')
    expect(lines).toEqual([])
  })

  it('names the error and the place of what broke here, never its words', async () => {
    const office = await openOffice('broken', { ASSETS: undefined as never })
    const answer = await office.fetch(`/${canaries.path}?${canaries.query}`)
    expect([answer.status, JSON.parse(lines[0] ?? '')]).toMatchObject([
      500,
      { request: answer.headers.get('x-request-id'), route: '/*', status: 500, error: 'TypeError' },
    ])
    expect(lines.join()).not.toContain('anary')
    const fault = told(new RangeError(`${canaries.reason}\n    at ${canaries.person} (secret.ts:1:1)`))
    expect(JSON.stringify(fault)).not.toContain('anary')
    expect(fault.error).toBe('RangeError')
    expect(fault.at.length).toBeGreaterThan(0)
  })

  it('keeps of a database error what names tables, and drops values', async () => {
    const one = told(new Error('D1_ERROR: UNIQUE constraint failed: member.org, member.user: SQLITE_CONSTRAINT'))
    expect(one.error).toBe('Error D1_ERROR UNIQUE constraint failed: member.org, member.user SQLITE_CONSTRAINT')
    expect(told(new Error(`D1_ERROR: near "${canaries.reason}": syntax error`)).error).toBe('Error D1_ERROR')
    expect(told(canaries.reason)).toEqual({ error: 'string', at: [] })
  })
})
