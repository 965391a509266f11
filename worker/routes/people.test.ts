import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeMember, changeSelf, listMembers } from '#shared/api/people.ts'
import { getSession } from '#shared/api/session.ts'
import { given, type Office, openOffice, problemOf, type Who } from '#test/worker/office.ts'

let office: Office
let count = 0
beforeEach(async () => {
  office = await openOffice(`people${++count}`)
})

const listed = async (who: Who, query = {}) => given(await office.as(who).call(listMembers, { query })).members
const names = async (who: Who, query = {}) => (await listed(who, query)).map(({ name }) => name)
const change = (who: Who, of: Who, body: object) =>
  office.as(who).call(changeMember, { params: { user: office.user(of) }, body })
const rows = async (sql: string) => (await env.SHARD_0.prepare(sql).bind(office.org).all()).results

describe('the list of members', () => {
  it('shows a rep the own team by name, role and team, and of the others no address', async () => {
    expect(await names('rep')).toEqual(['The boss', 'The colleague', 'The rep'])
    const [boss, , self] = await listed('rep')
    expect(boss).toEqual({
      user: office.user('boss'),
      name: 'The boss',
      role: 'manager',
      team: 'east',
      teamName: 'Team east',
      active: true,
    })
    expect(self?.email).toBe(`rep@${office.org}.test`)
  })

  it('shows who leads a team the addresses of it, and an admin everybody', async () => {
    expect((await listed('boss')).every(({ email }) => email !== undefined)).toBe(true)
    expect(await names('boss')).toEqual(['The boss', 'The colleague', 'The rep'])
    expect(await names('admin')).toHaveLength(6)
    expect(await names('admin', { team: 'west' })).toEqual(['The admin', 'The chief', 'The stranger'])
    expect(await names('rep', { team: 'west' })).toEqual([])
    expect(given(await office.key.call(listMembers, {})).members).toHaveLength(6)
  })

  it('is read in pages, and of those who left only when asked', async () => {
    given(await change('admin', 'chief', { active: false }))
    const told: string[] = []
    let cursor: string | undefined
    do {
      const page = given(
        await office
          .as('admin')
          .call(listMembers, { query: { limit: 2, inactive: 'yes', ...(cursor ? { cursor } : {}) } }),
      )
      told.push(...page.members.map(({ name }) => name))
      cursor = page.next
    } while (cursor)
    expect(told).toEqual(told.toSorted())
    expect(told).toHaveLength(6)
    expect(await names('admin')).not.toContain('The chief')
    expect(problemOf(await office.as('admin').call(listMembers, { query: { cursor: 'x' } }))).toEqual({ status: 400 })
  })
})

describe('a member', () => {
  it('is changed by an admin, which holds with the next request and is written down without a name', async () => {
    const changed = given(await change('admin', 'rep', { role: 'manager', name: 'Secret Name', language: 'zh-CN' }))
    expect(changed).toMatchObject({ role: 'manager', name: 'Secret Name', language: 'zh-CN', active: true })
    expect(given(await office.as('rep').call(getSession, {})).role).toBe('manager')
    const audit = await rows('SELECT actor, action, subject, detail FROM audit WHERE org = ?')
    expect(audit).toMatchObject([
      { actor: office.user('admin'), action: 'member changed', subject: office.user('rep') },
    ])
    expect(JSON.parse(String(audit[0]?.detail))).toEqual({ role: ['rep', 'manager'], changed: ['name', 'language'] })
    expect(JSON.stringify(audit)).not.toContain('Secret')
  })

  it('who moves takes a job along that tells the open deals', async () => {
    expect(given(await change('admin', 'rep', { team: 'west' }))).toMatchObject({ team: 'west', teamName: 'Team west' })
    expect(await rows('SELECT kind, body, by FROM job WHERE org = ?')).toEqual([
      {
        kind: 'responsible',
        body: JSON.stringify({ user: office.user('rep'), team: 'west', at: office.clock.now }),
        by: office.user('admin'),
      },
    ])
    given(await change('admin', 'rep', { name: 'Other', team: 'west' }))
    expect(await rows('SELECT id FROM job WHERE org = ?')).toHaveLength(1)
  })

  it('who is let go is out with the next request, has no session left, and may come back', async () => {
    const now = new Date()
    await env.DIRECTORY.prepare(
      `INSERT INTO session (id, expires_at, token, created_at, updated_at, user_id) VALUES (?1, ?2, ?1, 0, 0, ?3)`,
    )
      .bind(`s-${office.org}`, now.getTime() + 1e6, office.user('rep'))
      .run()
    const gone = given(await change('admin', 'rep', { active: false }))
    expect(gone).toMatchObject({ active: false, gone: office.clock.now })
    expect(problemOf(await office.as('rep').call(getSession, {}))).toEqual({ status: 401 })
    const left = await env.DIRECTORY.prepare('SELECT id FROM session WHERE user_id = ?').bind(office.user('rep')).all()
    expect(left.results).toEqual([])
    expect(given(await change('admin', 'rep', { active: true }))).not.toHaveProperty('gone')
    expect(problemOf(await office.as('rep').call(getSession, {}))).toBeUndefined()
  })

  it('who is the last admin stays one, also when two go at once', async () => {
    const last = { ok: false, problem: { status: 409, detail: 'last admin' } }
    for (const body of [{ role: 'rep' }, { active: false }])
      expect(await change('admin', 'admin', body)).toMatchObject(last)
    given(await change('admin', 'chief', { role: 'admin' }))
    const both = await Promise.all([
      change('admin', 'chief', { role: 'manager' }),
      change('chief', 'admin', { role: 'manager' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rows(`SELECT user FROM member WHERE org = ? AND role = 'admin' AND active = 1`)).toHaveLength(1)
  })

  it('changes the own name and language, and nothing else of the own', async () => {
    expect(given(await office.as('rep').call(changeSelf, { body: { language: 'zh-CN' } }))).toEqual({
      name: 'The rep',
      language: 'zh-CN',
    })
    for (const body of [{ role: 'admin' }, { team: 'west' }, { name: 'A', active: false }, {}])
      expect(problemOf(await office.as('rep').call(changeSelf, { body } as never)), JSON.stringify(body)).toEqual({
        status: 400,
      })
  })
})

describe('nobody but an admin', () => {
  it.each<Who>(['rep', 'boss', 'chief'])('raises anybody: not %s', async (who) => {
    for (const of of [who, 'colleague'] as const)
      for (const body of [{ role: 'admin' }, { active: false }, { team: 'west' }, { name: 'X' }])
        expect(problemOf(await change(who, of, body))).toEqual({ status: 403 })
    expect(given(await office.as(who).call(getSession, {})).role).not.toBe('admin')
  })

  it('an admin who was let go changes nothing any more, with a token that is still good', async () => {
    given(await change('admin', 'chief', { role: 'admin' }))
    given(await change('chief', 'admin', { active: false }))
    expect(problemOf(await change('admin', 'rep', { name: 'X' }))).toEqual({ status: 401 })
  })

  it('an auditor reads the list and changes nothing; unknown fields and teams are refused with their place', async () => {
    given(await change('admin', 'stranger', { role: 'auditor' }))
    expect(await names('stranger')).toHaveLength(6)
    expect(problemOf(await change('stranger', 'rep', { name: 'X' }))).toEqual({ status: 403 })
    expect(problemOf(await office.as('stranger').call(changeSelf, { body: { name: 'X' } }))).toEqual({ status: 403 })
    for (const [body, at] of [
      [{ name: 'X', score: 100 }, 'score'],
      [{ team: 'moon' }, 'team'],
      [{ role: 'owner' }, 'role'],
    ] as const)
      expect(await change('admin', 'rep', body)).toMatchObject({ problem: { status: 400, faults: [{ at }] } })
    expect(problemOf(await change('admin', 'rep', {}))).toEqual({ status: 400 })
  })
})
