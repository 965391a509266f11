import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { listManuals } from '#shared/api/manuals.ts'
import { plainCalendar, smallManual } from '#test/fixtures/scene.ts'
import { given, openOffice, password } from '#test/worker/office.ts'
import { isProvisioned, type Provision, provision } from './organisation.ts'

const spec: Provision = {
  organisation: { id: 'new', name: 'New', timeZone: 'UTC', domains: [], mailboxes: [], sites: [] },
  calendars: [plainCalendar],
  teams: [{ id: 'one', name: 'One', calendar: 'plain' }],
  members: [{ id: 'new-a', name: 'A', email: 'a@new.test', password, role: 'admin', team: 'one', language: 'zh-CN' }],
  manuals: [smallManual],
  apiKey: { name: 'first', scopes: ['read'] },
}
const rows = (table: string) => env.SHARD_0.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n')

describe('founding an organisation', () => {
  it('gives it people who sign in, manuals in force, and a key that reads', async () => {
    const office = await openOffice()
    expect(await isProvisioned(env, 'acme')).toBe(true)
    expect(given(await office.key.call(listManuals, {})).manuals).toMatchObject([{ key: 'small', since: 0 }])
  })

  it('is refused before anything is written when a document is faulty or a calendar unknown', async () => {
    const before = await rows('organisation')
    const lost = { ...smallManual, stages: smallManual.stages.map((stage) => ({ ...stage, owner: 'nobody' })) }
    await expect(provision(env, { ...spec, manuals: [lost] })).rejects.toThrow('stages[0].owner')
    await expect(provision(env, { ...spec, teams: [{ id: 'one', name: 'One', calendar: 'moon' }] })).rejects.toThrow(
      'moon',
    )
    expect(await isProvisioned(env, 'new')).toBe(false)
    expect(await rows('organisation')).toBe(before)
  })

  it('happens once', async () => {
    await provision(env, spec)
    await expect(provision(env, spec)).rejects.toThrow('already there')
  })
})
