import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { listRulings, type Ruling } from '#shared/api/cases.ts'
import { getLedger } from '#shared/api/deals.ts'
import { publishManual } from '#shared/api/versions.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { enforcedManual } from '#test/fixtures/enforcedManual.ts'
import { day, hour } from '#test/fixtures/scene.ts'
import { fresh, given, type Office, openOffice, problemOf, type Who } from '#test/worker/office.ts'
import { sweep } from '../jobs/sweep.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice(fresh('org'))
  given(await office.as('admin').call(publishManual, { body: { manual: Manual.parse(enforcedManual) } }))
})

const open = () => office.as('rep').open(fresh('deal'), { manual: 'enforced' })
const register = async (who: Who, query: object = {}) => given(await office.as(who).call(listRulings, { query }))
const lines = async (who: Who, query: object = {}): Promise<Ruling[]> => (await register(who, query)).rulings
const ask: Act = { type: 'ask exception', exception: 'e', obligation: 'find/1/call', reason: 'they are away' }
const rule = (approve: boolean, more: object = {}): Act => ({
  type: 'rule exception',
  exception: 'e',
  approve,
  reason: 'so be it',
  ...more,
})

/** A deal whose exception was ruled on by the boss. */
async function ruled(approve = true, more: object = {}): Promise<string> {
  const deal = await open()
  given(await office.as('rep').send(deal, ask))
  office.clock.now += 60_000
  given(await office.as('boss').send(deal, rule(approve, more)))
  return deal
}

describe('the register', () => {
  it('says who asked and why, who ruled and why, what was decided and whether it holds', async () => {
    const deal = await ruled()
    expect(await lines('boss')).toEqual([
      {
        case: 'e',
        kind: 'exception',
        deal,
        dealName: 'A deal',
        obligation: 'find/1/call',
        name: { en: 'call', 'zh-CN': 'call' },
        asker: office.user('rep'),
        askerName: 'The rep',
        asked: hour(0),
        reason: 'they are away',
        ruler: office.user('boss'),
        rulerName: 'The boss',
        ruled: office.clock.now,
        ruling: 'so be it',
        decision: 'approved',
        owner: office.user('rep'),
        ownerName: 'The rep',
        team: 'east',
        holds: true,
      },
    ])
  })

  it('knows until when an exception holds', async () => {
    await ruled(true, { expires: day(3) })
    expect((await lines('boss'))[0]).toMatchObject({ expires: day(3), holds: true })
    office.clock.now = day(3)
    expect((await lines('boss'))[0]).toMatchObject({ holds: false })
  })

  it('has the refused too, and an exception of a deal that is closed holds no more', async () => {
    await ruled(false)
    const deal = await ruled()
    given(await office.as('rep').send(deal, { type: 'close', outcome: 'lost', reason: 'gone' }))
    expect((await lines('boss')).map(({ decision, holds }) => [decision, holds])).toEqual([
      ['approved', false],
      ['refused', false],
    ])
  })

  it('has what became of approvals and contests', async () => {
    const deal = await open()
    given(await office.as('rep').send(deal, { type: 'advance', from: 'find', reason: 'on' }))
    given(await office.as('rep').send(deal, { type: 'ask approval', approval: 'a' }))
    given(await office.as('boss').send(deal, { type: 'rule approval', approval: 'a', give: true }))
    expect(await lines('boss', { kind: 'approval' })).toMatchObject([{ decision: 'approved', holds: true, reason: '' }])
    office.clock.now += 1000
    given(await office.as('rep').send(deal, { type: 'advance', from: 'offer', reason: 'on' }))
    expect(await lines('boss', { kind: 'approval' })).toMatchObject([{ holds: false }])
    const contest = { type: 'raise contest' as const, contest: 'c', obligation: 'find/1/call', reason: 'I did' }
    given(await office.as('rep').send(deal, contest))
    given(await office.as('boss').send(deal, { type: 'rule contest', contest: 'c', uphold: true, as: 'met' }))
    expect(await lines('boss', { kind: 'contest' })).toMatchObject([{ decision: 'met', holds: true }])
  })

  it('stays right when a reason is erased', async () => {
    const deal = await ruled()
    const { personal } = given(await office.as('admin').call(getLedger, { params: { deal } }))
    for (const event of Object.keys(personal))
      given(await office.as('admin').send(deal, { type: 'erase personal data', event, field: 'reason' }))
    expect(await lines('boss')).toMatchObject([{ reason: '', ruling: '', decision: 'approved', holds: true }])
  })

  it('tells the share of what was waived', async () => {
    await ruled()
    const other = await open()
    office.clock.now = day(2)
    await sweep(env, office.clock.now)
    expect((await register('boss')).waived).toBe(5000)
    given(await office.as('rep').send(other, { type: 'close', outcome: 'lost', reason: 'gone' }))
    expect((await register('boss', { from: '2026-01-01', to: '2026-01-31' })).waived).toBeNull()
  })
})

describe('who reads the register', () => {
  it('is the rep for the own deals, who leads for the team, and admins for all', async () => {
    await ruled()
    const count = async (who: Who) => (await lines(who)).length
    expect([await count('rep'), await count('boss'), await count('admin')]).toEqual([1, 1, 1])
    expect([await count('colleague'), await count('stranger'), await count('chief')]).toEqual([0, 0, 0])
    expect(given(await office.key.call(listRulings, {})).rulings).toHaveLength(1)
  })
})

describe('the list', () => {
  it('comes page by page, the latest first, of one kind, team, rep or time', async () => {
    const deals = [await ruled(), await ruled(), await ruled()]
    const first = await register('boss', { limit: 2 })
    const rest = await register('boss', { limit: 2, cursor: first.next })
    expect([...first.rulings, ...rest.rulings].map(({ deal }) => deal)).toEqual(deals.toReversed())
    expect(rest.next).toBeUndefined()
    const none = [{ kind: 'contest' }, { team: 'west' }, { rep: office.user('boss') }, { to: '2026-03-01' }]
    for (const query of none) expect(await lines('boss', query), JSON.stringify(query)).toEqual([])
    expect(await lines('boss', { from: '2026-03-02', to: '2026-03-02', rep: office.user('rep') })).toHaveLength(3)
  })

  it('names what is wrong with a question', async () => {
    for (const query of [{ cursor: 'x' }, { from: '2026-02-30' }, { from: '2026-03-02', to: '2026-03-01' }])
      expect(problemOf(await office.as('boss').call(listRulings, { query }))).toEqual({ status: 400 })
  })
})
