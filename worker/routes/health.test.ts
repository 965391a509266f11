import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getHealth } from '#shared/api/health.ts'
import { given, type Office, openOffice } from '#test/worker/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterEach(() => env.SHARD_0.prepare('DELETE FROM beat').run())

const health = async () => given(await office.as('rep').call(getHealth, {}))
const beat = (at: number) =>
  env.SHARD_0.prepare(`INSERT OR REPLACE INTO beat (name, at, detail) VALUES ('clock', ?, '{}')`).bind(at).run()

describe('the health of a Worker', () => {
  it('is good while its schema is the newest and its clock comes round', async () => {
    await beat(office.clock.now - 60_000)
    const { status, migrations, clock } = await health()
    expect(status).toBe('ok')
    expect(migrations.upToDate).toBe(true)
    expect(migrations.expected).toEqual({ directory: migrations.directory, shard: migrations.shard })
    expect(clock).toEqual({ last: office.clock.now - 60_000, late: false })
  })

  it('tells of a clock that stands still, or never began', async () => {
    expect((await health()).clock).toEqual({ last: null, late: true })
    await beat(office.clock.now - 11 * 60_000)
    const { status, clock } = await health()
    expect([status, clock.late]).toEqual(['degraded', true])
  })

  it('tells of a schema older than the Worker', async () => {
    await beat(office.clock.now)
    const newest = (await health()).migrations.shard
    const row = await env.SHARD_0.prepare('SELECT id FROM d1_migrations WHERE name = ?')
      .bind(newest)
      .first<number>('id')
    await env.SHARD_0.prepare(`UPDATE d1_migrations SET name = '0000_start.sq' WHERE id = ?`).bind(row).run()
    const { status, migrations } = await health()
    await env.SHARD_0.prepare('UPDATE d1_migrations SET name = ? WHERE id = ?').bind(newest, row).run()
    expect([status, migrations.upToDate]).toEqual(['degraded', false])
  })

  it('is 503 while a database does not answer', async () => {
    const silent = { ...env.SHARD_0, prepare: () => env.SHARD_0.prepare('SELECT 1 FROM nowhere') }
    for (const binding of ['SHARD_0', 'DIRECTORY'] as const) {
      const other = await openOffice(`silent-${binding.toLowerCase()}`, {
        [binding]: Object.assign(Object.create(env[binding]), silent, {
          batch: () => Promise.reject(new Error('no connection')),
        }),
      })
      const answer = await other.fetch('/api/health')
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
    }
  })

  it('names the extensions that may not call, and no secret', async () => {
    const bindings = { EXTENSION_MINIMUM: '1.2.0', EXTENSION_BLOCKED: '1.3.1, 1.3.2' }
    const other = await openOffice('versions', bindings)
    const answer = await other.fetch('/api/health')
    const text = await answer.text()
    expect(JSON.parse(text).extension).toEqual({ minimum: '1.2.0', blocked: ['1.3.1', '1.3.2'] })
    for (const secret of [env.AUTH_SECRET, env.TOKEN_SECRET]) expect(text).not.toContain(secret)
  })
})
