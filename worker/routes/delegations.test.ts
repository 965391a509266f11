import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { getDeal, listDeals } from '#shared/api/deals.ts'
import { delegate, endDelegation, listDelegations } from '#shared/api/delegations.ts'
import { changeMember } from '#shared/api/people.ts'
import { given, type Office, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'

const day = 86_400_000
let office: Office
let count = 0
beforeEach(async () => {
  office = await openOffice(`absent${++count}`)
})

const arrange = (who: Who, to: Who, more: { absent?: Who; since?: number; until?: number } = {}) => {
  const { absent, since = office.clock.now, until = since + 7 * day } = more
  const body = { delegate: office.user(to), since, until, ...(absent ? { absent: office.user(absent) } : {}) }
  return office.as(who).call(delegate, { body })
}
const seen = async (who: Who) =>
  given(await office.as(who).call(listDelegations, {})).delegations.map(({ absentName, delegateName }) => [
    absentName,
    delegateName,
  ])
const end = (who: Who, delegation: string) => office.as(who).call(endDelegation, { params: { delegation } })
const fault = (at: string) => ({ problem: { status: 400, faults: [{ at }] } })

describe('who stands in', () => {
  it('reads and acts on the deals of who is absent, from the first moment to the last and no longer', async () => {
    const deal = await office.as('rep').open('a-deal')
    const params = { deal }
    const since = office.clock.now + day
    given(await arrange('rep', 'colleague', { since, until: since + day }))
    const colleague = office.as('colleague')
    expect(problemOf(await colleague.call(getDeal, { params }))).toEqual({ status: 404 })
    office.clock.now = since
    expect(given(await colleague.call(getDeal, { params })).state.name).toBe('A deal')
    expect(given(await colleague.call(listDeals, {})).deals).toHaveLength(1)
    given(await colleague.send(deal, tick('call')))
    office.clock.now = since + day
    expect(problemOf(await colleague.call(getDeal, { params }))).toEqual({ status: 404 })
    expect((await colleague.send(deal, tick('note'))).ok).toBe(false)
  })

  it('is named to all who read the deal, with the last moment, and to nobody once it is over', async () => {
    const deal = await office.as('rep').open('a-deal')
    given(await office.as('rep').send(deal, { type: 'join member', user: office.user('colleague'), role: 'presales' }))
    const of = async (who: Who) => given(await office.as(who).call(getDeal, { params: { deal } }))
    expect(await of('boss')).not.toHaveProperty('standIns')
    const until = office.clock.now + 2 * day
    given(await arrange('rep', 'boss', { until }))
    given(await arrange('colleague', 'boss', { until: until - day }))
    given(await arrange('boss', 'chief'))
    const [rep, colleague, boss] = [office.user('rep'), office.user('colleague'), office.user('boss')]
    for (const who of ['rep', 'colleague', 'boss', 'chief'] as const) {
      const { standIns, names } = await of(who)
      expect(standIns).toEqual([
        { absent: colleague, delegate: boss, until: until - day },
        { absent: rep, delegate: boss, until },
      ])
      expect(names[boss]).toBe('The boss')
    }
    office.clock.now = until
    expect(await of('rep')).not.toHaveProperty('standIns')
  })

  it('leads in place of an absent manager', async () => {
    const deal = await office.as('rep').open('a-deal')
    given(await arrange('boss', 'chief'))
    expect(given(await office.as('chief').call(getDeal, { params: { deal } })).state.name).toBe('A deal')
    expect(await seen('chief')).toEqual([['The boss', 'The chief']])
  })

  it('stops when the absence is ended early; one that has not begun is taken back', async () => {
    const deal = await office.as('rep').open('a-deal')
    const made = given(await arrange('rep', 'colleague'))
    given(await end('rep', made.id))
    expect(problemOf(await office.as('colleague').call(getDeal, { params: { deal } }))).toEqual({ status: 404 })
    expect(problemOf(await end('rep', made.id))).toEqual({ status: 404 })
    const later = given(await arrange('rep', 'colleague', { since: office.clock.now + day }))
    given(await end('colleague', later.id))
    const kept = await env.SHARD_0.prepare('SELECT id FROM delegation WHERE org = ?').bind(office.org).all()
    expect(kept.results).toEqual([{ id: made.id }])
  })
})

describe('an absence', () => {
  it('is arranged by oneself, by who leads the team, or by an admin; nobody else knows of the member', async () => {
    for (const who of ['rep', 'boss', 'admin'] as const) given(await arrange(who, 'colleague', { absent: 'rep' }))
    for (const who of ['colleague', 'stranger', 'chief'] as const) {
      const [known, unknown] = [
        await arrange(who, 'boss', { absent: 'rep' }),
        await office.as(who).call(delegate, {
          body: { absent: 'nobody', delegate: office.user('boss'), since: 0, until: office.clock.now + day },
        }),
      ]
      expect([problemOf(known), problemOf(unknown)]).toEqual([{ status: 404 }, { status: 404 }])
    }
  })

  it('of a rep is covered by the team or its manager, of a manager by any member who acts', async () => {
    given(await arrange('rep', 'boss'))
    for (const who of ['stranger', 'chief', 'admin'] as const)
      expect(await arrange('rep', who), who).toMatchObject(fault('delegate'))
    given(await arrange('boss', 'stranger'))
    given(
      await office
        .as('admin')
        .call(changeMember, { params: { user: office.user('stranger') }, body: { role: 'auditor' } }),
    )
    expect(await arrange('boss', 'stranger')).toMatchObject(fault('delegate'))
    given(
      await office.as('admin').call(changeMember, { params: { user: office.user('chief') }, body: { active: false } }),
    )
    expect(await arrange('boss', 'chief')).toMatchObject(fault('delegate'))
    expect(await arrange('rep', 'rep')).toMatchObject(fault('delegate'))
  })

  it('lasts at most ninety days, and begins now at the earliest', async () => {
    const { now } = office.clock
    expect(given(await arrange('rep', 'colleague', { since: now - day, until: now + 90 * day })).since).toBe(now)
    expect(await arrange('rep', 'colleague', { until: now + 90 * day + 1 })).toMatchObject(fault('until'))
    expect(await arrange('rep', 'colleague', { since: now + day, until: now + day })).toMatchObject(fault('until'))
    expect(await arrange('rep', 'colleague', { since: now - 2 * day, until: now - day })).toMatchObject(fault('until'))
  })

  it('is shown to those it concerns and to who leads, and written down', async () => {
    const { id } = given(await arrange('rep', 'colleague'))
    for (const who of ['rep', 'colleague', 'boss', 'admin'] as const)
      expect(await seen(who), who).toEqual([['The rep', 'The colleague']])
    for (const who of ['stranger', 'chief'] as const) {
      expect(await seen(who), who).toEqual([])
      expect(problemOf(await end(who, id)), who).toEqual({ status: 404 })
    }
    given(await end('boss', id))
    const { results } = await env.SHARD_0.prepare(
      'SELECT actor, action, subject FROM audit WHERE org = ? ORDER BY rowid',
    )
      .bind(office.org)
      .all()
    expect(results).toEqual([
      { actor: office.user('rep'), action: 'absence arranged', subject: office.user('rep') },
      { actor: office.user('boss'), action: 'absence ended', subject: office.user('rep') },
    ])
  })
})
