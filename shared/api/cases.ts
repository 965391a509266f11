import * as z from 'zod'
import { Id, Moment } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'

export const CaseKind = z.enum(['exception', 'approval', 'contest'])
export type CaseKind = z.infer<typeof CaseKind>

const Case = {
  case: Id,
  kind: CaseKind,
  deal: Id,
  dealName: z.string(),
  obligation: z.string(),
  name: Text,
  asker: Id,
  askerName: z.string(),
  asked: Moment,
  /** Empty where it was erased, or none was given. */
  reason: z.string(),
  team: Id,
}

/** Something asked that waits for a ruling. */
export const WaitingCase = z.strictObject({
  ...Case,
  /**
   * By when a word is due. An exception: when what it asks to leave out falls due, which does not wait for it. An approval: by
   * its approver's own time standard, if the manual sets one. A contest, and an exception from what has no due moment: two
   * working days.
   */
  due: Moment.optional(),
  overdue: z.boolean(),
  /** False when the caller asked it, or had it asked, is the rep whose score it is, or has no right to rule: somebody else rules. */
  mayRule: z.boolean(),
})
export type WaitingCase = z.infer<typeof WaitingCase>

export const listCases = operation({
  method: 'GET',
  path: '/api/v1/cases',
  summary:
    'Exceptions, approvals and contests that wait for a ruling by the caller or in the teams that the caller leads',
  access: 'rep',
  query: z.strictObject({
    kind: CaseKind.optional(),
    team: Id.optional(),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(200),
  }),
  answer: z.strictObject({ cases: z.array(WaitingCase), next: z.string().optional() }),
})

/** A ruling as the register has it: who asked and why, who ruled and why, and until when it holds. */
export const Ruling = z.strictObject({
  ...Case,
  owner: Id,
  ownerName: z.string(),
  /** An upheld contest says as what the loss now counts. */
  decision: z.enum(['approved', 'refused', 'met', 'not applicable']),
  ruler: Id,
  rulerName: z.string(),
  ruled: Moment,
  /** The ruler's reason; empty where it was erased, or none was given. */
  ruling: z.string(),
  expires: Moment.optional(),
  /**
   * Whether it still has effect: an exception until it lapses or the deal closes, an approval until the deal moves on, what a
   * contest found for good; a refusal never had any.
   */
  holds: z.boolean(),
})
export type Ruling = z.infer<typeof Ruling>

const Day = z.iso.date().regex(/^2[01]/, 'a day from the year 2000 on')

export const listRulings = operation({
  method: 'GET',
  path: '/api/v1/rulings',
  summary:
    'The register of rulings, the latest first (default: the last 90 days): the own ones, and those of the teams that the caller leads',
  access: 'rep',
  scope: 'read',
  query: z.strictObject({
    kind: CaseKind.optional(),
    from: Day.optional(),
    to: Day.optional(),
    team: Id.optional(),
    /** The deal's owner. */
    rep: Id.optional(),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.strictObject({
    from: Day,
    to: Day,
    rulings: z.array(Ruling),
    /** The share of what fell due in these days that was waived, in basis points; null where nothing fell due. */
    waived: z.int().nullable(),
    next: z.string().optional(),
  }),
})
