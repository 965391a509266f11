import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { listCases, type WaitingCase } from '#shared/api/cases.ts'
import { getDeal } from '#shared/api/deals.ts'
import { changeTeam } from '#shared/api/teams.ts'
import { publishManual } from '#shared/api/versions.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { enforcedManual } from '#test/fixtures/enforcedManual.ts'
import { day, hour } from '#test/fixtures/scene.ts'
import { fresh, given, type Office, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice(fresh('org'))
  given(await office.as('admin').call(publishManual, { body: { manual: Manual.parse(enforcedManual) } }))
})

const open = (who: Who = 'rep') => office.as(who).open(fresh('deal'), { manual: 'enforced' })
const seen = async (who: Who): Promise<WaitingCase[]> => given(await office.as(who).call(listCases, {})).cases
const mayRule = async (who: Who) => (await seen(who)).map((one) => one.mayRule)
const leave: Act = { type: 'ask exception', exception: 'e', obligation: 'find/1/call', reason: 'they are away' }
const rule: Act = { type: 'rule exception', exception: 'e', approve: true }
const give: Act = { type: 'rule approval', approval: 'a', give: true }

/** A deal that waits for an approval at its second stage; the colleague holds the role that gives it. */
async function waiting(): Promise<string> {
  const deal = await open()
  given(await office.as('boss').send(deal, { type: 'join member', user: office.user('colleague'), role: 'legal' }))
  await advance(deal)
  given(await office.as('rep').send(deal, { type: 'ask approval', approval: 'a', reason: 'please' }))
  return deal
}

async function advance(deal: string) {
  given(await office.as('rep').send(deal, { type: 'advance', from: 'find', reason: 'on' }))
}

async function absent(who: Who, delegate: Who, until = office.clock.now + 86_400_000) {
  await env.SHARD_0.prepare(
    'INSERT INTO delegation (org, id, absent, delegate, since, until, by) VALUES (?, ?, ?, ?, 0, ?, ?)',
  )
    .bind(office.org, fresh('away'), office.user(who), office.user(delegate), until, office.user('admin'))
    .run()
}

describe('an exception', () => {
  it('waits for the manager of the team, by when what it asks to leave out falls due', async () => {
    const deal = await open()
    given(await office.as('rep').send(deal, leave))
    const [first] = await seen('boss')
    const name = { en: 'call', 'zh-CN': 'call' }
    expect(first).toMatchObject({
      case: 'e',
      kind: 'exception',
      deal,
      due: hour(8),
      overdue: false,
      mayRule: true,
      name,
    })
    expect([await seen('rep'), await seen('colleague'), await seen('chief')]).toEqual([[], [], []])
    expect(await mayRule('admin')).toEqual([true])
    office.clock.now = hour(9)
    expect((await seen('boss'))[0]).toMatchObject({ overdue: true })
  })

  it('is due later when the deal was held meanwhile', async () => {
    const deal = await open()
    given(await office.as('rep').send(deal, leave))
    given(await office.as('rep').send(deal, { type: 'hold', reason: 'they are on holiday' }))
    office.clock.now = hour(4)
    given(await office.as('rep').send(deal, { type: 'resume' }))
    expect((await seen('boss'))[0]?.due).toBe(hour(12))
  })

  it('from what has no due moment is answered within two working days', async () => {
    const deal = await open()
    given(await office.as('rep').send(deal, { ...leave, obligation: 'find/1/note' } as Act))
    expect((await seen('boss'))[0]?.due).toBe(day(2))
  })

  it('waits for the managers of the teams above too', async () => {
    const deal = await open()
    given(await office.as('admin').call(changeTeam, { params: { team: 'east' }, body: { above: 'west' } }))
    given(await office.as('rep').send(deal, leave))
    expect(await mayRule('chief')).toEqual([true])
    given(await office.as('chief').send(deal, rule))
    expect(await seen('boss')).toEqual([])
  })

  it('is ruled on in place of an absent manager, as long as the absence lasts', async () => {
    const deal = await open()
    given(await office.as('rep').send(deal, leave))
    await absent('boss', 'stranger', office.clock.now + 60_000)
    expect(await mayRule('stranger')).toEqual([true])
    office.clock.now += 60_000
    expect(await seen('stranger')).toEqual([])
    expect(problemOf(await office.as('stranger').send(deal, rule))).toEqual({ status: 404 })
    office.clock.now -= 60_000
    given(await office.as('stranger').send(deal, rule))
  })

  it('is not ruled on by who asked, nor in their place', async () => {
    const deal = await open('boss')
    given(await office.as('boss').send(deal, leave))
    await absent('boss', 'colleague')
    expect([await mayRule('boss'), await mayRule('colleague'), await mayRule('admin')]).toEqual([
      [false],
      [false],
      [true],
    ])
    for (const who of ['boss', 'colleague'] as const)
      expect(problemOf(await office.as(who).send(deal, rule)), who).toEqual({ status: 409, code: 'own-case' })
    given(await office.as('admin').send(deal, rule))
  })

  it('is not ruled on by whom somebody else asked it for', async () => {
    const deal = await open('boss')
    await absent('boss', 'colleague')
    given(await office.as('colleague').send(deal, leave))
    expect([await mayRule('boss'), await mayRule('admin')]).toEqual([[false], [true]])
    expect(problemOf(await office.as('boss').send(deal, rule))).toEqual({ status: 409, code: 'own-case' })
  })
})

describe('an approval', () => {
  it('waits for whoever of the deal holds the role, who is no manager, by the time of the role', async () => {
    const deal = await waiting()
    expect(await seen('colleague')).toMatchObject([
      { kind: 'approval', obligation: 'offer/1/@approval', reason: 'please', due: hour(4), mayRule: true },
    ])
    expect([await mayRule('boss'), await mayRule('admin'), await seen('stranger')]).toEqual([[true], [false], []])
    expect(problemOf(await office.as('admin').send(deal, give))).toEqual({ status: 409, code: 'not-an-approver' })
    given(await office.as('colleague').send(deal, give))
    expect(await seen('boss')).toEqual([])
  })

  it('of another visit says which one', async () => {
    const deal = await waiting()
    office.clock.now += 1000
    given(await office.as('rep').send(deal, { type: 'return', from: 'offer', to: 'find' }))
    expect(await seen('colleague')).toEqual([])
    await advance(deal)
    given(await office.as('rep').send(deal, { type: 'ask approval', approval: 'b' }))
    expect((await seen('colleague')).map((one) => [one.case, one.obligation])).toEqual([['b', 'offer/2/@approval']])
  })

  it('waits for who holds the role now', async () => {
    const deal = await waiting()
    given(await office.as('boss').send(deal, { type: 'leave member', user: office.user('colleague') }))
    expect(await seen('colleague')).toEqual([])
    expect(await mayRule('boss')).toEqual([true])
  })

  it('is given in place of an absent approver, who stands in reads the deal for it', async () => {
    const deal = await waiting()
    await absent('colleague', 'stranger')
    expect(await mayRule('stranger')).toEqual([true])
    given(await office.as('stranger').call(getDeal, { params: { deal } }))
    given(await office.as('stranger').send(deal, give))
  })
})

describe('a contest', () => {
  it('is ruled on by neither the rep nor the asker, within two working days', async () => {
    const deal = await open('boss')
    given(await office.as('boss').send(deal, { type: 'join member', user: office.user('rep'), role: 'sales' }))
    office.clock.now = hour(9)
    const contest: Act = { type: 'raise contest', contest: 'c', obligation: 'find/1/call', reason: 'I did call' }
    given(await office.as('rep').send(deal, contest))
    const [first] = await seen('boss')
    expect(first).toMatchObject({ kind: 'contest', mayRule: false, due: hour(25) })
    expect(await mayRule('admin')).toEqual([true])
  })
})

describe('the list', () => {
  it('comes page by page, of one kind or one team', async () => {
    for (let n = 0; n < 3; n++) given(await office.as('rep').send(await open(), leave))
    const boss = office.as('boss')
    const first = given(await boss.call(listCases, { query: { limit: 2 } }))
    const rest = given(await boss.call(listCases, { query: { limit: 2, cursor: first.next ?? '' } }))
    expect([first.cases.length, rest.cases.length, rest.next]).toEqual([2, 1, undefined])
    expect(new Set([...first.cases, ...rest.cases].map(({ deal }) => deal)).size).toBe(3)
    expect(given(await boss.call(listCases, { query: { kind: 'contest' } })).cases).toEqual([])
    expect(given(await boss.call(listCases, { query: { team: 'east' } })).cases).toHaveLength(3)
    expect(problemOf(await boss.call(listCases, { query: { cursor: 'x' } }))).toEqual({ status: 400 })
  })

  it('shows an auditor everything, and lets an auditor rule on nothing', async () => {
    const deal = await open()
    given(await office.as('rep').send(deal, leave))
    await env.SHARD_0.prepare(`UPDATE member SET role = 'auditor' WHERE user = ?`).bind(office.user('stranger')).run()
    expect(await mayRule('stranger')).toEqual([false])
    expect(problemOf(await office.as('stranger').send(deal, tick('call')))).toEqual({ status: 403 })
  })
})
