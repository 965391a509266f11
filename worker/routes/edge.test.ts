import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import type { Operation } from '#shared/api/operation.ts'
import { type Office, openOffice } from '#test/worker/office.ts'
import { unchanged } from '#worker/etag.ts'

let office: Office
let authorization: string
beforeAll(async () => {
  office = await openOffice()
  await office.as('rep').open('a-deal')
  authorization = `Bearer ${await office.token('rep')}`
})

const deal = '/api/v1/deals/a-deal'
const get = (path: string, headers: Record<string, string> = {}) =>
  office.fetch(path, { headers: { authorization, ...headers } })

describe('an answer', () => {
  it('has a strong tag that stays while nothing changes, and moves with the first change', async () => {
    const tag = (await get(deal)).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/)
    expect((await get(deal)).headers.get('etag')).toBe(tag)
    await office.as('rep').send('a-deal', { type: 'do step', step: 'call', evidence: { kind: 'word' } })
    expect((await get(deal)).headers.get('etag')).not.toBe(tag)
  })

  it('is 304 without a body for who holds it, in a list, weakened by a proxy, or by any tag', async () => {
    const tag = (await get(deal)).headers.get('etag') ?? ''
    for (const held of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
      const answer = await get(deal, { 'if-none-match': held })
      expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', tag])
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
    expect((await get(deal, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('is told to nobody by a tag: rights come first', async () => {
    const headers = { 'if-none-match': '*' }
    expect((await office.fetch(deal, { headers })).status).toBe(401)
    const stranger = `Bearer ${await office.token('stranger')}`
    expect((await get(deal, { authorization: stranger, ...headers })).status).toBe(404)
  })
})

describe('a change on condition', () => {
  it('is refused when something else was read, and made when the same was read, or nothing is asked', async () => {
    const tag = (await get('/api/v1/manuals')).headers.get('etag') ?? ''
    const current = await (await get('/api/v1/manuals')).json()
    expect(await unchanged(tag, current)).toMatchObject({ ok: true })
    expect(await unchanged(undefined, current)).toMatchObject({ ok: true })
    expect(await unchanged('*', current)).toMatchObject({ ok: true })
    expect(await unchanged('"other"', current)).toMatchObject({ failure: { kind: 'precondition-failed' } })
    expect(await unchanged(`W/${tag}`, current)).toMatchObject({ ok: false })
  })
})

describe('an operation that its contract calls conditional', () => {
  const conditional = Object.values<Operation>(contract).filter((one) => one.conditional)

  it.each(conditional)(
    '$method $path is made by who read what is there, and refused to who read something else',
    async (one) => {
      const admin = { authorization: `Bearer ${await office.token('admin')}` }
      const read = await office.fetch(one.path, { headers: admin })
      const body = await read.text()
      const change = async (tag: string) => {
        const headers = { ...admin, 'content-type': 'application/json', 'if-match': tag }
        return (await office.fetch(one.path, { method: one.method, body, headers })).status
      }
      expect(await change('"something else"')).toBe(412)
      expect(await change(read.headers.get('etag') ?? '')).toBe(200)
    },
  )
})

describe('a method', () => {
  const paths = Map.groupBy(Object.values<Operation>(contract), ({ path }) => path)

  it.each([...paths.keys()])('that %s does not know is 405 with those that it knows', async (path) => {
    const methods = paths.get(path)?.map(({ method }) => method as string) ?? []
    const other = ['PATCH', 'DELETE', 'PUT', 'POST', 'GET'].find((method) => !methods.includes(method)) ?? ''
    const answer = await office.fetch(path.replace(/:[a-z]+/g, 'x.x'), { method: other })
    const allow = answer.headers.get('allow')?.split(', ') ?? []
    expect([answer.status, (await answer.json<{ type: string }>()).type]).toEqual([
      405,
      'urn:guiderail:problem:wrong-method',
    ])
    expect(allow).toEqual(expect.arrayContaining([...methods, 'OPTIONS']))
  })

  it('OPTIONS opens nothing to other origins', async () => {
    const headers = { origin: 'https://elsewhere.test', 'access-control-request-method': 'POST' }
    const answer = await office.fetch('/api/v1/commands', { method: 'OPTIONS', headers })
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'OPTIONS, POST'])
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect((await office.fetch('/api/v1/nowhere', { method: 'OPTIONS' })).status).toBe(404)
  })

  it('HEAD is GET without a body', async () => {
    const answer = await office.fetch(deal, { method: 'HEAD', headers: { authorization } })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('etag')).toBe((await get(deal)).headers.get('etag'))
  })
})

describe('an extension', () => {
  it.each([
    ['1.2.0', 200],
    ['1.10.0', 200],
    ['1.2', 200],
    ['2', 200],
    ['1.1.9', 426],
    ['1.3.1', 426],
    ['1.3.1.0', 426],
    ['1.3.2', 200],
    ['0.9', 426],
    ['latest', 426],
    ['', 426],
    ['9'.repeat(500), 426],
  ])('of version %s is answered with %i where 1.2.0 is the oldest and 1.3.1 is blocked', async (version, status) => {
    const bindings = { EXTENSION_MINIMUM: '1.2.0', EXTENSION_BLOCKED: '1.3.1' }
    const other = await openOffice(`v-${version.slice(0, 20)}`, bindings)
    const headers = {
      authorization: `Bearer ${await other.token('rep')}`,
      'x-guiderail-extension': version,
    }
    const answer = await other.fetch('/api/v1/session', { headers })
    expect(answer.status).toBe(status)
    if (status === 426)
      expect(await answer.json()).toMatchObject({ type: 'urn:guiderail:problem:update-needed', detail: '1.2.0' })
    expect((await other.fetch('/api/health', { headers })).status).toBe(200)
  })
})
