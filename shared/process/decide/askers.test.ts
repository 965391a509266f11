import { describe, expect, test } from 'vitest'
import { plainManual, plainStage, plainText } from '#test/fixtures/plainManual.ts'
import { type Asking, hour, Scene } from '#test/fixtures/scene.ts'
import { approverGroups } from './approvers.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const exception = { type: 'ask exception' as const, exception: 'x', obligation: 'first/1/@time', reason: 'r' }
const contest = { type: 'raise contest' as const, contest: 'x', obligation: 'first/1/@time', reason: 'r' }
const approval = { type: 'ask approval' as const, approval: 'x' }

const manual = (role: object = {}) =>
  plainManual({
    roles: [
      { key: 'sales', name: plainText('sales'), leads: true },
      { key: 'head', name: plainText('head'), heldBy: 'managers' as const, ...role },
      { key: 'board', name: plainText('board'), heldBy: 'admins' as const },
      { key: 'legal', name: plainText('legal') },
    ],
    stages: [
      plainStage('first', [], {
        timeStandard: { within: { amount: 8, unit: 'hours' as const } },
        gate: { name: plainText('gate'), mode: 'approve' as const, approver: 'head' },
      }),
      plainStage('second', []),
    ],
  })

/** A deal of the boss, who is away; the rep stands in. */
const opened = (role: object = {}) => new Scene(manual(role), 'first', { owner: 'boss' })
const instead: Asking = { user: 'rep', context: { standsInFor: ['boss'] } }
const boss: Asking = { user: 'boss', role: 'manager' }
const deputy: Asking = { user: 'deputy', role: 'manager' }

describe('what somebody asked in place of the owner', () => {
  test.each([
    ['an exception', exception, hour(1), { type: 'rule exception' as const, exception: 'x', approve: true }],
    ['a contest', contest, hour(9), { type: 'rule contest' as const, contest: 'x', uphold: true, as: 'met' as const }],
    ['an approval', approval, hour(1), { type: 'rule approval' as const, approval: 'x', give: true }],
  ])('is ruled on neither by the one nor the other, nor in their name: %s', (_, ask, at, rule) => {
    const scene = opened()
    scene.tell(ask, at, instead)
    for (const who of [boss, instead, { user: 'colleague', context: { standsInFor: ['boss', 'rep'] } }])
      expect(refusal(scene.ask(rule, at + 1, who)), who.user).toMatch(/own-case|not-an-approver|not-a-ruler/)
    expect(refusal(scene.ask(rule, at + 1, deputy))).toBe('accepted')
  })

  test('stays theirs when the deal is given to somebody else', () => {
    const scene = opened()
    scene.tell(exception, hour(1), instead)
    scene.tell({ type: 'hand over', to: 'colleague' }, hour(2), deputy)
    const rule = { type: 'rule exception' as const, exception: 'x', approve: true }
    expect(refusal(scene.ask(rule, hour(3), boss))).toBe('own-case')
  })

  test('is the member’s own where the asker is one', () => {
    const scene = opened()
    scene.tell({ type: 'join member', user: 'rep', role: 'legal' }, hour(1) - 1, deputy)
    scene.tell(exception, hour(1), { user: 'rep' })
    expect(refusal(scene.ask({ type: 'rule exception', exception: 'x', approve: true }, hour(2), boss))).toBe(
      'accepted',
    )
  })

  test('names, once it was asked, who may give it and not whom it was asked for', () => {
    const scene = opened()
    scene.tell(approval, hour(1), instead)
    const told = scene.ask({ type: 'advance', from: 'first' }, hour(2), instead)
    expect(told).toMatchObject({ refusal: { missing: [{ what: 'approval', who: ['deputy'] }] } })
  })
})

describe('an import', () => {
  test('tells who ruled as it was, but for the asker', () => {
    const scene = opened()
    scene.tell(exception, hour(1), instead)
    const rule = { type: 'rule exception' as const, exception: 'x', approve: true }
    expect(refusal(scene.ask(rule, hour(2), { user: 'rep', context: { importing: true } }))).toBe('own-case')
    expect(refusal(scene.ask(rule, hour(2), { ...boss, context: { importing: true } }))).toBe('accepted')
  })
})

describe('a manager of a team above', () => {
  test('rules like the team’s own', () => {
    const scene = new Scene(manual())
    scene.tell(exception, hour(1))
    const rule = { type: 'rule exception' as const, exception: 'x', approve: true }
    const chief: Asking = { user: 'chief', role: 'manager' }
    expect(refusal(scene.ask(rule, hour(2), chief))).toBe('not-a-ruler')
    const above = { managersOf: (team: string) => (team === 'east' ? ['boss', 'chief'] : []) }
    expect(refusal(scene.ask(rule, hour(2), { ...chief, context: above }))).toBe('accepted')
  })
})

describe('who is asked for an approval, in turn', () => {
  test.each([
    ['the managers, then the admins', {}, [['@managers'], [], ['@admins']]],
    [
      'the managers once more where the role says so',
      { nobodyLeft: 'managers' },
      [['@managers'], ['@managers'], ['@admins']],
    ],
    ['nobody else where a reason is enough', { nobodyLeft: 'reason' }, [['@managers']]],
    ['with who stands in for them', { delegate: 'board' }, [['@managers', '@admins'], [], ['@admins']]],
  ])('is %s', (_, role, groups) => {
    const scene = opened(role)
    const [own] = scene.world.manuals.values()
    if (!own) throw new Error('no manual')
    expect(approverGroups(own, scene.state, 'head', hour(1))).toEqual(groups)
  })
})
