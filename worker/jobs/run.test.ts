import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { listAlerts } from '#shared/api/alerts.ts'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import { listJobs } from '#shared/api/jobs.ts'
import type { Happening } from '#shared/process/ledger/event.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, type Who } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { jobQuery } from '#worker/store/jobs.ts'
import { storeOf } from '#worker/store/shard.ts'
import { runJobs } from './run.ts'

const minute = 60_000

async function openDeals(office: Office, count: number, who: Who = 'rep'): Promise<string[]> {
  const deals: string[] = []
  for (let n = 0; n < count; n++) deals.push(await office.as(who).open(fresh('deal')))
  return deals
}

/** The rep goes to the other team: the member's row and the job that tells the deals. */
async function change(office: Office, team: string, user = office.user('rep')): Promise<string> {
  const { now } = office.clock
  await env.SHARD_0.prepare('UPDATE member SET team = ? WHERE org = ? AND user = ?').bind(team, office.org, user).run()
  return enter(office, 'responsible', { user, team, at: now })
}

async function enter(office: Office, kind: string, body: object): Promise<string> {
  const id = fresh('work')
  const job = jobQuery({ id, kind, body, by: office.user('admin'), now: office.clock.now })
  expect(await storeOf(env.SHARD_0, office.org).write([job])).toBe(true)
  return id
}

const tell = (office: Office, bindings: Pick<Cloudflare.Env, 'SHARD_0'> = env) => runJobs(bindings, office.clock.now)
const jobOf = async (office: Office, id: string) =>
  given(await office.as('admin').call(listJobs, {})).jobs.find(({ job }) => job === id)
const told = async (office: Office, deal: string, type: Happening['type']) =>
  given(await office.as('admin').call(getLedger, { params: { deal } })).events.filter(
    ({ happening }) => happening.type === type,
  )

describe('a rep who changes the team', () => {
  it('takes the open deals along from that moment, page after page, and the figures with them', async () => {
    const office = await openOffice('moves')
    const deals = await openDeals(office, 43)
    const [closed = '', ...open] = deals
    given(await office.as('rep').send(closed, { type: 'close', outcome: 'lost', reason: 'gone' }))
    const moved = office.clock.now
    const job = await change(office, 'west')
    office.clock.now += 5 * minute
    expect(await jobOf(office, job)).toMatchObject({ done: 0, finished: false })
    expect(await tell(office)).toBe(42)
    expect(await jobOf(office, job)).toMatchObject({ done: 42, total: 42, finished: true, failed: 0, spared: 0 })
    for (const deal of open.slice(-3)) {
      const { state } = given(await office.as('chief').call(getDeal, { params: { deal } }))
      expect(state.owners.at(-1)).toEqual({ user: office.user('rep'), team: 'west', from: moved })
      expect((await told(office, deal, 'responsible set'))[0]?.actor).toEqual({ kind: 'system', id: 'system' })
      expect(problemOf(await office.as('boss').call(getDeal, { params: { deal } }))).toEqual({ status: 404 })
    }
    expect(await told(office, closed, 'responsible set')).toEqual([])
    const { stored, recomputed } = await bothRollups(office.org, office.clock.now)
    expect(stored).toEqual(recomputed)
  })

  it('and changes again before the first was told: the ledger has both, in their order', async () => {
    const office = await openOffice('again')
    const [deal = ''] = await openDeals(office, 1)
    await change(office, 'west')
    office.clock.now += minute
    await change(office, 'east')
    office.clock.now += minute
    await change(office, 'west')
    office.clock.now += minute
    await tell(office)
    const { state } = given(await office.as('admin').call(getDeal, { params: { deal } }))
    expect(state.owners.map(({ team }) => team)).toEqual(['east', 'west', 'east', 'west'])
  })

  it('is told nothing older than what the deal knows', async () => {
    const office = await openOffice('older')
    const [deal = ''] = await openDeals(office, 1)
    const late = { user: office.user('rep'), team: 'west', at: office.clock.now }
    office.clock.now += minute
    await office.as('admin').send(deal, { type: 'hand over', to: office.user('colleague') })
    given(await office.as('admin').send(deal, { type: 'hand over', to: office.user('rep') }))
    const job = await enter(office, 'responsible', late)
    office.clock.now += minute
    await tell(office)
    expect(await told(office, deal, 'responsible set')).toEqual([])
    expect(await jobOf(office, job)).toMatchObject({ spared: 1, finished: true })
  })
})

describe('a job', () => {
  it('of which two take hold at once tells each deal once', async () => {
    const office = await openOffice('two')
    const deals = await openDeals(office, 6)
    const job = await change(office, 'west')
    office.clock.now += minute
    const both = await Promise.all([tell(office), tell(office)])
    expect(both.toSorted()).toEqual([0, 6])
    for (const deal of deals) expect(await told(office, deal, 'responsible set')).toHaveLength(1)
    expect(await jobOf(office, job)).toMatchObject({ done: 6, finished: true })
  })

  it.each([3, 4, 5, 6, 7, 8])('killed at its trip %i goes on later, and nothing is lost or doubled', async (last) => {
    const office = await openOffice(`killed${last}`)
    const deals = await openDeals(office, 3)
    const job = await change(office, 'west')
    const shard = watched(env.SHARD_0)
    shard.before = (trip) => {
      if (trip >= last) throw new Error('the run ended here')
    }
    office.clock.now += minute
    await tell(office, { SHARD_0: shard.database })
    for (let turn = 0; turn < 8; turn++) {
      office.clock.now += 5 * minute
      await tell(office)
    }
    for (const deal of deals) expect(await told(office, deal, 'responsible set')).toHaveLength(1)
    expect(await jobOf(office, job)).toMatchObject({ finished: true, done: 3, total: 3, failed: 0 })
  })

  it('whose answers are lost after they were written tells each deal once', async () => {
    const office = await openOffice('lost')
    const deals = await openDeals(office, 3)
    await change(office, 'west')
    const shard = watched(env.SHARD_0)
    shard.after = (trip) => {
      if (trip % 3 === 2) throw new Error('the answer was lost')
    }
    for (let turn = 0; turn < 8; turn++) {
      office.clock.now += 5 * minute
      await tell(office, { SHARD_0: shard.database })
    }
    office.clock.now += 5 * minute
    await tell(office)
    for (const deal of deals) expect(await told(office, deal, 'responsible set')).toHaveLength(1)
  })

  it('goes on past a deal that cannot be read, comes back to it, and says so at last', async () => {
    const office = await openOffice('broken')
    const deals = await openDeals(office, 5)
    const [broken = '', ...others] = deals
    await env.SHARD_0.prepare(`UPDATE deal SET state = '{"v":2}' WHERE org = ? AND id = ?`)
      .bind(office.org, broken)
      .run()
    const job = await change(office, 'west')
    office.clock.now += minute
    await tell(office)
    for (const deal of others) expect(await told(office, deal, 'responsible set')).toHaveLength(1)
    expect(await jobOf(office, job)).toMatchObject({ done: 5, finished: false })
    for (let turn = 0; turn < 20; turn++) {
      office.clock.now += 30 * minute
      await tell(office)
    }
    const reasons = [{ deal: broken, why: 'no answer' }]
    expect(await jobOf(office, job)).toMatchObject({ finished: true, failed: 1, reasons, stopped: false })
    const { alerts } = given(await office.as('admin').call(listAlerts, { query: { tier: 2 } }))
    expect(alerts.map(({ detail }) => detail)).toEqual([
      { what: 'job', kind: 'responsible', failed: 1, stopped: false },
    ])
  })

  it('that nobody can read is given up, and holds up no other', async () => {
    const office = await openOffice('junk')
    const [deal = ''] = await openDeals(office, 1)
    const junk = await enter(office, 'responsible', { nonsense: true })
    await change(office, 'west')
    for (let turn = 0; turn < 10; turn++) {
      office.clock.now += 100 * minute
      await tell(office)
    }
    expect(await told(office, deal, 'responsible set')).toHaveLength(1)
    expect(await jobOf(office, junk)).toMatchObject({ finished: true, stopped: true })
  })

  it('is shown to admins alone', async () => {
    const office = await openOffice('shown')
    for (const who of ['rep', 'boss'] as const)
      expect(problemOf(await office.as(who).call(listJobs, {}))).toEqual({ status: 403 })
  })
})
