import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import { listJobs } from '#shared/api/jobs.ts'
import { changeMember } from '#shared/api/people.ts'
import { changeTeam, publishCalendar } from '#shared/api/teams.ts'
import { acknowledgeManual, publishManual, rollBack, withdrawVersion } from '#shared/api/versions.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { enforcedManual } from '#test/fixtures/enforcedManual.ts'
import { lateCalendar } from '#test/fixtures/hours.ts'
import { fresh, given, type Office, openOffice, problemOf } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { runJobs } from './run.ts'

const minute = 60_000
const first = Manual.parse(enforcedManual)
/** The next version: its first stage has another name. */
const second = Manual.parse(JSON.parse(JSON.stringify(enforcedManual).replaceAll('"find"', '"search"')))

let office: Office
let deal: string
let hash: string

beforeEach(async () => {
  office = await openOffice(fresh('org'))
  hash = given(await office.as('admin').call(publishManual, { body: { manual: first } })).hash
  deal = await office.as('rep').open(fresh('deal'), { manual: 'enforced' })
  office.clock.now += minute
})

async function later(minutes = 1) {
  office.clock.now += minutes * minute
  await runJobs(env, office.clock.now)
}
const stateOf = async (one = deal) => given(await office.as('admin').call(getDeal, { params: { deal: one } })).state
const jobs = async () => given(await office.as('admin').call(listJobs, {})).jobs
const advance: Act = { type: 'advance', from: 'find', reason: 'in a hurry' }

describe('a member whom the admin moves to another team', () => {
  it('takes the open deals along with the next round of the clock', async () => {
    const user = office.user('rep')
    const { now } = office.clock
    given(await office.as('admin').call(changeMember, { params: { user }, body: { team: 'west' } }))
    await later()
    expect((await stateOf()).owners.at(-1)).toEqual({ user, team: 'west', from: now })
  })
})

describe('a team that gets another calendar', () => {
  it('counts the time of its open deals by it from that moment', async () => {
    const other = await office.as('stranger').open(fresh('deal'), { manual: 'enforced' })
    const { hash: calendar } = given(await office.as('admin').call(publishCalendar, { body: lateCalendar }))
    const { now } = office.clock
    given(await office.as('admin').call(changeTeam, { params: { team: 'east' }, body: { calendar } }))
    await later()
    expect((await stateOf()).calendars.at(-1)).toEqual({ calendar, from: now })
    expect((await stateOf(other)).calendars).toHaveLength(1)
    const { stored, recomputed } = await bothRollups(office.org, office.clock.now)
    expect(stored).toEqual(recomputed)
  })
})

describe('a version that takes deals in flight along', () => {
  const publish = (since: number) =>
    office.as('admin').call(publishManual, {
      body: { manual: second, since, inFlight: 'move', stages: { find: 'search' } },
    })

  it('does so once it has begun, and not before', async () => {
    const since = office.clock.now + 60 * minute
    const { hash: to } = given(await publish(since))
    await later(5)
    expect((await stateOf()).manual).toBe(hash)
    await later(60)
    expect((await stateOf()).manuals.at(-1)).toMatchObject({ manual: to, from: since, stages: { find: 'search' } })
    expect(await jobs()).toMatchObject([{ kind: 'migrate', done: 1, total: 1, failed: 0, finished: true }])
  })

  it('moves nobody when it is withdrawn before it begins', async () => {
    const since = office.clock.now + 60 * minute
    given(await publish(since))
    given(await office.as('admin').call(withdrawVersion, { params: { key: 'enforced', since } }))
    await later(90)
    expect((await stateOf()).manual).toBe(hash)
  })

  it('and is rolled back, leads back to the old content by another migration', async () => {
    given(await publish(office.clock.now))
    await later()
    given(
      await office.as('admin').call(rollBack, {
        body: { key: 'enforced', to: hash, inFlight: 'move', stages: { search: 'find' } },
      }),
    )
    await later()
    const { manual, manuals } = await stateOf()
    expect([manual, manuals.length]).toEqual([hash, 3])
  })

  it('brings along who has read it already', async () => {
    const { hash: to } = given(await publish(office.clock.now))
    given(await office.as('rep').call(acknowledgeManual, { params: { hash: to } }))
    await later()
    const { acknowledged, manual } = await stateOf()
    expect([manual, acknowledged.map(({ user }) => user)]).toEqual([to, [office.user('rep')]])
  })
})

describe('a version that its reader acknowledges', () => {
  it('hardens for the deals on which the reader is, from then on, and the ledger says so', async () => {
    const member = await office.as('colleague').open(fresh('deal'), { manual: 'enforced' })
    const other = await office.as('colleague').open(fresh('deal'), { manual: 'enforced' })
    given(await office.as('colleague').send(member, { type: 'join member', user: office.user('rep'), role: 'sales' }))
    given(await office.as('rep').call(acknowledgeManual, { params: { hash } }))
    const { now } = office.clock
    await later()
    for (const one of [deal, member])
      expect((await stateOf(one)).acknowledged, one).toEqual([{ user: office.user('rep'), at: now }])
    expect((await stateOf(other)).acknowledged).toEqual([])
    const refused = await office.as('rep').send(deal, advance)
    expect(problemOf(refused)).toEqual({ status: 409, code: 'gate-unmet' })
    given(await office.as('colleague').send(other, advance))
    const { events } = given(await office.as('colleague').call(getLedger, { params: { deal: other } }))
    expect(events.at(-1)?.happening).toMatchObject({ type: 'stage advanced', mode: 'warn', because: 'written' })
  })

  it('holds for the deals that the reader opens after', async () => {
    given(await office.as('rep').call(acknowledgeManual, { params: { hash } }))
    const next = await office.as('rep').open(fresh('deal'), { manual: 'enforced' })
    expect(problemOf(await office.as('rep').send(next, advance))).toEqual({ status: 409, code: 'gate-unmet' })
    await later()
    expect((await stateOf(next)).acknowledged).toHaveLength(1)
  })

  it('which hardens nothing, is told to no deal', async () => {
    const plain = await office.as('rep').open(fresh('deal'))
    const { manual } = await stateOf(plain)
    given(await office.as('rep').call(acknowledgeManual, { params: { hash: manual } }))
    await later()
    expect((await stateOf(plain)).acknowledged).toEqual([])
    expect(await jobs()).toMatchObject([{ kind: 'acknowledge', total: 0, finished: true }])
  })
})
