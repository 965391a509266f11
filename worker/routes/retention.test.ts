import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { eraseWord } from '#shared/api/alerts.ts'
import { listAudit } from '#shared/api/audit.ts'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import { inviteMember } from '#shared/api/invitations.ts'
import { eraseNote, noteStep } from '#shared/api/notes.ts'
import { erasePerson, previewRetention } from '#shared/api/retention.ts'
import { whatIsStored } from '#shared/api/stored.ts'
import { textOf, told } from '#test/worker/files.ts'
import { given, type Office, openOffice, problemOf } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { verify } from '#worker/chain/verify.ts'
import { retain } from '#worker/jobs/retention.ts'
import { sweep } from '#worker/jobs/sweep.ts'

let office: Office
let count = 0
const day = 86_400_000
const wang = { person: 'p1', name: '王芳', address: 'wang@hongda.example' }
const mail = {
  type: 'log activity' as const,
  activity: 'm1',
  kind: 'email' as const,
  direction: 'out' as const,
  persons: ['p1'],
  people: 2,
  attachments: [],
  keys: { k1: 'b'.repeat(64), k3: 'd'.repeat(64) },
  account: 'c'.repeat(64),
}

beforeEach(async () => {
  office = await openOffice(`keep-${++count}`)
})

const rows = (sql: string) => env.SHARD_0.prepare(sql).bind(office.org).all()
const ledgerOf = async (deal: string) => given(await office.as('admin').call(getLedger, { params: { deal } }))
const keepFor = (rule: object) =>
  env.SHARD_0.prepare('UPDATE organisation SET retention = ? WHERE org = ?')
    .bind(JSON.stringify(rule), office.org)
    .run()

describe('what is kept for long enough', () => {
  it('is erased from deals that were closed so long ago, and from no others; the chains hold', async () => {
    const rep = office.as('rep')
    const old = await rep.open('old', { persons: [wang] })
    await told(rep, old, mail)
    await told(rep, old, { type: 'close', outcome: 'lost', reason: 'Wang left' })
    const open = await rep.open('open', { persons: [wang] })
    office.clock.now += 100 * day
    await keepFor({ closedDealsPersonalMonths: 3 })
    const due = given(await office.as('admin').call(previewRetention, {}))
    expect(due).toMatchObject({ deals: 1, texts: 3 })
    expect(await retain(env, office.clock.now)).toBe(1)
    expect((await rows("SELECT 1 FROM personal WHERE org = ? AND deal = 'old'")).results).toEqual([])
    expect((await rows('SELECT 1 FROM message WHERE org = ?')).results).toEqual([])
    expect(given(await office.as('admin').call(getDeal, { params: { deal: old } })).persons).toEqual([{ person: 'p1' }])
    expect(given(await office.as('admin').call(getDeal, { params: { deal: open } })).persons).toEqual([wang])
    expect((await verify(await ledgerOf(old))).ok).toBe(true)
    await sweep(env, office.clock.now)
    const { stored, recomputed } = await bothRollups(office.org, office.clock.now)
    expect(stored).toEqual(recomputed)
  })

  it('is counted by a rule that is only looked at, which then does not hold', async () => {
    const rep = office.as('rep')
    const deal = await rep.open('looked', { persons: [wang] })
    await told(rep, deal, { type: 'close', outcome: 'lost' })
    office.clock.now += 100 * day
    await keepFor({ auditMonths: 12 })
    const look = (query: object) => office.as('admin').call(previewRetention, { query })
    expect(given(await look({ closedDealsPersonalMonths: 3 }))).toMatchObject({ deals: 1, texts: 2 })
    expect(given(await look({ closedDealsPersonalMonths: 4 }))).toMatchObject({ deals: 0, texts: 0 })
    expect(given(await look({})).deals).toBe(0)
    for (const query of [{ auditMonths: 3 }, { closedDealsPersonalMonths: 0.5 }, { siteHealthDays: 'x' }, { more: 1 }])
      expect(problemOf(await look(query)), JSON.stringify(query)).toEqual({ status: 400 })
    expect(problemOf(await office.as('boss').call(previewRetention, { query: { auditMonths: 12 } }))).toEqual({
      status: 403,
    })
  })

  it('goes from wherever else it was written: words on steps and alerts, invitations', async () => {
    const { org, clock } = office
    const admin = office.as('admin')
    const deal = await office.as('rep').open('worded', { persons: [wang] })
    const note = { id: 'n1', deal, step: 'call', text: 'Wang never answers' }
    given(await office.as('rep').call(noteStep, { body: note }))
    await env.SHARD_0.prepare(
      `INSERT INTO alert (org, id, tier, subject, rung, deal, level, raised, due, answered, by, word)
       VALUES (?, 'a1', 3, 's', 80, 'worded', 'rep', 0, 0, ?, 'x', 'Wang again')`,
    )
      .bind(org, clock.now)
      .run()
    const invited = { name: 'Li', email: 'li@sales.test', role: 'rep' as const, team: 'east', language: 'en' as const }
    given(await admin.call(inviteMember, { body: invited }))
    await told(office.as('rep'), deal, { type: 'close', outcome: 'lost' })
    clock.now += 100 * day
    await keepFor({ closedDealsPersonalMonths: 2, formerMembersMonths: 2 })
    const due = { alertWords: 1, notes: 1, invitations: 1 }
    expect(given(await admin.call(previewRetention, {}))).toMatchObject(due)
    await retain(env, clock.now)
    expect(given(await admin.call(previewRetention, {}))).toMatchObject({ alertWords: 0, notes: 0, invitations: 0 })
    const left = await rows(`SELECT word FROM alert WHERE org = ?1 AND word IS NOT NULL
      UNION ALL SELECT text FROM step_note WHERE org = ?1 UNION ALL SELECT email FROM invitation WHERE org = ?1`)
    expect(left.results).toEqual([])
  })

  it('is erased by an admin word by word where it has to go at once, and by nobody else', async () => {
    const deal = await office.as('rep').open('named', { persons: [wang] })
    const body = { id: 'n2', deal, step: 'call', text: 'Wang never answers' }
    given(await office.as('rep').call(noteStep, { body }))
    await env.SHARD_0.prepare(
      `INSERT INTO alert (org, id, tier, subject, rung, deal, team, level, raised, due, answered, by, word)
       VALUES (?, 'a2', 3, 's', 80, 'named', 'east', 'rep', 0, 0, 1, 'x', 'Wang again')`,
    )
      .bind(office.org)
      .run()
    const [params, alert] = [{ note: 'n2' }, { id: 'a2' }]
    expect(problemOf(await office.as('boss').call(eraseNote, { params }))).toEqual({ status: 403 })
    expect(problemOf(await office.as('boss').call(eraseWord, { params: alert }))).toEqual({ status: 403 })
    given(await office.as('admin').call(eraseNote, { params }))
    given(await office.as('admin').call(eraseWord, { params: alert }))
    expect(problemOf(await office.as('admin').call(eraseNote, { params }))).toEqual({ status: 404 })
    expect((await rows('SELECT text FROM step_note WHERE org = ?')).results).toEqual([])
    expect((await rows('SELECT word, answered FROM alert WHERE org = ?')).results).toEqual([
      { word: null, answered: 1 },
    ])
  })

  it('goes once a day, and again tomorrow', async () => {
    await keepFor({ closedDealsPersonalMonths: 1, auditMonths: 12, siteHealthDays: 30, formerMembersMonths: 1 })
    const deal = await office.as('rep').open('closed', { persons: [wang] })
    await told(office.as('rep'), deal, { type: 'close', outcome: 'lost' })
    await retain(env, office.clock.now)
    office.clock.now += 40 * day
    expect(await retain(env, office.clock.now)).toBe(1)
    expect(await retain(env, office.clock.now)).toBe(0)
  })

  it('takes old records, counts and the names of who left, but never a nightly root', async () => {
    const { org, clock } = office
    const entry = `INSERT INTO audit (org, id, at, actor, action) VALUES (?, ?, 0, 'x', ?)`
    await env.SHARD_0.prepare(entry).bind(org, 'a1', 'root').run()
    await env.SHARD_0.prepare(entry).bind(org, 'a2', 'looked').run()
    await env.SHARD_0.prepare(`UPDATE member SET active = 0, gone = 0 WHERE org = ? AND user = ?`)
      .bind(org, `${org}-stranger`)
      .run()
    await keepFor({ auditMonths: 12, formerMembersMonths: 1 })
    expect(given(await office.as('admin').call(previewRetention, {}))).toMatchObject({ audit: 1, formerMembers: 1 })
    await retain(env, clock.now)
    expect((await rows('SELECT action FROM audit WHERE org = ?')).results).toEqual([{ action: 'root' }])
    const gone = await rows(`SELECT name, email FROM member WHERE org = ? AND active = 0`)
    expect(gone.results).toEqual([{ name: 'former member', email: '' }])
    const account = await env.DIRECTORY.prepare('SELECT 1 FROM user WHERE id = ?').bind(`${org}-stranger`).all()
    expect(account.results).toEqual([])
  })
})

describe('a person who asks to be erased', () => {
  it('is, on every deal that named the address, and the record does not say who it was', async () => {
    for (const deal of ['one', 'two'])
      await office.as('rep').open(deal, { persons: [{ ...wang, name: `Wang of ${deal}` }] })
    const erased = given(await office.as('admin').call(erasePerson, { body: { address: 'WANG@hongda.example' } }))
    expect(erased).toMatchObject({ deals: 2, texts: 4, done: true })
    const { text } = await textOf(office, '/api/v1/export')
    expect(text).not.toMatch(/wang/i)
    for (const deal of ['one', 'two'])
      expect(await verify(await ledgerOf(deal))).toMatchObject({ ok: true, erased: [{}, {}] })
    const { entries } = given(await office.as('admin').call(listAudit, { query: { action: 'person erased' } }))
    expect(entries).toMatchObject([{ actorName: 'The admin', subject: erased.subject, detail: { deals: 2 } }])
    expect(given(await office.as('admin').call(erasePerson, { body: { address: wang.address } }))).toMatchObject({
      texts: 0,
    })
    expect(problemOf(await office.as('boss').call(erasePerson, { body: { address: wang.address } }))).toEqual({
      status: 403,
    })
  })
})

describe('one message', () => {
  const params = { deal: 'd', activity: 'm1' }
  it('shows field by field what is stored of it, to whom the deal is open', async () => {
    await told(office.as('rep'), await office.as('rep').open('d', { persons: [wang] }), mail)
    const { fields } = given(await office.as('rep').call(whatIsStored, { params }))
    expect(fields).toContainEqual({ table: 'event', name: 'happening.direction', value: 'out' })
    expect(fields).toContainEqual({ table: 'message', name: 'k1', value: mail.keys.k1 })
    expect(fields.some(({ value }) => value.includes('王芳'))).toBe(false)
    expect(problemOf(await office.as('stranger').call(whatIsStored, { params }))).toEqual({ status: 404 })
  })

  it('is withdrawn by the admin too: its keys go at once, and the chain still holds', async () => {
    const logged = await told(office.as('rep'), await office.as('rep').open('d', { persons: [wang] }), mail)
    await told(office.as('admin'), 'd', { type: 'undo', command: logged.id })
    const { fields, withdrawn } = given(await office.as('rep').call(whatIsStored, { params }))
    expect(withdrawn).toBe(true)
    expect(fields.filter(({ table }) => table !== 'event')).toEqual([])
    expect((await verify(await ledgerOf('d'))).ok).toBe(true)
  })
})
