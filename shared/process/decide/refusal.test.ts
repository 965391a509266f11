import { describe, expect, test } from 'vitest'
import { Missing, Refusal } from './refusal.ts'

const name = { en: 'name', 'zh-CN': '名称' }
const missing: Missing = {
  obligation: 'needs/1/survey',
  what: 'step',
  key: 'survey',
  name,
  mode: 'block',
  overdue: false,
  meet: { type: 'do step', step: 'survey', evidence: { kind: 'word' } },
  who: ['rep'],
}
const faults = [{ attribute: 'amount', expected: 'number' as const }]

/** Every refusal there is, as it is put on the wire. */
const every: { [C in Refusal['code']]: Omit<Extract<Refusal, { code: C }>, 'code'> } = {
  'gate-unmet': { stage: 'needs', to: 'offer', gate: name, missing: [missing], needsReason: true },
  incomplete: { stage: 'needs', to: 'find', missing: [missing] },
  'not-yours': { owner: 'rep' },
  'not-allowed': {},
  'unknown-deal': {},
  'deal-exists': {},
  'deal-closed': { outcome: 'lost' },
  'not-closed': {},
  'closed-too-long': { days: 30 },
  'unknown-manual': { manual: 'm' },
  'unknown-calendar': { calendar: 'c' },
  'unknown-stage': { stage: 'moon' },
  'unknown-step': { step: 'dance' },
  'unknown-rule': { rule: 'no-jokes' },
  'unknown-attribute': { attribute: 'mood', faults: [{ attribute: 'mood', expected: 'nothing' }] },
  'wrong-value': { attribute: 'amount', faults },
  'unknown-outcome': { outcome: 'draw' },
  'unknown-role': { role: 'pilot' },
  'unknown-user': { user: 'ghost' },
  'unknown-person': { person: 'p' },
  'unknown-activity': { activity: 'a' },
  'unknown-obligation': { obligation: 'needs/9/survey' },
  'unknown-case': { case: 'x' },
  'unknown-command': { command: 'c7' },
  'unknown-pause': { pauses: ['customer'] },
  'wrong-stage': { stage: 'needs' },
  'move-not-allowed': { from: 'needs', to: 'moon', unknown: ['amount'] },
  'unmapped-stages': { faults: [{ at: 'stages.offer', expected: 'a place' }] },
  'not-held': {},
  'hold-limit': { days: 30 },
  'too-late': { obligation: 'needs/1/survey' },
  'too-early': { obligation: 'needs/1/survey' },
  'not-waivable': { obligation: 'needs/1/@gate' },
  'no-approval-needed': { stage: 'needs' },
  'own-case': {},
  'not-a-ruler': {},
  'not-an-approver': { who: ['boss'] },
  'already-there': { what: 'a' },
  'nothing-to-undo': { command: 'c7' },
  'only-contested': { command: 'c7' },
  'too-many': { step: 'call', most: 100 },
}
const optional = ['move-not-allowed.unknown']

describe('a refusal on the wire', () => {
  test.each(Object.entries(every))('%s says all of its own, and nothing else', (code, more) => {
    expect(Refusal.parse({ code, ...more })).toEqual({ code, ...more })
    expect(Refusal.safeParse({ code, ...more, secret: 1 }).success).toBe(false)
    for (const field of Object.keys(more)) {
      const { [field]: _, ...rest } = { code, ...more } as Record<string, unknown>
      expect(Refusal.safeParse(rest).success).toBe(optional.includes(`${code}.${field}`))
    }
  })

  test('tells at least one fault of values that do not fit', () => {
    expect(Refusal.safeParse({ code: 'wrong-value', attribute: 'amount', faults: [] }).success).toBe(false)
  })

  test('tells a fault by what was expected, with the values that there are', () => {
    const told = {
      code: 'wrong-value',
      attribute: 'size',
      faults: [{ attribute: 'size', expected: 'choice', values: ['s'] }],
    }
    expect(Refusal.parse(told)).toEqual(told)
    expect(Refusal.safeParse({ ...told, faults: [{ attribute: 'size', expected: 'magic' }] }).success).toBe(false)
  })
})

describe('what is missing', () => {
  test.each(['step', 'choice', 'attribute', 'approval'])('is a %s', (what) => {
    expect(Missing.parse({ ...missing, what })).toEqual({ ...missing, what })
  })

  test.each(['exception', 'contest', 'asked'])('has a way out by %s', (wayOut) => {
    expect(Missing.parse({ ...missing, wayOut })).toEqual({ ...missing, wayOut })
  })

  test('says why, what to fill in, what would count in full, and among what there is a choice', () => {
    const told = {
      ...missing,
      why: name,
      fill: { attribute: 'size', type: 'choice', values: ['small'] },
      strongest: 'observed',
      oneOf: [{ step: 'visit', name }],
    }
    expect(Missing.parse(told)).toEqual(told)
  })
})
