import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '#shared/api/problem.ts'
import { getSession } from '#shared/api/session.ts'
import { changeSites, listSiteHealth, listSites, reportSiteHealth } from '#shared/api/sites.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, type Who } from '#test/worker/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice(fresh('office'))
})

const crm = {
  name: 'Our CRM',
  origin: 'https://crm.example',
  adapter: 'any-page',
  stages: { 'Closed (won)': { manual: 'small', stage: 'close' }, 线索: { manual: 'small', stage: 'find' } },
}
const mail = { name: 'Mail', origin: 'https://mail.example:8443', adapter: 'roundcube' }
const change = (...sites: object[]) => office.as('admin').call(changeSites, { body: { sites } as never })

describe('the sites of an organisation', () => {
  it('are what an admin says, and everybody’s session tells them', async () => {
    expect(given(await change(crm, mail))).toEqual({ sites: [crm, mail] })
    expect(given(await office.as('rep').call(listSites, {}))).toEqual({ sites: [crm, mail] })
    expect(given(await office.as('rep').call(getSession, {})).sites).toEqual([crm, mail])
    const audit = env.SHARD_0.prepare('SELECT action, actor, detail FROM audit WHERE org = ?').bind(office.org)
    expect(await audit.first()).toEqual({ action: 'sites changed', actor: office.user('admin'), detail: '{"sites":2}' })
  })

  it('are not overwritten unseen', async () => {
    const authorization = `Bearer ${await office.token('admin')}`
    const etag = (await office.fetch('/api/v1/sites', { headers: { authorization } })).headers.get('etag') ?? ''
    const put = (site: object) =>
      office.fetch('/api/v1/sites', {
        method: 'PUT',
        body: JSON.stringify({ sites: [site] }),
        headers: { authorization, 'content-type': 'application/json', 'if-match': etag },
      })
    const both = await Promise.all([put(crm), put(mail)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect((await put(mail)).status).toBe(412)
    expect(given(await office.as('rep').call(listSites, {})).sites).toHaveLength(1)
  })

  it('are changed once where the answer was lost, and the caller is told so', async () => {
    const shard = watched(env.SHARD_0)
    const there = await openOffice(fresh('office'), { SHARD_0: shard.database })
    shard.after = (trip) => {
      if (trip === 1) throw new Error('the answer is lost')
    }
    const body = { sites: [mail] }
    expect(given(await there.as('admin').call(changeSites, { body }))).toEqual(body)
  })

  it('are refused with every fault', async () => {
    const answer = await change(
      { ...crm, origin: 'https://crm.example/path' },
      { ...mail, adapter: 'unheard-of', origin: 'javascript:alert(1)' },
      { ...crm, stages: { Won: { manual: 'small', stage: 'gone' }, Lost: { manual: 'nowhere', stage: 'find' } } },
      crm,
    )
    const { faults }: Partial<Problem> = !answer.ok && 'problem' in answer ? answer.problem : {}
    expect(faults?.map(({ at }) => at)).toEqual([
      'sites[0].origin',
      'sites[1].origin',
      'sites[1].adapter',
      'sites[2].stages.Won',
      'sites[2].stages.Lost',
      'sites[3].origin',
    ])
    expect(given(await office.as('rep').call(listSites, {})).sites).toEqual([])
  })

  it('may be read by the organisation’s own adapter', async () => {
    const own = { ...mail, adapter: 'our-desk' }
    expect(problemOf(await change(own))?.status).toBe(400)
    await env.SHARD_0.prepare(
      `INSERT INTO site_adapter (org, adapter, revision, document, signature, published, by) VALUES (?, ?, 1, '{}', '', 0, '')`,
    )
      .bind(office.org, own.adapter)
      .run()
    given(await change(own))
  })

  it('are an admin’s to change', async () => {
    for (const who of ['rep', 'boss'] as const)
      expect(problemOf(await office.as(who).call(changeSites, { body: { sites: [] } }))?.status).toBe(403)
  })
})

describe('the health of the adapters', () => {
  const report = (who: Who, ...reports: object[]) =>
    office.as(who).call(reportSiteHealth, { body: { reports } as never })
  const line = (anchor: string, more: object) => ({ adapter: 'roundcube', revision: 3, anchor, ...more })
  const findings = async (query: object = {}) =>
    given(await office.as('admin').call(listSiteHealth, { query })).findings.map((one) => [
      one.kind,
      one.anchor,
      one.hits,
      one.misses,
      one.share,
    ])

  it('is counted by anchor, and what is found least stands first', async () => {
    given(await report('rep', line('sender', { hits: 30 }), line('subject', { hits: 1, misses: 3 })))
    given(await report('stranger', line('sender', { hits: 10, disagreements: 2 }), line('root', { misses: 5 })))
    expect(await findings()).toEqual([
      ['anchor', 'root', 0, 5, 0],
      ['anchor', 'subject', 1, 3, 2500],
      ['anchor', 'sender', 40, 0, 10_000],
    ])
    const rows = await env.SHARD_0.prepare('SELECT * FROM site_health WHERE org = ?').bind(office.org).all()
    expect(JSON.stringify(rows.results)).not.toMatch(/-rep|stranger/)
  })

  it('names stages that nobody mapped, until somebody does', async () => {
    const unmapped = { adapter: 'any-page', revision: 1, anchor: 'stage:赢单 100%', misses: 4 }
    given(await report('rep', unmapped))
    expect(await findings()).toEqual([['unmapped stage', '赢单 100%', 0, 4, null]])
    given(await change({ ...crm, stages: { '赢单 100%': { manual: 'small', stage: 'close' } } }))
    expect(await findings()).toEqual([])
  })

  it('is asked for by day', async () => {
    given(await report('rep', line('sender', { hits: 1 })))
    expect(await findings({ from: '2026-03-03', to: '2026-03-04' })).toEqual([])
    expect(await findings({ from: '2026-03-02', to: '2026-03-02' })).toHaveLength(1)
    const query = { from: '2025-01-01' }
    expect(problemOf(await office.as('admin').call(listSiteHealth, { query }))?.status).toBe(400)
  })

  it('is counts and names of anchors, never text', async () => {
    const bad = [
      line('Dear Ms Wang', { hits: 1 }),
      line(`stage:${'x'.repeat(81)}`, { misses: 1 }),
      line('sender', { hits: 10_001 }),
      { ...line('sender', { hits: 1 }), adapter: 'No Adapter' },
      { ...line('sender', { hits: 1 }), text: 'hello' },
    ]
    for (const one of bad) expect(problemOf(await report('rep', one))?.status, JSON.stringify(one)).toBe(400)
    const many = Array.from({ length: 201 }, () => line('sender', { hits: 1 }))
    expect(problemOf(await report('rep', ...many))?.status).toBe(400)
  })

  it('is an admin’s to read', async () => {
    for (const who of ['rep', 'boss'] as const)
      expect(problemOf(await office.as(who).call(listSiteHealth, {}))?.status).toBe(403)
  })
})
