import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createKey, listKeys, revokeKey } from '#shared/api/apiKeys.ts'
import { getDeal } from '#shared/api/deals.ts'
import { changeOrganisation, getOrganisation } from '#shared/api/organisation.ts'
import { changeMember, listMembers } from '#shared/api/people.ts'
import { endSession, listSessions, TokenAnswer, takeOutboxKey } from '#shared/api/session.ts'
import { given, type Office, openOffice, password, problemOf, type Who } from '#test/worker/office.ts'
import { browser } from '#test/worker/signIn.ts'

const day = 86_400_000
let office: Office
let count = 0
beforeEach(async () => {
  office = await openOffice(`org${++count}`)
})
const audited = async () =>
  (await env.SHARD_0.prepare('SELECT action, detail FROM audit WHERE org = ? ORDER BY rowid').bind(office.org).all())
    .results

describe('the organisation', () => {
  const change = (body: object) => office.as('admin').call(changeOrganisation, { body })

  it('is told to admins and auditors, and changed by admins', async () => {
    expect(given(await office.as('admin').call(getOrganisation, {}))).toEqual({
      id: office.org,
      name: office.org,
      timeZone: 'UTC',
      domains: ['sales.test'],
      mailboxes: [],
      secondFactor: 'nobody',
      retention: {},
      counts: { members: 6, teams: 2 },
    })
    const params = { user: office.user('chief') }
    given(await office.as('admin').call(changeMember, { params, body: { role: 'auditor' } }))
    expect(given(await office.as('chief').call(getOrganisation, {})).id).toBe(office.org)
    expect(problemOf(await office.as('chief').call(changeOrganisation, { body: { name: 'X' } }))).toEqual({
      status: 403,
    })
    for (const who of ['rep', 'boss'] as const)
      expect(problemOf(await office.as(who).call(getOrganisation, {}))).toEqual({ status: 403 })
  })

  it('keeps what is not changed, and writes down which fields were, not what they say', async () => {
    const to = { domains: ['Sales.Test', 'other.example.cn'], secondFactor: 'all', retention: { auditMonths: 24 } }
    const changed = given(await change(to))
    expect(changed).toMatchObject({
      name: office.org,
      domains: ['sales.test', 'other.example.cn'],
      secondFactor: 'all',
    })
    expect(given(await office.as('admin').call(getOrganisation, {}))).toEqual(changed)
    expect(await audited()).toEqual([
      { action: 'organisation changed', detail: '{"changed":["domains","secondFactor","retention"]}' },
    ])
  })

  it('is refused what it cannot be, with every place', async () => {
    const refused = await change({
      domains: ['nonsense'],
      mailboxes: ['no address'],
      secondFactor: 'nobody',
      retention: { auditMonths: 3, closedDealsPersonalMonths: 0.5 },
      timeZone: 'UTC',
    })
    const faults = refused.ok || !('problem' in refused) ? [] : (refused.problem.faults ?? [])
    expect(faults.map(({ at }) => at)).toEqual([
      'domains[0]',
      'mailboxes[0]',
      'secondFactor',
      'retention.closedDealsPersonalMonths',
      'retention.auditMonths',
      'timeZone',
    ])
  })
})

describe('an API key', () => {
  const make = (body: object = {}) =>
    office.as('admin').call(createKey, { body: { name: 'BI', scopes: ['read'], ...body } })
  const calls = (key: string) => office.withBearer(async () => key).call(listMembers, {})

  it('is shown once, stored as a hash, and does what its scopes say', async () => {
    const { id, key, expires } = given(await make())
    expect(expires).toBe(office.clock.now + 90 * day)
    expect(given(await calls(key)).members).toHaveLength(6)
    const write = await office.withBearer(async () => key).call(createKey, { body: { name: 'X', scopes: ['read'] } })
    expect(problemOf(write)).toEqual({ status: 403 })
    const { keys } = given(await office.as('admin').call(listKeys, {}))
    expect(keys).toContainEqual({
      id,
      name: 'BI',
      scopes: ['read'],
      created: office.clock.now,
      expires,
      by: office.user('admin'),
    })
    const stored = await env.SHARD_0.prepare('SELECT * FROM api_key WHERE org = ?').bind(office.org).all()
    for (const text of [JSON.stringify(keys), JSON.stringify(stored.results)])
      expect(text).not.toContain(key.split('.')[2])
    expect(JSON.stringify(keys)).not.toMatch(/[0-9a-f]{64}/)
    expect(JSON.stringify(await audited())).not.toContain('BI')
  })

  it('runs out by the clock, within a year at most, and is revoked with the next request', async () => {
    const first = given(await make({ expires: office.clock.now + day }))
    const second = given(await make())
    given(await office.as('admin').call(revokeKey, { params: { key: second.id } }))
    expect(problemOf(await calls(second.key))).toEqual({ status: 401 })
    given(await office.as('admin').call(revokeKey, { params: { key: second.id } }))
    office.clock.now += day
    expect(problemOf(await calls(first.key))).toEqual({ status: 401 })
    for (const body of [
      { expires: office.clock.now },
      { expires: office.clock.now + 367 * day },
      { scopes: [] },
      { scopes: ['all'] },
      { scopes: ['read', 'read'] },
    ])
      expect(problemOf(await make(body)), JSON.stringify(body)).toEqual({ status: 400 })
  })

  it('is made, listed and revoked by admins', async () => {
    const { id } = given(await make())
    for (const who of ['rep', 'boss'] as const) {
      expect(problemOf(await office.as(who).call(listKeys, {}))).toEqual({ status: 403 })
      expect(problemOf(await office.as(who).call(createKey, { body: { name: 'X', scopes: ['read'] } }))).toEqual({
        status: 403,
      })
      expect(problemOf(await office.as(who).call(revokeKey, { params: { key: id } }))).toEqual({ status: 403 })
    }
  })
})

describe('the key of an outbox', () => {
  const keyOf = async (who: Who, installation = 'laptop') =>
    given(await office.as(who).call(takeOutboxKey, { body: { installation } })).key

  it('is the same for a person who comes back, and of 256 bits', async () => {
    const key = await keyOf('rep')
    expect(atob(key)).toHaveLength(32)
    expect(await keyOf('rep')).toBe(key)
  })

  it('is another for another person, installation or organisation, and for a Worker with another secret', async () => {
    const other = await openOffice(`other${count}`, { OUTBOX_SECRET: 'another secret of more than 32 bytes' })
    const keys = [
      await keyOf('rep'),
      await keyOf('colleague'),
      await keyOf('rep', 'desk'),
      given(await other.as('rep').call(takeOutboxKey, { body: { installation: 'laptop' } })).key,
    ]
    expect(new Set(keys).size).toBe(4)
    expect(problemOf(await office.key.call(takeOutboxKey, { body: { installation: 'laptop' } }))).toEqual({
      status: 403,
    })
  })
})

describe('where one is signed in', () => {
  it('is listed without secrets, ended one by one, and is nobody else’s affair', async () => {
    office.clock.now = Date.now()
    const browsers = [browser(office), browser(office)] as const
    for (const own of browsers) await own.post('sign-in/email', { email: `rep@${office.org}.test`, password })
    const token = TokenAnswer.parse((await browsers[0].token()).body).token
    const cookie = [...browsers[0].cookies].map((pair) => pair.join('=')).join('; ')
    const answer = await office.fetch(listSessions.path, { headers: { authorization: `Bearer ${token}`, cookie } })
    const { sessions } = listSessions.answer.parse(await answer.json())
    expect(sessions.map(({ current }) => current).toSorted()).toEqual([false, true])
    expect(Object.keys(sessions[0] ?? {}).toSorted()).toEqual(['agent', 'created', 'current', 'id', 'seen'])
    const session = sessions.find(({ current }) => !current)?.id ?? ''
    expect(problemOf(await office.as('colleague').call(endSession, { params: { session } }))).toEqual({ status: 404 })
    given(await office.as('rep').call(endSession, { params: { session } }))
    expect((await browsers[1].token()).status).toBe(401)
    expect((await browsers[0].token()).status).toBe(200)
    expect(problemOf(await office.as('rep').call(getDeal, { params: { deal: 'none' } }))).toEqual({ status: 404 })
  })
})
