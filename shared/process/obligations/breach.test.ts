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
