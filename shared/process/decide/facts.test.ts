import { describe, expect, test } from 'vitest'
import { day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)

describe('facts are never refused for a rule of the manual', () => {
  test.each([
    ['a step of a stage not yet entered', 'review'],
    ['an observed step', 'watch-only'],
    ['a step done twice', 'call'],
  ])('%s', (_, step) => {
    const scene = new Scene()
    scene.done('call', hour(1))
    expect(refusal(scene.ask({ type: 'do step', step, evidence: { kind: 'word' } }, hour(2)))).toBe('accepted')
  })

  test('but a step that never was is refused', () => {
    expect(refusal(new Scene().ask({ type: 'do step', step: 'dance', evidence: { kind: 'word' } }, hour(1)))).toBe(
      'unknown-step',
    )
  })

  test('and the same doing is not taken twice', () => {
    const scene = new Scene()
    scene.done('call', hour(1))
    expect(refusal(scene.ask({ type: 'do step', step: 'call', evidence: { kind: 'word' } }, hour(1)))).toBe(
      'already-there',
    )
  })
})

describe('one message is logged once', () => {
  const log = (activity: string, keys: object, account: string) => ({
    type: 'log activity' as const,
    activity,
    kind: 'email' as const,
    persons: [],
    people: 1,
    attachments: [],
    keys,
    account: account.repeat(64),
    happenedAt: hour(1),
  })
  const [k1, k2, k3, other] = ['1', '2', '3', '4'].map((digit) => digit.repeat(64)) as [string, string, string, string]

  test.each([
    ['the same Message-ID is one', { k1 }, 'a', { k1 }, 'b', 'already-there'],
    ['the same message of the same account is one', { k2 }, 'a', { k2 }, 'a', 'already-there'],
    [
      'the same people, subject and minute from a colleague is one',
      { k2, k3 },
      'a',
      { k2: other, k3 },
      'b',
      'already-there',
    ],
    [
      'two equal short replies in one minute of one account are two',
      { k2, k3 },
      'a',
      { k2: other, k3 },
      'a',
      'accepted',
    ],
    [
      'a message seen being sent, then opened among the sent ones, is one',
      { k3 },
      'a',
      { k2, k3 },
      'a',
      'already-there',
    ],
    ['two equal short replies seen being sent in one minute are two', { k3 }, 'a', { k3 }, 'a', 'accepted'],
    ['a differing Message-ID makes two', { k1, k3 }, 'a', { k1: other, k3 }, 'b', 'accepted'],
  ])('%s', (_, first, firstAccount, second, secondAccount, answer) => {
    const scene = new Scene()
    scene.tell(log('a1', first, firstAccount), hour(2))
    expect(refusal(scene.ask(log('a2', second, secondAccount), hour(3)))).toBe(answer)
  })

  test('and again after it was withdrawn', () => {
    const scene = new Scene()
    const [event] = scene.tell(log('a1', { k1 }, 'a'), hour(2))
    scene.tell({ type: 'undo', command: event?.command ?? '' }, hour(3))
    expect(refusal(scene.ask(log('a2', { k1 }, 'a'), hour(4)))).toBe('accepted')
  })
})

describe('a step ticked with a log', () => {
  const mail = (activity: string, more: object = {}) => ({
    type: 'log activity' as const,
    activity,
    kind: 'email' as const,
    direction: 'out' as const,
    persons: [],
    people: 1,
    attachments: ['document' as const],
    keys: { k1: '1'.repeat(64) },
    account: 'e'.repeat(64),
    happenedAt: hour(1),
    ...more,
  })

  test('is done also when a colleague had logged the same message without it, and only once', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(mail('a1'), hour(2), { user: 'colleague' })
    const [event, ...more] = scene.tell(mail('a2', { tick: 'survey' }), hour(3))
    expect(more).toEqual([])
    expect(event).toMatchObject({
      at: hour(1),
      happening: { type: 'step done', evidence: { kind: 'observed', activity: 'a1' } },
    })
    expect(refusal(scene.ask(mail('a3', { tick: 'survey' }), hour(4)))).toBe('already-there')
  })

  test('by a message that does not prove it reaches back no further than the rep’s word', () => {
    const scene = new Scene()
    const [, done] = scene.tell(mail('a1', { tick: 'call' }), day(7))
    expect(done).toMatchObject({
      at: day(6),
      source: 'word',
      happening: { evidence: { kind: 'word' }, enteredLater: true },
    })
  })

  test('by somebody who may only log is done by what the message proves, never by word', () => {
    const scene = new Scene(smallManual, 'needs')
    const colleague = { user: 'colleague' }
    expect(scene.tell(mail('a1', { tick: 'confirm' }), hour(2), colleague)).toHaveLength(1)
    expect(scene.tell(mail('a2', { tick: 'survey', keys: { k1: '2'.repeat(64) } }), hour(2), colleague)).toHaveLength(2)
  })

  test('by a meeting told by hand is the rep’s word, whatever the rule recognises', () => {
    const manual = structuredClone(smallManual)
    const survey = manual.stages[1]?.steps[0]
    if (survey) survey.ticks = { kind: 'meeting' }
    const scene = new Scene(manual, 'needs')
    const told = { kind: 'meeting' as const, keys: {}, attachments: [], account: undefined }
    const [, done] = scene.tell(mail('a1', { ...told, tick: 'survey' }), hour(2))
    expect(done).toMatchObject({ happening: { evidence: { kind: 'word' } } })
  })
})

describe('undo', () => {
  test('of the own log is open to a colleague who may only log, of another’s not', () => {
    const scene = new Scene()
    const note = {
      type: 'log activity' as const,
      kind: 'note' as const,
      persons: [],
      people: 0,
      attachments: [],
      keys: {},
      happenedAt: hour(1),
    }
    const [own] = scene.tell({ ...note, activity: 'a' }, hour(2), { user: 'colleague' })
    const [other] = scene.tell({ ...note, activity: 'b' }, hour(2))
    const undo = (command = '') => refusal(scene.ask({ type: 'undo', command }, hour(3), { user: 'colleague' }))
    expect(undo(other?.command)).toBe('not-yours')
    expect(undo(own?.command)).toBe('accepted')
  })

  test('takes a log and the step that it ticked back together', () => {
    const scene = new Scene(smallManual, 'needs')
    const [event] = scene.tell(
      {
        type: 'log activity',
        activity: 'a1',
        kind: 'email',
        direction: 'out',
        persons: [],
        people: 1,
        attachments: ['document'],
        keys: {},
        happenedAt: hour(1),
        tick: 'survey',
      },
      hour(1),
    )
    const told = scene.tell({ type: 'undo', command: event?.command ?? '' }, hour(2))
    expect(told.map((one) => one.happening.type)).toEqual(['step undone', 'activity withdrawn'])
    expect(refusal(scene.ask({ type: 'undo', command: event?.command ?? '' }, hour(3)))).toBe('nothing-to-undo')
  })

  test('of a command that never was is refused', () => {
    expect(refusal(new Scene().ask({ type: 'undo', command: 'never' }, hour(1)))).toBe('unknown-command')
  })
})
