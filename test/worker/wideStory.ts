import fc from 'fast-check'
import type { Act } from '#shared/process/ledger/command.ts'
import { tick } from './office.ts'

/** What can be done to a deal by its owner, or by who rules; `other`: a merger, a moved message, an undoing. */
export type Doing = Act | 'merge' | 'move' | 'undo' | 'migrate' | 'team' | 'calendar' | 'reopen'

const one = <const T>(...values: T[]) => fc.constantFrom(...values)
const steps = one(
  'call',
  'first-call',
  'survey',
  'check-in',
  'licence',
  'confirm',
  'standard',
  'custom',
  'send',
  'terms',
)
const stages = one('find', 'needs', 'discovery', 'offer', 'approve', 'close')
const obligation = one(
  'find/1/call',
  'needs/1/survey',
  'discovery/1/survey',
  'needs/1/@time',
  'find/1/@rule/no-promise/1',
)

/** A message with many persons: states grow. */
const mail = fc.tuple(fc.nat(400), one('in', 'out')).map(
  ([n, direction]): Act => ({
    ...{ type: 'log activity', activity: `mail-${n}`, kind: 'email', direction, people: 9, attachments: [] },
    persons: Array.from({ length: 40 }, (_, person) => `somebody-${person}`),
    keys: { k1: (0x1000_0000 + n).toString(16).padEnd(64, '0') },
  }),
)
const attributes = one<Act>(
  { type: 'set attributes', values: { amount: 500 } },
  { type: 'set attributes', values: { amount: 20_000, export: true } },
  { type: 'correct attributes', values: { export: false }, reason: 'r' },
  { type: 'set attributes', values: { 'close-date': '2026-06-01' } },
)
const cases = fc.oneof(
  obligation.map((at): Act => ({ type: 'ask exception', exception: 'e', obligation: at, reason: 'r' })),
  obligation.map((at): Act => ({ type: 'raise contest', contest: 'c', obligation: at, reason: 'r' })),
  fc.boolean().map((approve): Act => ({ type: 'rule exception', exception: 'e', approve })),
  fc.boolean().map((uphold): Act => ({ type: 'rule contest', contest: 'c', uphold, as: 'met' })),
)

/** One move of a story of everything: `pick` chooses what an act is about; `late`: hours that it waited in an outbox. */
export const wideMove = fc.record({
  deal: one(0, 0, 0, 1, 2),
  hours: fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 30 }) }, { weight: 1, arbitrary: one(200, 900, 1500) }),
  late: one(0, 0, 0, 0, 5, 40, 1200),
  pick: fc.nat({ max: 1000 }),
  doing: fc.oneof(
    { weight: 6, arbitrary: steps.map((step): Doing => tick(step)) },
    { weight: 10, arbitrary: mail },
    { weight: 4, arbitrary: stages.map((from): Doing => ({ type: 'advance', from, reason: 'on' })) },
    {
      weight: 2,
      arbitrary: one('find', 'needs', 'discovery').map((to): Doing => ({ type: 'return', from: 'offer', to })),
    },
    {
      weight: 3,
      arbitrary: stages.map((to): Doing => ({ type: 'sight stage', site: 'crm', record: 'r', to, observed: true })),
    },
    { weight: 5, arbitrary: cases },
    { weight: 3, arbitrary: attributes },
    {
      weight: 6,
      arbitrary: one<Doing>(
        { type: 'close', outcome: 'lost', reason: 'r' },
        { type: 'hold' },
        { type: 'resume' },
        { type: 'report message', rule: 'no-promise' },
        { type: 'hand over', to: 'wide-colleague' },
        { type: 'hand over', to: 'wide-rep' },
        { type: 'join member', user: 'wide-boss', role: 'presales' },
      ),
    },
    {
      weight: 7,
      arbitrary: one<Doing>('merge', 'move', 'move', 'undo', 'undo', 'migrate', 'team', 'calendar', 'reopen'),
    },
  ),
})
