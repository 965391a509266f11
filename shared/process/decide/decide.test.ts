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
