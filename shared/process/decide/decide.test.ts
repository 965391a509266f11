import { describe, expect, test } from 'vitest'
import { contextOf, day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { decide } from './decide.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)

describe('a gate that blocks', () => {
  const advance = { type: 'advance' as const, from: 'needs' }

  test('lists every unmet step, the act that meets it, who may do it and the way out', () => {
    const scene = new Scene(smallManual, 'needs')
    const told = scene.ask(advance, hour(1))
    expect(told).toMatchObject({
      ok: false,
      refusal: {
        code: 'gate-unmet',
        to: 'close',
        needsReason: false,
        missing: [
          { step: 'survey', mode: 'block', who: ['rep'], wayOut: 'exception', strongest: 'observed' },
          { step: 'confirm', mode: 'block', meet: { type: 'do step', step: 'confirm', evidence: { kind: 'word' } } },
        ],
      },
    })
  })

  test("sending the refusal's own acts lifts the refusal", () => {
    const scene = new Scene(smallManual, 'needs')
    const told = scene.ask(advance, hour(1))
    if (told.ok || told.refusal.code !== 'gate-unmet') throw new Error('not refused')
    for (const missing of told.refusal.missing) scene.tell(missing.meet, hour(2))
    expect(scene.ask(advance, hour(3)).ok).toBe(true)
    expect(scene.state.visits.at(-1)).toMatchObject({ stage: 'close', n: 1 })
  })

  test('offers a contest once a step is overdue, and says so while one waits', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell({ type: 'raise contest', contest: 'k', obligation: 'needs/1/survey', reason: 'no' }, hour(17))
    const told = scene.ask(advance, hour(40))
    if (told.ok || told.refusal.code !== 'gate-unmet') throw new Error('not refused')
    expect(told.refusal.missing.map((missing) => missing.wayOut)).toEqual(['asked', 'contest'])
  })

  test('lets a second click on a stage that was left know where the deal is', () => {
    const scene = new Scene()
    scene.advance(hour(1))
    expect(refusal(scene.ask({ type: 'advance', from: 'find' }, hour(1)))).toBe('wrong-stage')
  })

  test('decides a queued request on the facts up to its own act', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('survey', hour(3))
    scene.done('confirm', hour(3))
    expect(refusal(scene.ask(advance, hour(2), { received: hour(4) }))).toBe('gate-unmet')
    const other = new Scene(smallManual, 'needs')
    other.done('survey', hour(1))
    other.done('confirm', hour(1))
    const told = other.tell(advance, hour(2), { received: hour(4) })
    expect(told[0]).toMatchObject({ at: hour(2), recorded: hour(4) })
  })
})

describe('a gate that warns', () => {
  test('asks a reason and then lets through, with what was missing on record', () => {
    const scene = new Scene(smallManual, 'close')
    expect(scene.ask({ type: 'close', outcome: 'won' }, hour(1))).toMatchObject({
      ok: false,
      refusal: { code: 'gate-unmet', to: 'won', needsReason: true },
    })
    expect(scene.ask({ type: 'close', outcome: 'won', reason: 'urgent' }, hour(1)).ok).toBe(true)
    expect(scene.state.closed).toEqual({ outcome: 'won', at: hour(1) })
  })
})

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

describe('two times', () => {
  test("the device's clock is corrected by how far it is off", () => {
    const scene = new Scene()
    const command = {
      v: 1 as const,
      id: 'skewed',
      deal: 'd1',
      acted: hour(3) + 600_000,
      sent: hour(4) + 600_000,
      act: { type: 'do step' as const, step: 'call', evidence: { kind: 'word' as const } },
    }
    const decision = decide(scene.world, scene.state, command, contextOf('rep'), hour(4))
    expect(decision.ok && decision.events[0]).toMatchObject({ at: hour(3), act: hour(3), recorded: hour(4) })
  })

  test("the rep's word reaches back one working day; beyond it the earliest allowed moment counts and is marked", () => {
    const scene = new Scene()
    const [event] = scene.tell(
      { type: 'do step', step: 'call', evidence: { kind: 'word' }, happenedAt: hour(1) },
      day(2),
    )
    expect(event).toMatchObject({ at: day(1), happening: { enteredLater: true } })
  })

  test('time in the outbox is not back-dating', () => {
    const scene = new Scene()
    const [event] = scene.tell({ type: 'do step', step: 'call', evidence: { kind: 'word' } }, hour(1), {
      received: day(4),
    })
    expect(event).toMatchObject({ at: hour(1), recorded: day(4) })
    expect(event?.happening).not.toHaveProperty('enteredLater')
  })

  test('a message counts at the time that its page shows, within the life of the deal', () => {
    const scene = new Scene()
    const log = { kind: 'email' as const, persons: [], people: 1, attachments: [] }
    const [old] = scene.tell(
      { type: 'log activity', activity: 'a', keys: { k2: 'a'.repeat(64) }, happenedAt: 1000, ...log },
      hour(5),
    )
    expect(old?.at).toBe(hour(0))
    const [now] = scene.tell(
      { type: 'log activity', activity: 'b', keys: { k2: 'b'.repeat(64) }, happenedAt: hour(2), ...log },
      hour(5),
    )
    expect(now).toMatchObject({ at: hour(2), source: 'page' })
  })

  test('a message seen being sent happened at the act, corrected like it, and the page is its source', () => {
    const scene = new Scene()
    const act = {
      type: 'log activity' as const,
      activity: 'a',
      kind: 'email' as const,
      direction: 'out' as const,
      persons: [],
      people: 1,
      attachments: [],
      keys: {},
      site: 'roundcube',
    }
    const slow = { v: 1 as const, id: 'slow', deal: 'd1', acted: hour(3) - 600_000, sent: hour(4) - 600_000, act }
    const decision = decide(scene.world, scene.state, slow, contextOf('rep'), hour(4))
    expect(decision.ok && decision.events[0]).toMatchObject({ at: hour(3), source: 'page' })
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

test.each([
  [
    'an exception after the due moment',
    { type: 'ask exception', exception: 'x', obligation: 'find/1/call', reason: 'r' },
    'too-late',
  ],
  [
    'a contest of what cost nothing yet',
    { type: 'raise contest', contest: 'k', obligation: 'needs/1/survey', reason: 'r' },
    'unknown-obligation',
  ],
  ['a move that the manual does not list', { type: 'return', from: 'find', to: 'close' }, 'move-not-allowed'],
  ['winning from the first stage', { type: 'close', outcome: 'won' }, 'move-not-allowed'],
  ['an outcome that the manual lacks', { type: 'close', outcome: 'eaten' }, 'unknown-outcome'],
  ['an attribute that the manual lacks', { type: 'set attributes', values: { mood: 'good' } }, 'unknown-attribute'],
  ['a member from nowhere', { type: 'join member', user: 'ghost', role: 'presales' }, 'unknown-user'],
  ['a role from nowhere', { type: 'join member', user: 'colleague', role: 'pilot' }, 'unknown-role'],
] as const)('%s is refused', (_, act, code) => {
  expect(refusal(new Scene().ask(act, hour(9)))).toBe(code)
})

test('a closed deal takes facts and no requests', () => {
  const scene = new Scene()
  scene.tell({ type: 'close', outcome: 'lost' }, hour(1))
  expect(refusal(scene.ask({ type: 'advance', from: 'find' }, hour(2)))).toBe('deal-closed')
  expect(refusal(scene.ask({ type: 'do step', step: 'call', evidence: { kind: 'word' } }, hour(2)))).toBe('accepted')
})
