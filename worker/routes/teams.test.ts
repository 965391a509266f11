import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { getSession } from '#shared/api/session.ts'
import { changeTeam, createTeam, listCalendars, listTeams, publishCalendar, removeTeam } from '#shared/api/teams.ts'
import { lateCalendar } from '#test/fixtures/scene.ts'
import { given, type Office, openOffice, problemOf, type Who } from '#test/worker/office.ts'

let office: Office
let count = 0
beforeEach(async () => {
  office = await openOffice(`teams${++count}`)
})

const admin = () => office.as('admin')
const found = (id: string, above?: string) =>
  admin().call(createTeam, { body: { id, name: `Team ${id}`, calendar: 'plain', ...(above ? { above } : {}) } })
const change = (team: string, body: object) => admin().call(changeTeam, { params: { team }, body })
const remove = (team: string) => admin().call(removeTeam, { params: { team } })
const tree = async (who: Who = 'admin') =>
  given(await office.as(who).call(listTeams, {})).teams.map(({ id, above }) => (above ? `${above}/${id}` : id))

describe('the tree of teams', () => {
  it('grows below a team, and moves with all that is below', async () => {
    for (const [id, above] of [['company'], ['sales', 'company'], ['north', 'sales']] as const)
      given(await found(id, above))
    given(await change('east', { above: 'north' }))
    expect(await tree()).toEqual(['company', 'company/sales', 'sales/north', 'north/east', 'west'])
    given(await change('sales', { above: null }))
    expect(await tree()).toEqual(['company', 'sales', 'sales/north', 'north/east', 'west'])
    expect(given(await change('east', { name: 'Far east' }))).toEqual({ team: 'east' })
    expect(await tree()).toContain('north/east')
  })

  it('shows a rep the own team, a manager those that are led, an admin all', async () => {
    given(await found('below', 'east'))
    expect(await tree('rep')).toEqual(['east'])
    expect(await tree('boss')).toEqual(['east', 'east/below'])
    expect(await tree()).toEqual(['east', 'east/below', 'west'])
    const [east] = given(await office.as('rep').call(listTeams, {})).teams
    expect(east).toMatchObject({ name: 'Team east', calendar: { key: 'plain' }, members: 3 })
  })

  it('has no circle, no second root of the same name, and an end in depth', async () => {
    given(await found('below', 'east'))
    for (const above of ['east', 'below'])
      expect(await change('east', { above })).toMatchObject({ problem: { status: 400, faults: [{ at: 'above' }] } })
    expect(await found('below')).toMatchObject({ problem: { status: 409, detail: 'already there' } })
    let above = 'below'
    for (let level = 3; level <= 10; level++) {
      given(await found(`level${level}`, above))
      above = `level${level}`
    }
    expect(problemOf(await found('eleventh', above))).toEqual({ status: 400 })
    expect(problemOf(await change('east', { above: 'west' }))).toEqual({ status: 400 })
  })

  it('keeps whole when a team moves below another that goes at the same moment', async () => {
    given(await found('one'))
    await Promise.all([change('east', { above: 'one' }), remove('one')])
    const teams = await tree()
    for (const line of teams) expect(teams.map((one) => one.split('/').at(-1))).toContain(line.split('/')[0])
  })
})

describe('a team', () => {
  it('is removed only when nobody and nothing is in it', async () => {
    given(await found('empty'))
    given(await found('below', 'empty'))
    expect(await remove('east')).toMatchObject({ problem: { status: 409, detail: 'has members' } })
    expect(await remove('empty')).toMatchObject({ problem: { status: 409, detail: 'has a team below' } })
    given(await remove('below'))
    given(await remove('empty'))
    expect(await tree()).toEqual(['east', 'west'])
    await office.as('rep').open('a-deal')
    await env.SHARD_0.prepare(`UPDATE member SET team = 'west' WHERE org = ?`).bind(office.org).run()
    expect(await remove('east')).toMatchObject({ problem: { status: 409, detail: 'not empty' } })
  })

  it('that gets another calendar leaves a job that tells the open deals', async () => {
    const { hash } = given(await admin().call(publishCalendar, { body: lateCalendar }))
    given(await change('east', { calendar: 'late' }))
    given(await change('east', { calendar: hash }))
    const jobs = await env.SHARD_0.prepare('SELECT kind, body FROM job WHERE org = ?').bind(office.org).all()
    expect(jobs.results).toEqual([
      { kind: 'calendar', body: JSON.stringify({ team: 'east', calendar: hash, at: office.clock.now }) },
    ])
    const { calendars } = given(await office.as('rep').call(listCalendars, {}))
    expect(calendars.map(({ key, teams }) => [key, teams])).toEqual([
      ['late', 1],
      ['plain', 1],
    ])
  })

  it('is founded, changed and removed by admins only, each written down', async () => {
    for (const who of ['rep', 'boss'] as const) {
      const asked = [
        await office.as(who).call(createTeam, { body: { name: 'Mine', calendar: 'plain' } }),
        await office.as(who).call(changeTeam, { params: { team: 'east' }, body: { name: 'Mine' } }),
        await office.as(who).call(removeTeam, { params: { team: 'east' } }),
        await office.as(who).call(publishCalendar, { body: lateCalendar }),
      ]
      expect(asked.map((one) => problemOf(one)?.status)).toEqual([403, 403, 403, 403])
    }
    given(await found('new'))
    given(await change('new', { name: 'Newer' }))
    given(await remove('new'))
    const { results } = await env.SHARD_0.prepare('SELECT action FROM audit WHERE org = ? ORDER BY rowid')
      .bind(office.org)
      .all<{ action: string }>()
    expect(results.map(({ action }) => action)).toEqual(['team founded', 'team changed', 'team removed'])
    expect(given(await office.as('rep').call(getSession, {})).team.name).toBe('Team east')
  })
})

describe('a calendar', () => {
  it('is refused with every fault, and published twice is one', async () => {
    const body = { ...lateCalendar, weekdays: [8], hours: [], timeZone: 'Moon/Base' }
    const refused = await admin().call(publishCalendar, { body })
    const faults = refused.ok || !('problem' in refused) ? [] : (refused.problem.faults ?? [])
    expect(faults.map(({ at }) => at)).toEqual(['timeZone', 'hours', 'weekdays[0]', 'body'])
    const first = given(await admin().call(publishCalendar, { body: lateCalendar }))
    expect(given(await admin().call(publishCalendar, { body: lateCalendar }))).toEqual(first)
    expect(given(await admin().call(listCalendars, {})).calendars).toHaveLength(2)
  })
})
