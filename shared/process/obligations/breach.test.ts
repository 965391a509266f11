import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { task, workManual } from '#test/fixtures/workManual.ts'

const rule = (key: string, more: object = {}) => ({
  key,
  name: { en: key },
  why: { en: key },
  kind: 'must not' as const,
  phrases: { en: ['guaranteed'] },
  ...more,
})
const scene = () =>
  new Scene(
    workManual(
      [task('survey')],
      {},
      { phraseRules: [rule('promise', { severity: 'critical' }), rule('tone', { mode: 'observe' })] },
    ),
    'work',
  )
const broken = (deal: Scene, now: number) => deal.all(now).filter((one) => one.kind === 'rule')
const report = (deal: Scene, key: string, at: number, user = 'rep') =>
  deal.tell({ type: 'report message', rule: key, happenedAt: at }, at, { user })

describe('a message sent against a phrase rule', () => {
  test('is violated at its moment, in the visit open then', () => {
    const deal = scene()
    report(deal, 'promise', hour(2))
    expect(broken(deal, hour(3))).toMatchObject([
      {
        key: 'work/1/@rule/promise/1',
        status: 'violated',
        settles: hour(2),
        credit: 0,
        weight: 9000,
        owedBy: 'rep',
        team: 'east',
      },
    ])
    expect(deal.score(hour(3)).score).toBe(0)
  })

  test('is owed by whoever sent it', () => {
    const deal = scene()
    deal.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(0))
    report(deal, 'promise', hour(2), 'colleague')
    expect(broken(deal, hour(3))).toMatchObject([{ owedBy: 'colleague', doneBy: 'colleague' }])
  })

  test('is owed by the stage’s own role where a program told of it', () => {
    const deal = scene()
    const mail = { actor: { kind: 'integration' as const, id: 'mail' } }
    deal.tell({ type: 'report message', rule: 'promise' }, hour(2), { context: mail })
    const [one] = broken(deal, hour(3))
    expect(one).toMatchObject({ status: 'violated', owedBy: 'rep', team: 'east' })
    expect(one?.doneBy).toBeUndefined()
  })

  test('counts once for each message, and by visit', () => {
    const deal = scene()
    report(deal, 'promise', hour(2))
    report(deal, 'promise', hour(3))
    deal.advance(hour(4))
    report(deal, 'promise', hour(5))
    expect(broken(deal, hour(6)).map(({ key }) => key)).toEqual([
      'work/1/@rule/promise/1',
      'work/1/@rule/promise/2',
      'end/1/@rule/promise/1',
    ])
  })

  test('is shown and not scored where the rule only observes', () => {
    const deal = scene()
    report(deal, 'tone', hour(2))
    expect(broken(deal, hour(3))).toMatchObject([{ status: 'violated', scored: false }])
    expect(deal.score(hour(3)).score).toBeNull()
  })

  test('is not undone by a click: there is the contest', () => {
    const deal = scene()
    const [event] = report(deal, 'promise', hour(2))
    const told = deal.ask({ type: 'undo', command: event?.command ?? '' }, hour(3))
    expect(told.ok || told.refusal.code).toBe('only-contested')
    expect(broken(deal, hour(4))).toMatchObject([{ status: 'violated' }])
  })

  test('no longer counts once a contest is upheld', () => {
    const deal = scene()
    report(deal, 'promise', hour(2))
    deal.tell(
      { type: 'raise contest', contest: 'k1', obligation: 'work/1/@rule/promise/1', reason: 'a quotation' },
      hour(3),
    )
    deal.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'not applicable' }, hour(4), {
      user: 'boss',
      role: 'manager',
    })
    expect(broken(deal, hour(5))).toMatchObject([{ status: 'not applicable', scored: false, settled: false }])
  })
})

describe('how a broken rule is told', () => {
  const reported = { type: 'message sent against a rule' as const, rule: 'promise' }

  test('says all of itself, with the message where it is known', () => {
    const deal = scene()
    const { id } = deal.happen({ ...reported, activity: 'm1' }, hour(2))
    expect(broken(deal, hour(3))).toEqual([
      {
        key: 'work/1/@rule/promise/1',
        kind: 'rule',
        stage: 'work',
        visit: 1,
        occurrence: 1,
        rule: 'promise',
        version: deal.state.manual,
        status: 'violated',
        mode: 'warn',
        severity: 'critical',
        weight: 9000,
        scored: true,
        settled: true,
        credit: 0,
        reductions: [],
        askedFrom: hour(2),
        settles: hour(2),
        doneAt: hour(2),
        doneBy: 'rep',
        event: id,
        activity: 'm1',
        owedBy: 'rep',
        team: 'east',
      },
    ])
  })

  test('earliest first, in whatever sequence they were told, and none that lies after the moment of judgement', () => {
    const deal = scene()
    for (const at of [3, 2]) deal.happen(reported, hour(at))
    expect(broken(deal, hour(3)).map(({ key, doneAt }) => [key, doneAt])).toEqual([
      ['work/1/@rule/promise/1', hour(2)],
      ['work/1/@rule/promise/2', hour(3)],
    ])
    expect(broken(deal, hour(3) - 1)).toHaveLength(1)
    expect(broken(deal, hour(2))).toHaveLength(1)
    expect(broken(deal, hour(3))[0]).not.toHaveProperty('activity')
  })

  test('one that the manual does not know is silent', () => {
    const deal = scene()
    deal.happen({ ...reported, rule: 'gone' }, hour(2))
    expect(deal.all(hour(3)).map(({ key }) => key)).toEqual(['work/1/survey'])
  })

  test('an undo of another event leaves it standing; one that names its event takes it away', () => {
    const deal = scene()
    const { id } = deal.happen(reported, hour(2))
    deal.happen({ type: 'step undone', event: 'elsewhere.0' }, hour(3))
    expect(broken(deal, hour(4))).toHaveLength(1)
    deal.happen({ type: 'step undone', event: id }, hour(4))
    expect(broken(deal, hour(5))).toEqual([])
  })

  test('a contest upheld as met gives it all its credit', () => {
    const deal = scene()
    report(deal, 'promise', hour(2))
    deal.tell({ type: 'raise contest', contest: 'k1', obligation: 'work/1/@rule/promise/1', reason: 'r' }, hour(3))
    deal.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'met' }, hour(4), {
      user: 'boss',
      role: 'manager',
    })
    expect(broken(deal, hour(5))).toMatchObject([{ status: 'met', credit: 10_000, settled: true, contest: 'k1' }])
    expect(broken(deal, hour(3))[0]).not.toHaveProperty('contest')
  })

  test('at the moment of an entry it belongs to the visit before; in a stage that was jumped there was no stay', () => {
    const deal = scene()
    deal.advance(hour(2))
    deal.happen(reported, hour(2))
    expect(broken(deal, hour(3)).map(({ stage }) => stage)).toEqual(['work'])
    const jumped = new Scene(workManual([task('survey')], {}, { phraseRules: [rule('promise')] }), 'start')
    jumped.sight('end', hour(2))
    jumped.happen(reported, hour(2))
    jumped.happen(reported, hour(3))
    expect(broken(jumped, hour(4)).map(({ stage }) => stage)).toEqual(['start', 'end'])
  })
})
