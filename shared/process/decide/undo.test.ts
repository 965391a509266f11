import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { text } from '#test/fixtures/small.ts'
import type { Act } from '../ledger/command.ts'
import { valueAt } from '../ledger/settings.ts'
import { logged } from '../ledger/standing.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)

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
    scene.done('confirm', hour(1))
    const told = scene.tell({ type: 'undo', command: event?.command ?? '' }, hour(2))
    expect(told.map((one) => one.happening.type)).toEqual(['step undone', 'activity withdrawn'])
    expect(told[0]).toMatchObject({ at: hour(2), source: 'word' })
    expect(refusal(scene.ask({ type: 'undo', command: event?.command ?? '' }, hour(3)))).toBe('nothing-to-undo')
  })

  test('may come before what it undoes, from somebody who acts on the deal, and once', () => {
    const scene = new Scene()
    const undo = { type: 'undo' as const, command: 'c3' }
    expect(refusal(scene.ask(undo, hour(1), { user: 'colleague' }))).toBe('not-yours')
    expect(scene.ledger).toHaveLength(1)
    const before = new Scene()
    const [undone] = before.tell({ ...undo, command: 'c4' }, hour(1))
    expect(undone?.happening).toEqual({ type: 'command undone', command: 'c4' })
    expect(refusal(before.ask({ ...undo, command: 'c4' }, hour(1)))).toBe('nothing-to-undo')
    const [late] = before.done('call', hour(2))
    expect(late?.command).toBe('c4')
    expect(before.one('find/1/call', hour(3)).status).toBe('pending')
  })

  test('takes back a sighting, a value and a report by their command', () => {
    const scene = new Scene()
    for (const [told] of [scene.sight('needs', hour(1)), scene.set({ budget: 5 }, hour(2))])
      scene.tell({ type: 'undo', command: told?.command ?? '' }, hour(3))
    expect(scene.stage).toBe('find')
    expect(valueAt(scene.state, 'budget', hour(4))).toBeUndefined()
  })

  test('takes back a correction by its command', () => {
    const scene = new Scene()
    const note = { type: 'log activity' as const, activity: 'a', persons: [], people: 0, attachments: [], keys: {} }
    scene.tell({ ...note, kind: 'note' }, hour(1))
    const [corrected] = scene.tell({ type: 'correct activity', activity: 'a', kind: 'call' }, hour(2))
    scene.tell({ type: 'undo', command: corrected?.command ?? '' }, hour(3))
    expect(logged(scene.state)).toMatchObject([{ kind: 'note' }])
  })

  test('of a sighting lets the same one be told again', () => {
    const scene = new Scene()
    const [told] = scene.sight('needs', hour(1))
    scene.tell({ type: 'undo', command: told?.command ?? '' }, hour(2))
    scene.tell(
      { type: 'sight stage', site: 'crm', record: 'r1', to: 'needs', observed: true, happenedAt: hour(1) },
      hour(3),
    )
    expect(scene.stage).toBe('needs')
  })

  test('reaches neither a withdrawal of evidence nor a move to another deal: nothing is said undone that stays', () => {
    const scene = new Scene(smallManual, 'needs')
    const mail: Act = {
      type: 'log activity',
      activity: 'a',
      tick: 'survey',
      kind: 'email',
      direction: 'out',
      persons: [],
      people: 1,
      attachments: ['document'],
      keys: { k1: '1'.repeat(64) },
    }
    const [, ticked] = scene.tell(mail, hour(1))
    const [withdrawn] = scene.tell({ type: 'withdraw evidence', event: ticked?.id ?? '' }, hour(2))
    const [moved] = scene.tell({ type: 'move activity', activity: 'a', to: 'd2' }, hour(3))
    for (const told of [withdrawn, moved])
      expect(refusal(scene.ask({ type: 'undo', command: told?.command ?? '' }, hour(4)))).toBe('nothing-to-undo')
  })

  test('of a message against a rule is for a contest, and of nothing else that was told after it', () => {
    const rule = { key: 'no-promise', name: text('no promise'), why: text('why'), kind: 'must not' as const }
    const phrases = { en: ['guaranteed'], 'zh-CN': ['保证'] }
    const scene = new Scene({ ...smallManual, phraseRules: [{ ...rule, phrases }] })
    const [report] = scene.tell({ type: 'report message', rule: 'no-promise' }, hour(1))
    const [value] = scene.set({ budget: 1 }, hour(2))
    const undo = (command = '') => refusal(scene.ask({ type: 'undo', command }, hour(3)))
    expect(undo(report?.command)).toBe('only-contested')
    expect(undo(value?.command)).toBe('accepted')
  })

  test('of a request is refused', () => {
    const scene = new Scene()
    const [advanced] = scene.advance(hour(1))
    expect(refusal(scene.ask({ type: 'undo', command: advanced?.command ?? '' }, hour(2)))).toBe('unknown-command')
  })
})

describe('what somebody else told', () => {
  test('as a program, or saw on a page, is not taken back by the rep whom it shows', () => {
    const scene = new Scene()
    const [seen] = scene.tell(
      { type: 'sight stage', site: 'crm', record: 'r1', to: 'close', observed: false },
      hour(1),
      {
        context: { actor: { kind: 'integration', id: 'crm' } },
      },
    )
    const undo = { type: 'undo' as const, command: seen?.command ?? '' }
    expect(refusal(scene.ask(undo, hour(2)))).toBe('not-allowed')
    expect(scene.stage).toBe('close')
  })

  test('stays, and what the rep told beside it is theirs to take back', () => {
    const scene = new Scene()
    const note = {
      type: 'log activity' as const,
      kind: 'note' as const,
      persons: [],
      people: 0,
      attachments: [],
      keys: {},
    }
    const program = { context: { actor: { kind: 'integration' as const, id: 'crm' } } }
    const [other] = scene.tell({ ...note, activity: 'a' }, hour(1), program)
    scene.tell({ type: 'sight stage', site: 'crm', record: 'r1', to: 'needs', observed: false }, hour(1), program)
    const [own] = scene.tell({ ...note, activity: 'b' }, hour(2))
    const [seen] = scene.sight('close', hour(3))
    scene.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(4))
    const back = { type: 'return' as const, from: 'close', to: 'needs' }
    const [returned] = scene.tell(back, hour(5), { user: 'colleague' })
    const undo = (command = '') => refusal(scene.ask({ type: 'undo', command }, hour(6)))
    expect([other, own, seen, returned].map((event) => undo(event?.command))).toEqual([
      'not-allowed',
      'accepted',
      'accepted',
      'unknown-command',
    ])
  })

  test('does not count among what waits once it is there', () => {
    const scene = new Scene()
    for (let n = 1; n <= 50; n++) {
      const [event] = n % 2 === 0 ? scene.set({ budget: n }, hour(n)) : scene.done('call', hour(n))
      scene.tell({ type: 'undo', command: event?.command ?? '' }, hour(n))
    }
    expect(refusal(scene.ask({ type: 'undo', command: 'to-come' }, hour(60)))).toBe('accepted')
  })

  test('never comes in the hundreds: so many undos may wait for what they undo, and no more', () => {
    const scene = new Scene()
    for (let n = 0; n < 50; n++) scene.tell({ type: 'undo', command: `later-${n}` }, hour(1))
    expect(refusal(scene.ask({ type: 'undo', command: 'one-more' }, hour(1)))).toBe('unknown-command')
  })
})
