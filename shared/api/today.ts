import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../process/id.ts'
import { Act } from '../process/ledger/command.ts'
import { Mode, Severity } from '../process/manual/rule.ts'
import { Text } from '../process/text.ts'
import { CaseKind } from './cases.ts'
import { operation } from './operation.ts'
import { Day } from './period.ts'

const Kind = z.enum(['step', 'choice', 'time', 'gate', 'answer', 'rule'])
const Status = z.enum(['pending', 'met', 'late', 'overdue', 'missed', 'violated', 'waived', 'not applicable'])

/** What would meet it, as an act to send; of a choice any of several steps. */
const Meeting = {
  meet: Act.optional(),
  oneOf: z.array(z.strictObject({ step: Key, name: Text })).optional(),
}

/** One thing that the manual asks of a deal, as the engine judges it. */
export const ObligationView = z.strictObject({
  obligation: z.string(),
  kind: Kind,
  stage: Key,
  stageName: Text,
  visit: z.int(),
  step: Key.optional(),
  name: Text,
  version: Hash,
  status: Status,
  mode: Mode,
  severity: Severity,
  weight: z.int(),
  /** Counts in the score once settled; its credit in basis points. */
  scored: z.boolean(),
  settled: z.boolean(),
  credit: z.int(),
  reductions: z.array(z.strictObject({ why: z.enum(['late', 'out of order', 'self-attested']), share: z.int() })),
  askedFrom: Moment,
  starts: Moment.optional(),
  due: Moment.optional(),
  settles: Moment.optional(),
  doneAt: Moment.optional(),
  doneBy: z.string().optional(),
  evidence: z.string().optional(),
  /** The event that met it. */
  event: Id.optional(),
  owedBy: z.string(),
  exception: Id.optional(),
  contest: Id.optional(),
  paused: z.boolean().optional(),
  /** Of a gate: what it asked and did not have. */
  missing: z.array(z.string()).optional(),
  ...Meeting,
})
export type ObligationView = z.infer<typeof ObligationView>

export const getObligations = operation({
  method: 'GET',
  path: '/api/v1/deals/:deal/obligations',
  summary:
    'All that the manual asks of a deal, by when, how it stands and what would meet it, as of a moment (default: now)',
  access: 'rep',
  scope: 'read',
  params: z.strictObject({ deal: Id }),
  query: z.strictObject({ asOf: z.coerce.number().int().min(0).optional() }),
  answer: z.strictObject({
    deal: Id,
    asOf: Moment,
    seq: z.int(),
    obligations: z.array(ObligationView),
    /** Names of the users who owe or did something. */
    names: z.record(Id, z.string()),
  }),
})

/** Something that the caller, or somebody for whom the caller stands in, is to do today or should have done. */
export const TodayItem = z.strictObject({
  deal: Id,
  dealName: z.string(),
  obligation: z.string(),
  kind: Kind,
  stage: Key,
  step: Key.optional(),
  name: Text,
  status: z.enum(['pending', 'overdue']),
  due: Moment,
  owedBy: Id,
  ...Meeting,
})
export type TodayItem = z.infer<typeof TodayItem>

export const Today = z.strictObject({
  asOf: Moment,
  day: Day,
  /** The longest due first. */
  items: z.array(TodayItem),
  /** What waits for the caller's word, the oldest first. */
  approvals: z.array(
    z.strictObject({
      case: Id,
      kind: CaseKind,
      deal: Id,
      dealName: z.string(),
      obligation: z.string(),
      name: Text,
      askerName: z.string(),
      asked: Moment,
      due: Moment.optional(),
    }),
  ),
  /** Obligations, not deals: due today and still to come, overdue, and cases that wait. */
  counts: z.strictObject({ due: z.int(), overdue: z.int(), waiting: z.int() }),
  /** Further deals on which something falls due by the end of today; they are not in the counts. */
  beyond: z.int(),
})
export type Today = z.infer<typeof Today>

export const getToday = operation({
  method: 'GET',
  path: '/api/v1/today',
  summary: 'What the caller has to do by the end of today, over all deals, and what waits for the caller’s word',
  access: 'rep',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(50) }),
  answer: Today,
})
