import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import type { Operation } from '#shared/api/operation.ts'
import { near, wicked } from '#test/worker/asks/arbitrary.ts'
import { fittingFor } from '#test/worker/asks/inputs.ts'
import { type Part, shapeOf } from '#test/worker/asks/schema.ts'
import { given, type Office, openOffice } from '#test/worker/office.ts'

let own: Office
let other: Office
let before: unknown
beforeAll(async () => {
  own = await openOffice('own')
  other = await openOffice('canary')
  await own.as('rep').open('own-deal')
  await other.as('rep').open('canary-deal')
  before = await everything('canary')
})

const operations = Object.entries<Operation>(contract)

/** Every row of an organisation, and the names of all tables. */
async function everything(org: string): Promise<Record<string, unknown>> {
  const tables = await env.SHARD_0.prepare(
    `SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY name`,
  ).all<{ name: string; sql: string }>()
  const found: Record<string, unknown> = {}
  for (const { name, sql } of tables.results)
    found[name] = sql.includes('`org`')
      ? (await env.SHARD_0.prepare(`SELECT * FROM ${name} WHERE org = ?`).bind(org).all()).results
      : 'common'
  return found
}

interface Sent {
  path: string
  query: string
  body: unknown
}

function anySent(operation: Operation): fc.Arbitrary<Sent> {
  // Ids of their own: the same command twice would only be told its first answer.
  const { id: _, activity: __, ...fitting } = fittingFor(own)
  const part = (name: Part) => {
    const shape = shapeOf(operation, name)
    return shape ? near(shape, fitting) : fc.constant({})
  }
  return fc
    .record({ params: part('params'), query: part('query'), body: part('body') })
    .map(({ params, query, body }) => ({
      path: operation.path.replace(/:([a-z]+)/g, (_, name: string) =>
        encodeURIComponent(word(params, name).toWellFormed() || 'x'),
      ),
      query: new URLSearchParams(
        Object.entries(query ?? {}).map(([name, value]) => [name, String(text(value)).toWellFormed()]),
      ).toString(),
      body,
    }))
}

const word = (from: unknown, name: string): string =>
  text(typeof from === 'object' && from !== null ? Reflect.get(from, name) : from)
const text = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined'))

async function send(operation: Operation, bearer: string, { path, query, body }: Sent): Promise<Response> {
  const json = typeof body === 'string' && body.startsWith('raw:') ? body.slice(4) : (JSON.stringify(body) ?? 'null')
  return own.fetch(query === '' ? path : `${path}?${query}`, {
    method: operation.method,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(operation.method === 'GET' ? {} : { body: json }),
  })
}

describe('any input', () => {
  it.each(operations)('near to what %s takes is answered with 2xx or 4xx', async (name, operation) => {
    const bearers = [await own.token('rep'), await own.token('admin')]
    await fc.assert(
      fc.asyncProperty(anySent(operation), fc.constantFrom(...bearers), async (sent, bearer) => {
        const answer = await send(operation, bearer, sent)
        await answer.text()
        expect(answer.status, `${name} ${sent.path}?${sent.query} ${JSON.stringify(sent.body)}`).toBeLessThan(500)
      }),
      { numRuns: name === 'sendCommand' ? 400 : 60, seed: 7 },
    )
  })

  const withBody = operations.filter(([, { body }]) => body)

  it.each(withBody)(
    'to %s: too large, too deep, not JSON, not UTF-8, of another type, is refused as such',
    async (_, operation) => {
      const bearer = await own.token('admin')
      const path = operation.path.replace(/:[a-z]+/g, 'own-deal')
      const post = async (body: BodyInit, type = 'application/json') => {
        const headers = { authorization: `Bearer ${bearer}`, 'content-type': type }
        return (await own.fetch(path, { method: operation.method, headers, body })).status
      }
      expect(await post(`{"a":"${'x'.repeat(5 * 1024 * 1024)}"}`)).toBe(413)
      for (const deep of [
        `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
        `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
      ])
        expect(await post(deep)).toBe(400)
      for (const wrong of [
        '',
        '{',
        'undefined',
        '{"a":1}}',
        'NaN',
        '{"a":"\\ud800"}',
        '{"a":"\\u0000"}',
        new Uint8Array([0x22, 0xff, 0x22]),
      ])
        expect(await post(wrong), String(wrong)).toBe(400)
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/jsonp',
        '',
      ])
        expect(await post('{}', type), type).toBe(415)
    },
  )

  const withQuery = operations.filter(([, { query }]) => query)

  it.each(withQuery)(
    'to %s: a query that is said twice, is not known, or is wicked, never breaks it',
    async (_, operation) => {
      const bearer = await own.token('admin')
      const path = operation.path.replace(/:[a-z]+/g, 'own-deal')
      const names = Object.keys(operation.query?.shape ?? {})
      for (const name of names)
        for (const query of [
          `${name}=1&${name}=2`,
          `${name}[]=1`,
          `${name}`,
          ...wicked.map((one) => `${name}=${encodeURIComponent(one.toWellFormed())}`),
        ])
          expect((await send(operation, bearer, { path, query, body: undefined })).status, query).toBeLessThan(500)
      expect((await send(operation, bearer, { path, query: 'unheard=1', body: undefined })).status).toBe(400)
    },
  )

  it('leaves every table and every row of another organisation as they were', async () => {
    expect(await everything('canary')).toEqual(before)
  })

  it('leaves a deal that can be read and whose ledger answers the contract', async () => {
    const params = { deal: 'own-deal' }
    given(await own.as('admin').call(getDeal, { params }))
    expect(given(await own.as('admin').call(getLedger, { params })).head.seq).toBeGreaterThan(2)
  })
})
