import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { getIndex, getLedger, listDeals } from '#shared/api/deals.ts'
import { getDealScore } from '#shared/api/scores.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { score } from '#shared/process/score/score.ts'
import { manualOf } from '#shared/process/world.ts'
import { hour } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { given, type Office, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'
import { verify } from '#worker/chain/verify.ts'

let office: Office
const shard = watched(env.SHARD_0)
beforeAll(async () => {
  office = await openOffice('acme', { SHARD_0: shard.database })
  const persons = [{ person: 'p1', name: 'Jane', address: 'jane@acme-robotics.example' }]
  for (const name of ['alpha', 'beta 50%', 'gamma', 'delta', 'epsilon']) {
    office.clock.now += 60_000
    await office.as('rep').open(`deal-${name[0]}`, { name, persons })
  }
  await office.as('stranger').open('deal-w', { name: 'west' })
})

const names = async (who: Who, query: object = {}) =>
  given(await office.as(who).call(listDeals, { query })).deals.map((deal) => deal.name)

describe('the list of deals', () => {
  it('shows a rep the own, a manager the team’s, an admin all, newest change first', async () => {
    const east = ['epsilon', 'delta', 'gamma', 'beta 50%', 'alpha']
    expect(await names('rep')).toEqual(east)
    expect(await names('colleague')).toEqual([])
    expect(await names('boss')).toEqual(east)
    expect(await names('chief')).toEqual(['west'])
    expect(await names('admin')).toEqual(expect.arrayContaining([...east, 'west']))
  })

  it('comes in pages that neither repeat nor lose a deal', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = given(await office.as('boss').call(listDeals, { query: { limit: 2, cursor } }))
      seen.push(...page.deals.map((deal) => deal.name))
      cursor = page.next
    } while (cursor !== undefined)
    expect(seen).toEqual(await names('boss'))
    for (const bad of ['x', btoa('[1]'), btoa('[1,"a b"]')])
      expect(problemOf(await office.as('boss').call(listDeals, { query: { cursor: bad } }))).toEqual({ status: 400 })
  })

  it('says how many there are in all in the same trip, whichever page is shown, to each as far as they may see', async () => {
    const totals = async (who: Who, query: object = {}) => {
      const { deals, totals } = given(
        await office.as(who).call(listDeals, { query: { limit: 2, totals: 'yes', ...query } }),
      )
      return [deals.length, totals?.deals, totals?.overdue]
    }
    const before = shard.trips.length
    expect(await totals('boss')).toEqual([2, 5, 0])
    expect(shard.trips.length - before).toBe(1)
    expect(await totals('rep')).toEqual([2, 5, 0])
    expect(await totals('colleague')).toEqual([0, 0, 0])
    expect(await totals('chief')).toEqual([1, 1, 0])
    expect(await totals('admin')).toEqual([2, 6, 0])
    expect(await totals('boss', { text: 'a' })).toEqual([2, 4, 0])
    expect(await totals('boss', { team: 'west' })).toEqual([0, 0, 0])
    expect(await totals('boss', { overdue: 'yes' })).toEqual([0, 0, 0])
    // A step is judged deal by deal: how many ask for it is not known before all are.
    expect((await totals('boss', { step: 'call' }))[1]).toBeUndefined()
    expect(given(await office.as('boss').call(listDeals, {})).totals).toBeUndefined()
  })

  it('is searched by name as it is written, by owner, team and outcome', async () => {
    expect(await names('boss', { text: '50%' })).toEqual(['beta 50%'])
    expect(await names('boss', { text: '_' })).toEqual([])
    expect(await names('boss', { text: 'EPSILON' })).toEqual(['epsilon'])
    expect(await names('boss', { text: '一个很长的名字'.repeat(10) })).toEqual([])
    expect(await names('admin', { owner: office.user('stranger') })).toEqual(['west'])
    expect(await names('admin', { team: 'west' })).toEqual(['west'])
    expect(await names('boss', { team: 'west' })).toEqual([])
    given(await office.as('rep').send('deal-a', { type: 'close', outcome: 'lost' }))
    expect(await names('boss', { open: 'no' })).toEqual(['alpha'])
    expect(await names('boss', { open: 'yes' })).toHaveLength(4)
  })

  it('reads no more rows for a rep when others have more deals', async () => {
    const rows = async () => {
      shard.rowsRead.length = 0
      await names('rep')
      return shard.rowsRead[0]
    }
    const before = await rows()
    for (let count = 0; count < 20; count++) await office.as('stranger').open(`west-${count}`, { name: 'west' })
    expect(await rows()).toBe(before)
  })
})

describe('the people index', () => {
  it('gives a rep the deals of the team, and what changed after a revision', async () => {
    const all = given(await office.as('colleague').call(getIndex, {}))
    expect(all.whole).toBe(true)
    expect(all.entries).toHaveLength(5)
    expect(all.entries.every((entry) => !entry.mine && entry.addresses[0] === 'jane@acme-robotics.example')).toBe(true)
    const none = given(await office.as('colleague').call(getIndex, { query: { after: all.revision } }))
    expect(none).toEqual({ revision: all.revision, whole: false, entries: [], gone: [] })
    given(
      await office
        .as('rep')
        .send('deal-b', { type: 'add person', person: 'p2', address: 'carl@acme-robotics.example' }),
    )
    const delta = given(await office.as('colleague').call(getIndex, { query: { after: all.revision } }))
    expect(delta.entries).toMatchObject([
      { deal: 'deal-b', addresses: ['carl@acme-robotics.example', 'jane@acme-robotics.example'] },
    ])
  })

  it('gives a delegate the deals of whoever is absent, as the own ones', async () => {
    const [absent, delegate] = [office.user('stranger'), office.user('colleague')]
    const before = given(await office.as('colleague').call(getIndex, {})).entries
    expect(before.some(({ mine }) => mine)).toBe(false)
    await env.SHARD_0.prepare(
      `INSERT INTO delegation (org, id, absent, delegate, since, until, by) VALUES (?, 'g', ?, ?, 0, ?, ?)`,
    )
      .bind(office.org, absent, delegate, office.clock.now + 1000, absent)
      .run()
    const entries = given(await office.as('colleague').call(getIndex, {})).entries
    expect(entries.filter(({ mine }) => mine).every(({ ownerName }) => ownerName === 'The stranger')).toBe(true)
    expect(entries.length).toBeGreaterThan(before.length)
    office.clock.now += 2000
    expect(given(await office.as('colleague').call(getIndex, {})).entries).toEqual(before)
  })

  it('does not change with what matching does not read', async () => {
    const before = given(await office.as('rep').call(getIndex, {})).revision
    given(await office.as('rep').send('deal-b', tick('note')))
    expect(given(await office.as('rep').call(getIndex, {})).revision).toBe(before)
  })
})

describe('an exported ledger', () => {
  it('verifies, and replays anywhere to the same state and score, to the digit', async () => {
    office.clock.now = hour(2)
    given(await office.as('rep').send('deal-g', tick('call')))
    const ledger = given(await office.as('boss').call(getLedger, { params: { deal: 'deal-g' } }))
    expect(await verify(ledger)).toEqual({ ok: true, erased: [] })
    const world = {
      manuals: new Map(Object.entries(ledger.manuals)),
      calendars: new Map(Object.entries(ledger.calendars)),
      timeZone: 'UTC',
    }
    const state = replay(ledger.events)
    const served = given(await office.as('boss').call(getDealScore, { params: { deal: 'deal-g' } }))
    const own = score(obligations(world, state, served.asOf), manualOf(world, state).numbers)
    expect([own.score, own.weight, own.lines.length]).toEqual([served.score, served.weight, served.losses.length])
    expect(ledger.names).toEqual({ 'acme-rep': 'The rep' })
  })
})
