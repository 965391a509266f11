import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../id.ts'
import { EvidenceKind } from '../manual/schema.ts'
import { Activity, Actor, Link, Source } from './event.ts'

/** One stay of a deal in a stage. `how` it was entered, `leaving` how it was left. */
export const Visit = z.strictObject({
  stage: Key,
  n: z.int().min(1),
  entered: Moment,
  how: z.enum(['opened', 'advanced', 'returned']),
  left: Moment.optional(),
  leaving: z.enum(['forwards', 'back', 'closed']).optional(),
})
export type Visit = z.infer<typeof Visit>

/** A step said to be done, by one event. It stands until an undo names that event. */
export const Doing = z.strictObject({
  event: Id,
  command: Id,
  step: Key,
  at: Moment,
  act: Moment,
  recorded: Moment,
  by: Actor,
  source: Source,
  evidence: EvidenceKind,
  activity: Id.optional(),
  enteredLater: z.boolean().optional(),
})
export type Doing = z.infer<typeof Doing>

export const LoggedActivity = z.strictObject({
  ...Activity.shape,
  event: Id,
  command: Id,
  at: Moment,
  act: Moment,
  recorded: Moment,
  by: Actor,
  source: Source,
})
export type LoggedActivity = z.infer<typeof LoggedActivity>

export const ExceptionCase = z.strictObject({
  exception: Id,
  obligation: z.string(),
  asker: Id,
  asked: Moment,
  ruling: z.strictObject({ approved: z.boolean(), by: Id, at: Moment, expires: Moment.optional() }).optional(),
})
export type ExceptionCase = z.infer<typeof ExceptionCase>

export const ContestCase = z.strictObject({
  contest: Id,
  obligation: z.string(),
  asker: Id,
  asked: Moment,
  ruling: z.strictObject({ upheld: z.boolean(), as: z.enum(['met', 'not applicable']), by: Id, at: Moment }).optional(),
})
export type ContestCase = z.infer<typeof ContestCase>

export const Ownership = z.strictObject({ user: Id, team: Id, from: Moment })
export const Membership = z.strictObject({ user: Id, role: Key, from: Moment, until: Moment.optional() })

/** What has happened to a deal, folded from its ledger. Clocks and standing are derived from it, never stored in it. */
export const DealState = z.strictObject({
  v: z.literal(1),
  deal: Id,
  name: z.string(),
  manual: Hash,
  calendar: Hash,
  segment: Key.optional(),
  opened: Moment,
  since: Moment.optional(),
  recorded: Moment,
  seq: z.int().min(1),
  owners: z.array(Ownership).min(1),
  members: z.array(Membership),
  persons: z.array(Id),
  links: z.array(Link),
  attributes: z.record(
    Key,
    z.strictObject({
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      at: Moment,
      act: Moment,
      event: Id,
    }),
  ),
  visits: z.array(Visit).min(1),
  doings: z.array(Doing),
  activities: z.array(LoggedActivity),
  /** Events that an undo or a withdrawal named, arrived or not. */
  undone: z.array(Id),
  exceptions: z.array(ExceptionCase),
  contests: z.array(ContestCase),
  closed: z.strictObject({ outcome: Key, at: Moment }).optional(),
})
export type DealState = z.infer<typeof DealState>
