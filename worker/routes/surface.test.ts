import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import type { Operation } from '#shared/api/operation.ts'
import { fits, fittingFor, type Input, inputFor } from '#test/worker/asks/inputs.ts'
import { samples } from '#test/worker/asks/samples.ts'
import { type Office, openOffice, password } from '#test/worker/office.ts'
import { nowhere } from '#test/worker/ways/ids.ts'
import { askerOf } from '#test/worker/ways/way.ts'
import { ways } from '#test/worker/ways/ways.ts'
import pageHeaders from '../console/public/_headers?raw'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.as('rep').open('own-deal')
})

const operations = Object.entries<Operation>(contract)
const origin = 'https://guiderail.test'

describe('what a caller may not write', () => {
  const asked = {
    role: 'admin',
    team: 'west',
    owner: 'acme-rep',
    score: 10_000,
    seq: 99,
    at: 1,
    org: 'other',
    actor: 'acme-admin',
  }

  it.each(operations.filter(([, { body }]) => body))(
    'is refused by %s wherever its contract does not name it',
    async (name, operation) => {
      const made = inputFor(operation, samples[name as keyof typeof samples] ?? fittingFor(office))
      const written = ways[name as keyof typeof ways].map((way) => way(nowhere, askerOf(office, 'rep')) as Input)
      const input = [made, ...written].find((one) => fits(operation, one))
      const body = input?.body as Record<string, unknown>
      for (const [property, value] of Object.entries(asked)) {
        if (property in body || operation.body?.safeParse({ ...body, [property]: body[property] ?? value }).success)
          continue
        const path = operation.path.replace(
          /:([a-z]+)/g,
          (_, param: string) => Reflect.get(input?.params ?? {}, param) ?? 'x',
        )
        const answer = await office.fetch(path, {
          method: operation.method,
          headers: { authorization: `Bearer ${await office.token('admin')}`, 'content-type': 'application/json' },
          body: JSON.stringify({ ...body, [property]: value }),
        })
        expect(answer.status, property).toBe(400)
      }
      expect(operation.body?.safeParse({ ...body, org: 'other', seq: 99, score: 10_000 }).success).toBe(false)
    },
  )

  it('is no prototype: nothing is inherited from what was sent', async () => {
    const command = JSON.stringify(office.as('rep').command('own-deal', { type: 'advance', from: 'find' }))
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const body = command.replace('{', `{"${name}":{"role":"admin","polluted":true},`)
      const headers = { authorization: `Bearer ${await office.token('rep')}`, 'content-type': 'application/json' }
      expect((await office.fetch('/api/v1/commands', { method: 'POST', headers, body })).status, name).toBeLessThan(500)
    }
    expect('polluted' in {}).toBe(false)
  })
})

describe('every answer', () => {
  const pages = ['/practice', '/practice/crm', '/api/docs', '/api/docs/style.css', '/practice/style.css']
  const common = [
    'x-content-type-options',
    'referrer-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'strict-transport-security',
    'x-request-id',
  ]

  it.each([...pages, ...operations.map(([, { path }]) => path), '/api/v1/nowhere', '/api/auth/get-session'])(
    '%s has its security headers, and opens nothing to other origins',
    async (path) => {
      const headers = { origin: 'https://elsewhere.test', authorization: `Bearer ${await office.token('rep')}` }
      const answer = await office.fetch(path.replace(/:[a-z]+/g, 'own-deal'), { headers })
      for (const name of common) expect(answer.headers.get(name), name).toBeTruthy()
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src '(none|self)'/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      if (!pages.includes(path)) expect(answer.headers.get('cache-control')).toBe('no-store')
    },
  )

  it.each(['/practice', '/api/docs'])('%s needs no inline script and no inline style', async (path) => {
    const html = await (await office.fetch(path)).text()
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/i)
  })

  it('pages that are files have the same policy as those that the Worker draws', async () => {
    const drawn = await office.fetch('/practice')
    const written = [...pageHeaders.matchAll(/^ {2}([\w-]+): (.+)$/gm)]
    expect(written.length).toBeGreaterThan(4)
    for (const [, name = '', value] of written) expect(drawn.headers.get(name), name).toBe(value)
  })
})

describe('signing in', () => {
  const signIn = (email: string, secret: string) =>
    office.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email, password: secret }),
    })

  it('says the same of an address that nobody has as of a wrong password', async () => {
    const plain = async (answer: Response) => [
      answer.status,
      (await answer.text()).replace(/urn:uuid:[0-9a-f-]+/, ''),
      [...answer.headers.keys()].sort(),
    ]
    expect(await plain(await signIn('nobody@acme.test', password))).toEqual(
      await plain(await signIn('rep@acme.test', 'wrong-pass-1')),
    )
  })

  it('gives cookies that no script reads, no other site sends and no plain connection carries', async () => {
    const answer = await signIn('rep@acme.test', password)
    expect(answer.status).toBe(200)
    const cookies = answer.headers.getSetCookie()
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/i)
      expect(cookie).toMatch(/; Secure/i)
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)/i)
    }
    expect(env.AUTH_SECRET.length).toBeGreaterThan(31)
  })
})
