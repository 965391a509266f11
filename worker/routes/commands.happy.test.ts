import { beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '#shared/api/cases.ts'
import { getDeal, getIndex, getLedger } from '#shared/api/deals.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { fresh, given, type Office, openAct, openOffice, problemOf, tick } from '#test/worker/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})

const hash = (digit: string) => digit.repeat(64)
const email = (more: object = {}): Act => ({
  type: 'log activity',
  activity: fresh('activity'),
  kind: 'email',
  direction: 'out',
  persons: [],
  people: 1,
  attachments: ['document'],
  keys: { k2: hash('2'), k3: hash('3') },
  account: hash('a'),
  happenedAt: office.clock.now,
  ...more,
})
const ledger = async (deal: string) => given(await office.as('rep').call(getLedger, { params: { deal } }))
const types = async (deal: string) => (await ledger(deal)).events.map((event) => event.happening.type)

describe('a deal', () => {
  it('goes from opening to won, each step in its ledger, and its persons stay out of the facts', async () => {
    const rep = office.as('rep')
    const persons = [{ person: 'p1', name: 'Wang Fang', address: 'Wang@Hongda.example' }]
    const deal = await rep.open(fresh('deal'), { persons, links: [{ site: 'crm', kind: 'record', target: '4711' }] })
    for (const act of [
      tick('call'),
      { type: 'advance', from: 'find' } as const,
      tick('survey'),
      tick('confirm'),
      tick('demo'),
      { type: 'advance', from: 'needs' } as const,
      tick('review'),
      tick('terms'),
      { type: 'close', outcome: 'won' } as const,
    ])
      given(await rep.send(deal, act))
    const view = given(await rep.call(getDeal, { params: { deal } }))
    expect(view).toMatchObject({ mine: true, state: { closed: { outcome: 'won' } } })
    expect(view.persons).toEqual([{ person: 'p1', name: 'Wang Fang', address: 'wang@hongda.example' }])
    expect(view.names).toEqual({ 'acme-rep': 'The rep', 'acme-boss': 'The boss', 'acme-admin': 'The admin' })
    expect(JSON.stringify((await ledger(deal)).events)).not.toContain('hongda')
  })

  it('that is handed over leaves its old team and arrives at the new one', async () => {
    const deal = await office.as('rep').open(fresh('deal'))
    const before = given(await office.as('colleague').call(getIndex, {})).revision
    given(await office.as('boss').send(deal, { type: 'hand over', to: office.user('stranger') }))
    const colleague = given(await office.as('colleague').call(getIndex, { query: { after: before } }))
    expect(colleague.gone).toEqual([deal])
    const stranger = given(await office.as('stranger').call(getIndex, { query: { after: before } }))
    expect(stranger.entries).toMatchObject([{ deal, mine: true, ownerName: 'The stranger' }])
    expect(problemOf(await office.as('rep').call(getDeal, { params: { deal } }))).toEqual({ status: 404 })
  })

  it('shows members what its owner sees, as long as they are members', async () => {
    const deal = await office.as('rep').open(fresh('deal'))
    const read = () => office.as('stranger').call(getDeal, { params: { deal } })
    expect(problemOf(await read())).toEqual({ status: 404 })
    given(await office.as('rep').send(deal, { type: 'join member', user: office.user('stranger'), role: 'presales' }))
    expect(given(await read()).mine).toBe(true)
    office.clock.now += 1
    given(await office.as('rep').send(deal, { type: 'leave member', user: office.user('stranger') }))
    expect(problemOf(await read())).toEqual({ status: 404 })
  })
})

describe('a message', () => {
  it('logged twice by its own mailbox is one row, and the second click hears whose it is', async () => {
    const rep = office.as('rep')
    const deal = await rep.open(fresh('deal'))
    const first = given(await rep.send(deal, email()))
    const second = given(await rep.send(deal, email()))
    expect(second).toMatchObject({ events: [], already: { command: first.id, by: office.user('rep'), witnesses: 1 } })
    expect(await types(deal)).toEqual(['opened', 'activity logged'])
  })

  it('seen in a colleague’s mailbox is one row with two witnesses, however often it is asked', async () => {
    const deal = await office.as('rep').open(fresh('deal'))
    const first = given(await office.as('rep').send(deal, email()))
    const again = email({ keys: { k2: hash('4'), k3: hash('3') }, account: hash('b') })
    const more = office.as('colleague').command(deal, again)
    for (let time = 0; time < 2; time++)
      expect(given(await office.as('colleague').send(deal, again, more)).already).toEqual({
        command: first.id,
        by: office.user('rep'),
        witnesses: 2,
      })
    const click = given(await office.as('colleague').send(deal, again))
    expect(click.already).toMatchObject({ command: first.id, witnesses: 2 })
    expect(await types(deal)).toEqual(['opened', 'activity logged'])
  })

  it('that only looks the same within one mailbox stays two', async () => {
    const rep = office.as('rep')
    const deal = await rep.open(fresh('deal'))
    given(await rep.send(deal, email()))
    given(await rep.send(deal, email({ keys: { k2: hash('5'), k3: hash('3') } })))
    expect(await types(deal)).toEqual(['opened', 'activity logged', 'activity logged'])
  })

  it('that was withdrawn can be logged again', async () => {
    const rep = office.as('rep')
    const deal = await rep.open(fresh('deal'))
    const logged = given(await rep.send(deal, email({ tick: 'survey' })))
    given(await rep.send(deal, { type: 'undo', command: logged.id }))
    expect(given(await rep.send(deal, email())).already).toBeUndefined()
    expect(await types(deal)).toEqual([
      'opened',
      'activity logged',
      'step done',
      'step undone',
      'activity withdrawn',
      'activity logged',
    ])
  })

  it('of another deal is another row', async () => {
    const rep = office.as('rep')
    for (const deal of [await rep.open(fresh('deal')), await rep.open(fresh('deal'))])
      expect(given(await rep.send(deal, email())).events).toHaveLength(1)
  })
})

describe('an exception', () => {
  it('waits with its reason until a manager who did not ask rules on it', async () => {
    const deal = await office.as('rep').open(fresh('deal'))
    const ask: Act = {
      type: 'ask exception',
      exception: fresh('case'),
      obligation: 'find/1/call',
      reason: 'They wrote first',
    }
    given(await office.as('rep').send(deal, ask))
    const waiting = given(await office.as('boss').call(listCases, {})).cases
    expect(waiting).toMatchObject([
      {
        deal,
        kind: 'exception',
        reason: 'They wrote first',
        name: { en: 'call' },
        askerName: 'The rep',
        mayRule: true,
      },
    ])
    expect(given(await office.as('chief').call(listCases, {})).cases).toEqual([])
    given(await office.as('boss').send(deal, { type: 'rule exception', exception: ask.exception, approve: true }))
    expect(given(await office.as('boss').call(listCases, {})).cases).toEqual([])
  })
})

describe('a device’s clock that is wrong', () => {
  it('is put right by the moment of receipt', async () => {
    const rep = office.as('rep')
    const deal = await rep.open(fresh('deal'))
    office.clock.now += 3_600_000
    const off = 86_400_000
    const acted = office.clock.now - 60_000
    const said = await rep.send(deal, tick('call'), { acted: acted + off, sent: office.clock.now + off })
    expect(given(said).events[0]).toMatchObject({ at: acted, recorded: office.clock.now })
  })
})

describe('the deal', () => {
  it('that is there already is not opened again', async () => {
    const deal = await office.as('rep').open(fresh('deal'))
    expect(problemOf(await office.as('rep').send(deal, openAct()))).toEqual({ status: 409, code: 'deal-exists' })
  })
})
