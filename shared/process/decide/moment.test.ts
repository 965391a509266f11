import { describe, expect, test } from 'vitest'
import {
  calendarHash,
  contextOf,
  day,
  hashOf,
  hour,
  lateCalendarHash,
  Scene,
  smallManual,
} from '#test/fixtures/scene.ts'
import type { Act } from '../ledger/command.ts'
import { decide } from './decide.ts'

const skewed = (act: Act, by: number) => ({
  v: 1 as const,
  id: 'skewed',
  deal: 'd1',
  acted: hour(3) + by,
  sent: hour(4) + by,
  act,
})
const call = { type: 'do step' as const, step: 'call', evidence: { kind: 'word' as const } }

describe('a fact', () => {
  test.each([600_000, -600_000])('counts by a clock corrected by how far it is off: %i ms', (by) => {
    const scene = new Scene()
    const decision = decide(scene.world, scene.state, skewed(call, by), contextOf('rep'), hour(4))
    expect(decision.ok && decision.events[0]).toMatchObject({ at: hour(3), act: hour(3), recorded: hour(4) })
  })

  test("by the rep's word reaches back one working day; beyond it the earliest allowed moment counts and is marked", () => {
    const [event] = new Scene().tell({ ...call, happenedAt: hour(1) }, day(2))
    expect(event).toMatchObject({ at: day(1), happening: { enteredLater: true } })
  })

  test('by word reaches back a working day of the calendar that holds then', () => {
    const scene = new Scene()
    scene.tell({ type: 'set calendar', calendar: lateCalendarHash }, day(1), { user: 'root', role: 'admin' })
    const [event] = scene.tell({ ...call, happenedAt: hour(1) }, day(2) + 3 * 3_600_000)
    expect(event).toMatchObject({ at: day(1) + 3 * 3_600_000 })
  })

  test('never happened after it was told', () => {
    const [event] = new Scene().tell({ ...call, happenedAt: hour(7) }, hour(2))
    expect(event?.at).toBe(hour(2))
  })

  test('by word is a time of the device’s clock, corrected like the act', () => {
    const scene = new Scene()
    const act = { ...call, happenedAt: hour(2) + 600_000 }
    const decision = decide(scene.world, scene.state, skewed(act, 600_000), contextOf('rep'), hour(4))
    expect(decision.ok && decision.events[0]?.at).toBe(hour(2))
  })

  test('of a page is a time of the page’s own clock', () => {
    const log = { type: 'log activity' as const, kind: 'email' as const, persons: [], people: 1, attachments: [] }
    const act = { ...log, activity: 'a', keys: { k2: 'a'.repeat(64) }, happenedAt: hour(2) }
    const scene = new Scene()
    const decision = decide(scene.world, scene.state, skewed(act, 600_000), contextOf('rep'), hour(4))
    expect(decision.ok && decision.events[0]?.at).toBe(hour(2))
  })

  test('of exactly one working day before is not marked, nor is one that is not claimed to be earlier', () => {
    for (const more of [{ happenedAt: day(1) }, { happenedAt: day(2) }, {}])
      expect(new Scene().tell({ ...call, ...more }, day(2))[0]?.happening).not.toHaveProperty('enteredLater')
  })

  test('does not lose by its time in the outbox', () => {
    const [event] = new Scene().tell(call, hour(1), { received: day(4) })
    expect(event).toMatchObject({ at: hour(1), recorded: day(4) })
    expect(event?.happening).not.toHaveProperty('enteredLater')
  })

  test('of a page counts at the time that the page shows, within the life of the deal', () => {
    const scene = new Scene()
    const log = { type: 'log activity' as const, kind: 'email' as const, persons: [], people: 1, attachments: [] }
    const [old] = scene.tell({ ...log, activity: 'a', keys: { k2: 'a'.repeat(64) }, happenedAt: 1000 }, hour(5))
    expect(old?.at).toBe(hour(0))
    const [now] = scene.tell({ ...log, activity: 'b', keys: { k2: 'b'.repeat(64) }, happenedAt: hour(2) }, hour(5))
    expect(now).toMatchObject({ at: hour(2), source: 'page' })
  })

  test('seen happening happened at the act, corrected like it, and the page is its source', () => {
    const act: Act = {
      type: 'log activity',
      activity: 'a',
      kind: 'email',
      direction: 'out',
      persons: [],
      people: 1,
      attachments: [],
      keys: {},
      site: 'roundcube',
    }
    const scene = new Scene()
    const decision = decide(scene.world, scene.state, skewed(act, -600_000), contextOf('rep'), hour(4))
    expect(decision.ok && decision.events[0]).toMatchObject({ at: hour(3), source: 'page' })
  })
})

describe('a request', () => {
  const hold = { type: 'hold' as const }
  const join = { type: 'join member' as const, user: 'colleague', role: 'presales' }

  test('counts when it is recorded', () => {
    const at = (ago: number) => new Scene().tell(join, hour(2) - ago, { received: hour(2) })[0]?.at
    expect(at(10_000)).toBe(hour(2))
    expect(at(10_001)).toBe(hour(2) - 10_001)
  })

  test('that waited in an outbox counts at its own act', () => {
    expect(new Scene().tell(join, hour(1), { received: hour(3) })[0]?.at).toBe(hour(1))
  })

  test.each<[string, Act, object]>([
    ['advance', { type: 'advance', from: 'find' }, {}],
    ['hand-over', { type: 'hand over', to: 'rep' }, { user: 'boss', role: 'manager' }],
    ['hold', hold, {}],
    ['member', { type: 'join member', user: 'stranger', role: 'presales' }, {}],
    ['ruling', { type: 'rule exception', exception: 'y', approve: true }, { user: 'boss', role: 'manager' }],
    ['version', { type: 'migrate', manual: hashOf(1), stages: {} }, { user: 'boss', role: 'manager' }],
    ['calendar', { type: 'set calendar', calendar: lateCalendarHash }, { user: 'root', role: 'admin' }],
    ['exception', { type: 'ask exception', exception: 'x', obligation: 'find/1/call', reason: 'r' }, {}],
  ])('never goes back behind the last request: %s', (name, act, who) => {
    const scene = new Scene([smallManual, smallManual])
    if (name === 'ruling')
      scene.tell({ type: 'ask exception', exception: 'y', obligation: 'find/1/call', reason: 'r' }, hour(1))
    if (name === 'hand-over') scene.tell({ type: 'hand over', to: 'colleague' }, hour(1))
    scene.tell(act, hour(3), who)
    const owner = scene.state.owners.at(-1)?.user ?? ''
    expect(scene.tell({ ...join, user: 'boss' }, hour(2), { received: hour(4), user: owner })[0]?.at).toBe(hour(3))
  })

  test('is decided on the facts up to its own act', () => {
    const advance = { type: 'advance' as const, from: 'needs' }
    const late = new Scene(smallManual, 'needs')
    late.done('survey', hour(3))
    late.done('confirm', hour(3))
    expect(late.ask(advance, hour(2), { received: hour(4) })).toMatchObject({ refusal: { code: 'gate-unmet' } })
    const early = new Scene(smallManual, 'needs')
    early.done('survey', hour(1))
    early.done('confirm', hour(1))
    expect(early.tell(advance, hour(2), { received: hour(4) })[0]).toMatchObject({ at: hour(2), recorded: hour(4) })
  })

  test('before a stage was seen elsewhere is decided on the stage of its act: the sighting is then an advance like any other', () => {
    const scene = new Scene()
    scene.sight('needs', hour(3))
    expect(scene.tell({ type: 'advance', from: 'find' }, hour(2), { received: hour(4) })[0]?.at).toBe(hour(2))
    expect(scene.stage).toBe('needs')
  })

  test('of the past is decided as of its own moment, and an integration is its source', () => {
    const scene = new Scene()
    const [event] = scene.tell({ type: 'advance', from: 'find' }, hour(2), {
      received: day(9),
      context: { importing: true },
    })
    expect(event).toMatchObject({ at: hour(2), recorded: day(9), source: 'integration' })
  })

  test('of an import is of its own moment however late it is sent, and by whichever clock', () => {
    const scene = new Scene()
    const act = { type: 'hold' as const }
    const command = { v: 1 as const, id: 'c', deal: 'd1', acted: hour(1), sent: hour(1), act }
    const decision = decide(scene.world, scene.state, command, contextOf('rep', 'rep', { importing: true }), day(9))
    expect(decision.ok && decision.events[0]).toMatchObject({ at: hour(1), recorded: day(9) })
  })

  test('that waited comes after the last version and the last calendar that the deal was given', () => {
    const root = { user: 'root', role: 'admin' as const }
    const scene = new Scene([smallManual, smallManual, smallManual])
    for (const place of [1, 2])
      scene.tell({ type: 'migrate', manual: hashOf(place), stages: {} }, hour(place + 1), root)
    expect(scene.tell({ type: 'advance', from: 'find' }, hour(1), { received: hour(6) })[0]?.at).toBe(hour(3))
    const other = new Scene()
    for (const [place, calendar] of [lateCalendarHash, calendarHash].entries())
      other.tell({ type: 'set calendar', calendar }, hour(place + 2), root)
    expect(other.tell({ type: 'advance', from: 'find' }, hour(1), { received: hour(6) })[0]?.at).toBe(hour(3))
  })

  test('of an import that is yet to come counts when it is recorded', () => {
    const importing = { received: hour(1), context: { importing: true } }
    const [event] = new Scene().tell({ type: 'advance', from: 'find' }, day(9), importing)
    expect(event).toMatchObject({ at: hour(1), recorded: hour(1) })
  })
})
