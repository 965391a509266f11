import { describe, expect, test } from 'vitest'
import { day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)

describe('who may', () => {
  const log = {
    type: 'log activity' as const,
    activity: 'a',
    kind: 'note' as const,
    persons: [],
    people: 0,
    attachments: [],
    keys: {},
    happenedAt: hour(1),
  }
  test.each([
    [
      "a colleague of the team may log a message, and nothing else of another's deal",
      'colleague',
      'rep',
      log,
      'accepted',
    ],
    [
      'a colleague may not do its steps',
      'colleague',
      'rep',
      { type: 'do step', step: 'call', evidence: { kind: 'word' } },
      'not-yours',
    ],
    ['another team may not log', 'stranger', 'rep', log, 'not-yours'],
    [
      'a manager may not tick for a rep',
      'boss',
      'manager',
      { type: 'do step', step: 'call', evidence: { kind: 'word' } },
      'not-yours',
    ],
    [
      'a manager may hand a deal of the team over',
      'boss',
      'manager',
      { type: 'hand over', to: 'colleague' },
      'accepted',
    ],
    ["another team's manager may not", 'stranger', 'manager', { type: 'hand over', to: 'colleague' }, 'not-yours'],
    ['a rep may not rule', 'rep', 'rep', { type: 'rule exception', exception: 'x', approve: true }, 'not-a-ruler'],
  ] as const)('%s', (_, user, role, act, answer) => {
    const scene = new Scene()
    expect(refusal(scene.ask(act, hour(2), { user, role }))).toBe(answer)
  })

  test('nobody rules on a contest of what they themselves owed', () => {
    const scene = new Scene()
    scene.tell({ type: 'hand over', to: 'boss' }, hour(1))
    scene.tell({ type: 'hand over', to: 'rep' }, day(3), { user: 'boss' })
    scene.tell({ type: 'raise contest', contest: 'k', obligation: 'find/1/call', reason: 'r' }, day(4))
    const rule = { type: 'rule contest' as const, contest: 'k', uphold: true, as: 'met' as const }
    expect(refusal(scene.ask(rule, day(5), { user: 'boss', role: 'manager' }))).toBe('own-case')
  })

  test('nobody rules on the exception that they asked for', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell({ type: 'join member', user: 'boss', role: 'presales' }, hour(1))
    scene.tell({ type: 'ask exception', exception: 'x', obligation: 'needs/1/survey', reason: 'r' }, hour(1), {
      user: 'boss',
    })
    expect(
      refusal(
        scene.ask({ type: 'rule exception', exception: 'x', approve: true }, hour(2), {
          user: 'boss',
          role: 'manager',
        }),
      ),
    ).toBe('own-case')
  })
})
