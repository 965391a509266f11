import { describe, expect, test } from 'vitest'
import { type Asking, calendarHash, contextOf, day, hashOf, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import type { Act } from '../ledger/command.ts'
import { mayOpen, type OnDeal, rights } from './rights.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)

const people = {
  owner: { user: 'rep' },
  member: { user: 'member' },
  delegate: { user: 'stranger', context: { standsInFor: ['rep'] } },
  colleague: { user: 'colleague' },
  manager: { user: 'boss', role: 'manager' },
  'manager’s delegate': { user: 'stranger', context: { standsInFor: ['boss'] } },
  'other manager': { user: 'chief', role: 'manager' },
  admin: { user: 'root', role: 'admin' },
  stranger: { user: 'stranger' },
  auditor: { user: 'colleague', role: 'auditor' },
  'auditing member': { user: 'member', role: 'auditor' },
  integration: { context: { actor: { kind: 'integration', id: 'crm' } } },
  system: { context: { actor: { kind: 'system', id: 'sweep' } } },
} satisfies Record<string, Asking>
type Who = keyof typeof people

const note = { kind: 'note' as const, persons: [], people: 0, attachments: [], keys: {} }
const acting: Who[] = ['owner', 'member', 'delegate']
const leading: Who[] = ['manager', 'manager’s delegate', 'admin']
const everybody: Who[] = [...acting, 'colleague', ...leading, 'other manager', 'stranger']

/** Every act, with who may ask it of a deal of team east; what then becomes of it is for other tests. */
const table: { [T in OnDeal['type']]: [Extract<Act, { type: T }>, Who[]] } = {
  'log activity': [
    { type: 'log activity', activity: 'n1', ...note },
    [...acting, 'colleague', 'manager', 'integration'],
  ],
  'do step': [{ type: 'do step', step: 'call', evidence: { kind: 'word' } }, [...acting, 'integration']],
  undo: [{ type: 'undo', command: 'c9' }, acting],
  'move activity': [{ type: 'move activity', activity: 'a', to: 'd2' }, acting],
  'correct activity': [{ type: 'correct activity', activity: 'a', kind: 'call' }, acting],
  'withdraw evidence': [{ type: 'withdraw evidence', event: 'c9.0' }, acting],
  'set attributes': [{ type: 'set attributes', values: { budget: 1 } }, [...acting, 'integration']],
  'correct attributes': [
    { type: 'correct attributes', values: { budget: 1 }, reason: 'r' },
    [...acting, 'integration'],
  ],
  'sight stage': [
    { type: 'sight stage', site: 'crm', record: 'r', to: 'needs', observed: false },
    [...acting, ...leading, 'integration'],
  ],
  'report message': [{ type: 'report message', rule: 'promise' }, [...acting, 'colleague', 'manager', 'integration']],
  'acknowledge manual': [{ type: 'acknowledge manual', user: 'rep' }, ['owner', 'system']],
  'set responsible': [{ type: 'set responsible', rep: 'rep', team: 'west' }, ['admin', 'system']],
  'set calendar': [{ type: 'set calendar', calendar: calendarHash }, ['admin', 'system']],
  'add person': [{ type: 'add person', person: 'p' }, [...acting, 'integration']],
  'remove person': [{ type: 'remove person', person: 'p' }, [...acting, 'integration']],
  link: [{ type: 'link', link: { site: 'crm', kind: 'record', target: 'r' } }, [...acting, 'integration', 'system']],
  'join member': [
    { type: 'join member', user: 'colleague', role: 'presales' },
    [...acting, ...leading, 'integration', 'system'],
  ],
  'leave member': [{ type: 'leave member', user: 'member' }, [...acting, ...leading, 'integration', 'system']],
  'hand over': [{ type: 'hand over', to: 'colleague' }, [...acting, ...leading, 'integration', 'system']],
  advance: [{ type: 'advance', from: 'find' }, [...acting, 'integration']],
  return: [{ type: 'return', from: 'find', to: 'needs' }, [...acting, 'integration']],
  'ask exception': [{ type: 'ask exception', exception: 'x', obligation: 'find/1/call', reason: 'r' }, acting],
  'rule exception': [{ type: 'rule exception', exception: 'x', approve: true }, leading],
  'ask approval': [{ type: 'ask approval', approval: 'y' }, acting],
  'rule approval': [{ type: 'rule approval', approval: 'y', give: true }, everybody],
  'raise contest': [{ type: 'raise contest', contest: 'k', obligation: 'find/1/call', reason: 'r' }, acting],
  'rule contest': [{ type: 'rule contest', contest: 'k', uphold: true, as: 'met' }, leading],
  hold: [{ type: 'hold' }, [...acting, 'integration']],
  resume: [{ type: 'resume' }, [...acting, 'integration']],
  migrate: [{ type: 'migrate', manual: hashOf(1), stages: {} }, [...leading, 'system']],
  close: [{ type: 'close', outcome: 'lost' }, [...acting, 'integration']],
  reopen: [{ type: 'reopen', reason: 'r' }, [...acting, ...leading, 'integration']],
  'merge into': [{ type: 'merge into', deal: 'd2' }, [...acting, ...leading, 'integration', 'system']],
  'erase personal data': [{ type: 'erase personal data', event: 'c1.0', field: 'name' }, ['admin', 'system']],
}

function scene(): Scene {
  const made = new Scene([smallManual, smallManual])
  made.tell({ type: 'join member', user: 'member', role: 'presales' }, hour(1), {
    context: { teamOf: (user) => (user === 'member' ? 'west' : 'east') },
  })
  made.tell({ type: 'log activity', activity: 'a', ...note }, hour(1))
  return made
}

const rightsRefusals = ['not-yours', 'not-allowed', 'not-a-ruler']

describe('who may', () => {
  test.each(Object.values(table))('$0.type', (act, may) => {
    const allowed = (Object.keys(people) as Who[]).filter((who) => {
      const made = scene()
      return !rightsRefusals.includes(refusal(made.ask(act, hour(2), people[who])))
    })
    expect(allowed.sort()).toEqual([...may].sort())
  })

  test.each<[Who, OnDeal['type'], object]>([
    ['auditor', 'advance', { code: 'not-allowed' }],
    ['auditor', 'rule exception', { code: 'not-allowed' }],
    ['colleague', 'rule exception', { code: 'not-a-ruler' }],
    ['colleague', 'rule contest', { code: 'not-a-ruler' }],
    ['colleague', 'advance', { code: 'not-yours', owner: 'rep' }],
    ['owner', 'set calendar', { code: 'not-allowed' }],
  ])('not, and why: %s, %s', (who, type, refusal) => {
    expect(scene().ask(table[type][0], hour(2), people[who])).toEqual({ ok: false, refusal })
  })

  test('no act is without a line', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(rights).sort())
  })

  test('an import tells the past as it was, whoever acted', () => {
    const told = scene().ask({ type: 'advance', from: 'find' }, hour(2), {
      user: 'stranger',
      context: { importing: true },
    })
    expect(refusal(told)).toBe('accepted')
  })

  test('everybody but an auditor opens a deal', () => {
    const role = (asking: Asking) => contextOf(asking.user ?? 'rep', asking.role, asking.context)
    const opening = (Object.keys(people) as Who[]).filter((who) => mayOpen(role(people[who])))
    expect(opening.sort()).toEqual([...everybody, 'integration', 'system'].sort())
    const auditor = people.auditor
    expect(mayOpen(contextOf(auditor.user, auditor.role, { importing: true }))).toBe(true)
    expect(mayOpen(contextOf(auditor.user, auditor.role, people.integration.context))).toBe(true)
  })
})

describe('what somebody told', () => {
  const colleague = { user: 'colleague' }

  test.each([
    ['moved', { type: 'move activity', activity: 'own', to: 'd2' }],
    ['corrected', { type: 'correct activity', activity: 'own', kind: 'call' }],
  ] as const)('is %s by them, though they do not act on the deal', (_, act) => {
    const deal = scene()
    deal.tell({ type: 'log activity', activity: 'own', ...note }, hour(1), colleague)
    expect(refusal(deal.ask(act, hour(2), colleague))).toBe('accepted')
  })

  const mail = (activity: string, more: object = {}) => ({
    type: 'log activity' as const,
    activity,
    ...note,
    kind: 'email' as const,
    direction: 'out' as const,
    attachments: ['document' as const],
    keys: { k1: '1'.repeat(64) },
    ...more,
  })

  test('is not moved by them with what somebody else ticked by it', () => {
    const deal = new Scene(smallManual, 'needs')
    deal.tell(mail('own'), hour(1), colleague)
    deal.tell(mail('again', { tick: 'survey' }), hour(2))
    expect(refusal(deal.ask({ type: 'move activity', activity: 'own', to: 'd2' }, hour(3), colleague))).toBe(
      'not-yours',
    )
  })

  test('keeps its evidence or not as they say, and nobody else’s', () => {
    const deal = new Scene(smallManual, 'needs')
    const [, own] = deal.tell(mail('own', { tick: 'survey' }), hour(1), colleague)
    const [, other] = deal.tell(mail('other', { keys: { k1: '2'.repeat(64) }, tick: 'survey' }), hour(1))
    const withdraw = (event = '') => refusal(deal.ask({ type: 'withdraw evidence', event }, hour(2), colleague))
    expect(withdraw(other?.id)).toBe('not-yours')
    expect(withdraw(own?.id)).toBe('accepted')
  })

  test('is taken back by the program that told it, and by no other', () => {
    const program = (id: string): Asking => ({ context: { actor: { kind: 'integration', id } } })
    const deal = scene()
    deal.tell({ type: 'log activity', activity: 'own', ...note }, hour(1), program('crm'))
    const undo = { type: 'undo' as const, command: deal.ledger.at(-1)?.command ?? '' }
    expect(refusal(deal.ask(undo, hour(2), program('erp')))).toBe('not-yours')
    expect(refusal(deal.ask(undo, hour(2), program('crm')))).toBe('accepted')
  })

  test('is taken back by the admin where it is a message, and by nobody else of another team', () => {
    const deal = scene()
    const undo = { type: 'undo' as const, command: deal.ledger.at(-1)?.command ?? '' }
    const [step] = deal.done('call', hour(1))
    const other = { type: 'undo' as const, command: step?.command ?? '' }
    expect(refusal(deal.ask(undo, hour(2), people.stranger))).toBe('not-yours')
    expect(refusal(deal.ask(other, hour(2), people.admin))).toBe('not-yours')
    expect(refusal(deal.ask(undo, hour(2), people.admin))).toBe('accepted')
  })

  test('and not once they left its team', () => {
    const deal = scene()
    deal.tell({ type: 'log activity', activity: 'own', ...note }, hour(1), colleague)
    const undo = { type: 'undo' as const, command: deal.ledger.at(-1)?.command ?? '' }
    expect(refusal(deal.ask(undo, hour(2), { user: 'colleague', context: { team: 'west' } }))).toBe('not-yours')
    expect(refusal(deal.ask(undo, hour(2), colleague))).toBe('accepted')
  })
})

describe('a case is ruled by somebody else', () => {
  const rule = { type: 'rule contest' as const, contest: 'k', uphold: true, as: 'met' as const }

  test('a contest never by whoever owed what is contested', () => {
    const deal = new Scene()
    deal.tell({ type: 'hand over', to: 'boss' }, hour(1))
    deal.tell({ type: 'hand over', to: 'rep' }, day(3), { user: 'boss' })
    deal.tell({ type: 'raise contest', contest: 'k', obligation: 'find/1/call', reason: 'r' }, day(4))
    expect(refusal(deal.ask(rule, day(5), people.manager))).toBe('own-case')
    expect(refusal(deal.ask(rule, day(5), { user: 'deputy', role: 'manager' }))).toBe('accepted')
  })

  test('a contest never by the owner of the deal, whatever their role', () => {
    const deal = new Scene(smallManual, 'find', { owner: 'boss' })
    const member = { type: 'join member' as const, user: 'rep', role: 'presales' }
    deal.tell(member, hour(1), people.manager)
    deal.tell({ type: 'raise contest', contest: 'k', obligation: 'find/1/call', reason: 'r' }, day(4))
    expect(refusal(deal.ask(rule, day(5), people.manager))).toBe('own-case')
    expect(refusal(deal.ask(rule, day(5), people.admin))).toBe('accepted')
  })

  test('an exception never by its asker, nor by who rules in the asker’s name alone', () => {
    const deal = new Scene(smallManual, 'needs')
    const approve = { type: 'rule exception' as const, exception: 'x', approve: true }
    deal.tell({ type: 'join member', user: 'boss', role: 'presales' }, hour(1))
    deal.tell({ type: 'ask exception', exception: 'x', obligation: 'needs/1/survey', reason: 'r' }, hour(1), {
      user: 'boss',
    })
    expect(refusal(deal.ask(approve, hour(2), people.manager))).toBe('own-case')
    expect(refusal(deal.ask(approve, hour(2), people['manager’s delegate']))).toBe('own-case')
    expect(refusal(deal.ask(approve, hour(2), { user: 'deputy', role: 'manager' }))).toBe('accepted')
  })
})

test.each(['log activity', 'do step', 'set attributes', 'sight stage', 'report message', 'advance'] as const)(
  '%s: a click that waited while the deal was handed over is that of who had it then, if it is a fact',
  (type) => {
    const deal = scene()
    deal.tell({ type: 'hand over', to: 'chief' }, hour(3))
    const told = refusal(deal.ask(table[type][0], hour(2), { received: hour(5) }))
    expect(rightsRefusals.includes(told)).toBe(type === 'advance')
  },
)

test('a click that waited is still that of the delegate of who had the deal then', () => {
  const deal = new Scene()
  deal.tell({ type: 'hand over', to: 'colleague' }, hour(2))
  const call = { type: 'do step' as const, step: 'call', evidence: { kind: 'word' as const } }
  expect(refusal(deal.ask(call, hour(1), { ...people.delegate, received: hour(5) }))).toBe('accepted')
  expect(refusal(deal.ask(call, hour(3), { ...people.delegate, received: hour(5) }))).toBe('not-yours')
})

test('a step of four eyes is also done by who leads, as the second person', () => {
  const manual = structuredClone(smallManual)
  const call = manual.stages[0]?.steps[0]
  if (call) call.fourEyes = true
  const deal = new Scene(manual)
  const act = { type: 'do step' as const, step: 'call', evidence: { kind: 'word' as const } }
  expect(refusal(deal.ask(act, hour(1), people.manager))).toBe('accepted')
  expect(refusal(deal.ask(act, hour(1), people['other manager']))).toBe('not-yours')
  expect(refusal(deal.ask({ ...act, step: 'dance' }, hour(1), people.manager))).toBe('not-yours')
})

describe('a click that waited', () => {
  test('while the deal was handed over is still the click of who had it then', () => {
    const scene = new Scene()
    scene.tell({ type: 'hand over', to: 'colleague' }, hour(5))
    const done = { type: 'do step' as const, step: 'call', evidence: { kind: 'word' as const } }
    const [event] = scene.tell(done, hour(4), { received: hour(6) })
    expect(event).toMatchObject({ at: hour(4), actor: { id: 'rep' } })
    expect(scene.ask(done, hour(6)).ok).toBe(false)
  })
})
