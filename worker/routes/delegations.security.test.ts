import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { getDeal } from '#shared/api/deals.ts'
import { delegate, listDelegations } from '#shared/api/delegations.ts'
import { changeMember } from '#shared/api/people.ts'
import { given, type Office, openOffice, problemOf, type Who } from '#test/worker/office.ts'

const day = 86_400_000
let office: Office
let count = 0
beforeEach(async () => {
  office = await openOffice(`lent${++count}`)
})

const arrange = (who: Who, to: Who, absent: Who, days = 7) => {
  const { now } = office.clock
  const body = { absent: office.user(absent), delegate: office.user(to), since: now, until: now + days * day }
  return office.as(who).call(delegate, { body })
}
const become = async (who: Who, body: object) =>
  given(await office.as('admin').call(changeMember, { params: { user: office.user(who) }, body }))

describe('nobody names a stand-in to get more rights:', () => {
  it('a manager not for an admin of the own team, who would lead all', async () => {
    const deal = await office.as('rep').open('elsewhere')
    expect(problemOf(await arrange('chief', 'chief', 'admin'))).toEqual({ status: 404 })
    expect(problemOf(await office.as('chief').call(getDeal, { params: { deal } }))).toEqual({ status: 404 })
  })

  it('a manager not for another of the same team, but for one below', async () => {
    await become('chief', { team: 'east' })
    expect(problemOf(await arrange('chief', 'colleague', 'boss'))).toEqual({ status: 404 })
    await become('chief', { team: 'west' })
    await env.SHARD_0.prepare(`UPDATE team SET path = '/west/east/' WHERE org = ? AND id = 'east'`)
      .bind(office.org)
      .run()
    given(await arrange('chief', 'colleague', 'boss'))
    expect(problemOf(await arrange('boss', 'colleague', 'chief'))).toEqual({ status: 404 })
  })

  it('a stand-in not for longer, for who is stood in for, nor for the reps to oneself', async () => {
    given(await arrange('boss', 'colleague', 'boss', 1))
    expect(problemOf(await arrange('colleague', 'colleague', 'boss', 90))).toEqual({ status: 404 })
    expect(problemOf(await arrange('colleague', 'colleague', 'rep', 90))).toEqual({ status: 400 })
    given(await arrange('colleague', 'boss', 'rep', 2))
  })
})

describe('absences of one person', () => {
  it('are at most twenty that are not over, so that nobody is given more to read than there is', async () => {
    for (let at = 0; at < 20; at++) given(await arrange('rep', 'colleague', 'rep'))
    expect(problemOf(await arrange('rep', 'colleague', 'rep'))).toEqual({ status: 400 })
    expect(given(await office.as('colleague').call(listDelegations, {})).delegations).toHaveLength(20)
    office.clock.now += 8 * day
    given(await arrange('rep', 'colleague', 'rep'))
  })
})
