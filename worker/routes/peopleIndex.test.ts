import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { getIndex } from '#shared/api/deals.ts'
import { changeMember } from '#shared/api/people.ts'
import { getPulse } from '#shared/api/pulse.ts'
import { createTeam } from '#shared/api/teams.ts'
import { fresh, given, type Office, openOffice, type Who } from '#test/worker/office.ts'
import { runJobs } from '#worker/jobs/run.ts'

let office: Office
let deal: string
const index = async (who: Who, after = 0) => given(await office.as(who).call(getIndex, { query: { after } }))
const held = async (who: Who) => (await index(who)).entries.map((entry) => entry.deal)
const move = async (who: Who, change: object) =>
  given(await office.as('admin').call(changeMember, { params: { user: office.user(who) }, body: change }))

beforeEach(async () => {
  office = await openOffice(fresh('org'))
  deal = await office.as('rep').open(fresh('deal'))
})

describe('the people index of somebody whose own standing changes', () => {
  it('is told whole once: of another team, with its deals and without those of before', async () => {
    const { revision } = await index('colleague')
    const others = await office.as('stranger').open(fresh('deal'))
    await move('colleague', { team: 'west' })
    const after = await index('colleague', revision)
    expect([after.whole, after.entries.map((entry) => entry.deal)]).toEqual([true, [others]])
    expect(given(await office.as('colleague').call(getPulse, { query: { index: revision } }))?.index).toBe(
      after.revision,
    )
    expect(await index('colleague', after.revision)).toMatchObject({ whole: false, entries: [], gone: [] })
  })

  it('of another role, with what it opens', async () => {
    const { revision } = await index('stranger')
    await move('stranger', { role: 'admin' })
    const { whole, entries } = await index('stranger', revision)
    expect([whole, entries.map((entry) => entry.deal)]).toEqual([true, [deal]])
  })
})

describe('a deal that nobody of a team may know of any more', () => {
  it('goes from the indexes of the team when its rep takes it along to another', async () => {
    const { revision } = await index('colleague')
    await move('rep', { team: 'west' })
    office.clock.now += 60_000
    await runJobs(env, office.clock.now)
    expect((await index('colleague', revision)).gone).toEqual([deal])
    expect(await held('stranger')).toEqual([deal])
  })

  it('goes from the index of who leads a team above', async () => {
    const { team } = given(
      await office.as('admin').call(createTeam, { body: { name: 'South', calendar: 'plain', above: 'east' } }),
    )
    await move('rep', { team })
    await runJobs(env, office.clock.now)
    const { revision, entries } = await index('boss')
    expect(entries.map((entry) => entry.deal)).toEqual([deal])
    given(await office.as('admin').send(deal, { type: 'hand over', to: office.user('stranger') }))
    expect((await index('boss', revision)).gone).toEqual([deal])
  })
})
