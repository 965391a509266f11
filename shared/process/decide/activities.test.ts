import { describe, expect, test } from 'vitest'
import { day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)

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

  test('under its own name it is one too, though nothing else tells', () => {
    const scene = new Scene()
    scene.tell(log('a1', {}, 'a'), hour(2))
    expect(refusal(scene.ask(log('a1', {}, 'a'), hour(3)))).toBe('already-there')
    expect(refusal(scene.ask(log('a2', {}, 'a'), hour(3)))).toBe('accepted')
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

  test('that never was is refused, with the log', () => {
    const scene = new Scene()
    expect(refusal(scene.ask(mail('a1', { tick: 'dance' }), hour(2)))).toBe('unknown-step')
    expect(scene.ledger).toHaveLength(1)
  })

  test('by a program is its word where the message proves nothing', () => {
    const context = { actor: { kind: 'integration' as const, id: 'crm' } }
    const [, done] = new Scene().tell(mail('a1', { tick: 'call' }), hour(2), { context })
    expect(done).toMatchObject({ source: 'integration', happening: { evidence: { kind: 'word', activity: 'a1' } } })
  })

  test('is not done yet by what else the message ticked, nor by what was said of the step before', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('survey', hour(1))
    expect(scene.tell(mail('a1', { tick: 'survey' }), hour(2))).toHaveLength(2)
    expect(scene.tell(mail('a2', { tick: 'confirm' }), hour(3))[0]?.happening).toMatchObject({
      type: 'step done',
      step: 'confirm',
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

describe('an activity on the wrong deal', () => {
  const note = {
    type: 'log activity' as const,
    activity: 'a',
    kind: 'email' as const,
    direction: 'out' as const,
    persons: [],
    people: 1,
    attachments: ['document' as const],
    keys: { k1: '1'.repeat(64) },
    happenedAt: hour(1),
  }
  const move = { type: 'move activity' as const, activity: 'a', to: 'd2' }

  test('leaves with what it proved, and nothing else', () => {
    const scene = new Scene(smallManual, 'needs')
    const [logged, ticked] = scene.tell({ ...note, tick: 'survey' }, hour(2))
    scene.done('confirm', hour(2))
    const told = scene.tell(move, hour(3))
    expect(told.map(({ at, source }) => [at, source])).toEqual([
      [hour(3), 'word'],
      [hour(3), 'word'],
    ])
    expect(told.map(({ happening }) => happening)).toEqual([
      { type: 'step undone', event: ticked?.id },
      { type: 'activity moved', activity: 'a', event: logged?.id, to: 'd2' },
    ])
    expect(scene.one('needs/1/survey', hour(4)).status).toBe('pending')
    expect(scene.one('needs/1/confirm', hour(4)).status).toBe('met')
  })

  test('is gone then, and can be logged here again', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(note, hour(2))
    scene.tell(move, hour(3))
    expect(refusal(scene.ask(move, hour(4)))).toBe('unknown-activity')
    expect(refusal(scene.ask({ ...note, activity: 'b' }, hour(4)))).toBe('accepted')
  })

  test('is not moved to where it is', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(note, hour(2))
    expect(refusal(scene.ask({ ...move, to: 'd1' }, hour(3)))).toBe('already-there')
  })
})

describe('a correction', () => {
  const note = {
    type: 'log activity' as const,
    activity: 'a',
    kind: 'note' as const,
    persons: [],
    people: 0,
    attachments: [],
    keys: {},
  }
  const correct = (scene: Scene, happenedAt: number, at: number) =>
    scene.tell({ type: 'correct activity', activity: 'a', happenedAt }, at)[0]?.happening

  test('says what it was', () => {
    const scene = new Scene()
    const [logged] = scene.tell(note, day(3))
    const [told] = scene.tell({ type: 'correct activity', activity: 'a', kind: 'call', direction: 'out' }, day(4))
    expect(told).toMatchObject({
      at: day(4),
      happening: { type: 'activity corrected', activity: 'a', event: logged?.id, kind: 'call', direction: 'out' },
    })
  })

  test('of its time reaches one working day before the log, however late it is told', () => {
    const scene = new Scene()
    scene.tell(note, day(3))
    expect(correct(scene, day(1), day(9))).toMatchObject({ happened: day(2) })
    expect(correct(scene, day(2) + 60_000, day(9))).toMatchObject({ happened: day(2) + 60_000 })
  })

  test('of its time by a program reaches as far back as the deal', () => {
    const scene = new Scene()
    scene.tell(note, day(3))
    const [told] = scene.tell({ type: 'correct activity', activity: 'a', happenedAt: day(1) }, day(9), {
      context: { importing: true },
    })
    expect(told?.happening).toMatchObject({ happened: day(1) })
  })

  test('never lies ahead of itself', () => {
    const scene = new Scene()
    scene.tell(note, day(3))
    expect(correct(scene, day(8), day(5))).toMatchObject({ happened: day(5) })
  })

  test('that says nothing, or of nothing, is refused', () => {
    const scene = new Scene()
    scene.tell(note, day(3))
    expect(refusal(scene.ask({ type: 'correct activity', activity: 'a' }, day(4)))).toBe('already-there')
    expect(refusal(scene.ask({ type: 'correct activity', activity: 'b', kind: 'call' }, day(4)))).toBe(
      'unknown-activity',
    )
  })
})
