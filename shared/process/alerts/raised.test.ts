import { describe, expect, test } from 'vitest'
import { day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { task, timed, workManual } from '#test/fixtures/workManual.ts'
import { reasonsFor } from './over.ts'
import { raisedBy } from './raised.ts'

const raised = (deal: Scene, now: number) => raisedBy(deal.world, deal.state, deal.all(now), now)
const short = (deal: Scene, now: number) =>
  raised(deal, now).map(({ tier, rung, level, obligation }) => `${tier} ${obligation} ${rung} ${level}`)
const rules = {
  phraseRules: [
    { key: 'promise', name: { en: 'p' }, why: { en: 'w' }, kind: 'must not' as const, phrases: { en: ['sure'] } },
  ],
}
const answering = { firstAnswer: { within: { amount: 4, unit: 'hours' as const } } }
const inbound = (deal: Scene, at: number) =>
  deal.happen(
    {
      type: 'activity logged',
      activity: `m${at}`,
      kind: 'email',
      direction: 'in',
      persons: [],
      people: 1,
      attachments: [],
      keys: {},
    },
    at,
    { source: 'integration' },
  )

describe('a step of 8 hours', () => {
  test.each([
    [6.3, []],
    [6.4, ['3 find/1/call 80 rep']],
    [8, ['3 find/1/call 80 rep', '3 find/1/call 100 manager']],
    [40, ['3 find/1/call 80 rep', '3 find/1/call 100 manager', '3 find/1/call 150 upper']],
  ])('tells the rep, then the manager, then the one above, however late it is looked at: after %s h %j', (at, told) => {
    expect(short(new Scene(smallManual), hour(at))).toEqual(told)
  })

  test('asks for a word two working hours after its due moment, of the one above two after the rung', () => {
    const dues = (at: number) => raised(new Scene(smallManual), hour(at)).map(({ due }) => due)
    expect(dues(6.4)).toEqual([hour(10)])
    expect(dues(12)).toEqual([hour(14), hour(14), hour(14)])
  })

  test('told late leaves whoever is told two working hours all the same', () => {
    expect(raised(new Scene(smallManual), hour(31)).map(({ due }) => due)).toEqual([hour(33), hour(33), hour(33)])
  })

  test('names the deal, the visit, who owes it and their team', () => {
    expect(raised(new Scene(smallManual), hour(7))).toEqual([
      {
        tier: 3,
        subject: 'd1/find/1/call',
        rung: 80,
        obligation: 'find/1/call',
        level: 'rep',
        rep: 'rep',
        team: 'east',
        due: hour(10),
      },
    ])
  })

  test('that nobody owes is the manager’s from the first rung on', () => {
    const deal = new Scene(workManual([timed('demo', 8, { role: 'presales' })]), 'work')
    expect(raised(deal, hour(7))).toMatchObject([{ rung: 80, level: 'manager', team: 'east' }])
    expect(raised(deal, hour(7))[0]).not.toHaveProperty('rep')
  })

  test('that was done, or of a closed deal, tells nobody, and what was told has no reason any more', () => {
    const deal = new Scene(smallManual)
    deal.done('call', hour(9))
    expect(short(deal, hour(20))).toEqual([])
    expect(reasonsFor(deal.state, deal.all(hour(20)))).toMatchObject({ met: ['d1/find/1/call'] })
    const lost = new Scene(smallManual)
    lost.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(9))
    expect(short(lost, hour(30))).toEqual([])
    expect(reasonsFor(lost.state, lost.all(hour(30)))).toEqual({ toDo: [], met: [], takenBack: [] })
  })

  test('of a deal that was reopened, or of the next visit, is another subject', () => {
    const deal = new Scene(smallManual)
    deal.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(1))
    deal.tell({ type: 'reopen', reason: 'r' }, hour(2))
    expect(raised(deal, hour(8))[0]?.subject).toBe('d1/find/1/call~1')
    const again = new Scene(smallManual, 'needs')
    again.tell({ type: 'return', from: 'needs', to: 'find' }, hour(1))
    again.tell({ type: 'advance', from: 'find', reason: 'r' }, hour(2))
    again.tell({ type: 'return', from: 'needs', to: 'find' }, hour(3))
    expect(raised(again, hour(10)).map(({ subject }) => subject)).toContain('d1/find/2/call')
  })
})

describe('what lies before an import', () => {
  test('is told to nobody; what comes after it is', () => {
    const deal = new Scene(smallManual)
    const moves = deal.state.moves.map((move) => ({ ...move, recorded: hour(9) }))
    deal.state = { ...deal.state, origin: 'import', moves }
    expect(short(deal, hour(9))).toEqual([])
    expect(short(deal, hour(12))).toEqual(['3 find/1/call 150 upper'])
  })
})

describe('a first answer', () => {
  test('is the rep’s at 80 %, and when late the manager’s within a working day, given or not', () => {
    const deal = new Scene(workManual([task('survey')], {}, answering), 'work')
    inbound(deal, hour(2))
    const key = 'work/1/@answer/1'
    expect(short(deal, hour(5.2))).toEqual([`3 ${key} 80 rep`])
    expect(short(deal, hour(6))).toEqual([`4 ${key} 100 manager`, `3 ${key} 80 rep`])
    expect(raised(deal, hour(6))[0]).toMatchObject({ subject: `d1/@answer/${hour(2)}`, due: day(1) + 6 * 3_600_000 })
    deal.happen(
      {
        type: 'activity logged',
        activity: 'o',
        kind: 'email',
        direction: 'out',
        persons: [],
        people: 1,
        attachments: [],
        keys: {},
      },
      hour(7),
    )
    expect(short(deal, hour(7))).toEqual([`4 ${key} 100 manager`])
  })

  test('in time is told to nobody', () => {
    const deal = new Scene(workManual([task('survey')], {}, answering), 'work')
    inbound(deal, hour(2))
    expect(short(deal, hour(3))).toEqual([])
  })
})

describe('a phrase rule that was broken', () => {
  test('is the manager’s, also of a deal that is closed, until a contest takes it back', () => {
    const deal = new Scene(workManual([task('survey')], {}, rules), 'work')
    const [event] = deal.tell({ type: 'report message', rule: 'promise', happenedAt: hour(2) }, hour(2))
    const subject = `d1/@rule/${event?.id}`
    expect(raised(deal, hour(2))).toMatchObject([{ tier: 4, rung: 100, level: 'manager', subject, rep: 'rep' }])
    const contest = { contest: 'c', obligation: 'work/1/@rule/promise/1' }
    deal.tell({ type: 'raise contest', ...contest, reason: 'r' }, hour(3))
    deal.tell({ type: 'rule contest', contest: 'c', uphold: true, as: 'not applicable' }, hour(4), {
      user: 'boss',
      role: 'manager',
    })
    expect(raised(deal, hour(5))).toEqual([])
    expect(reasonsFor(deal.state, deal.all(hour(5)))).toMatchObject({ takenBack: [subject] })
  })
})
