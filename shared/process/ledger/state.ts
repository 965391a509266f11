import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../id.ts'
import { EvidenceKind, Mode } from '../manual/rule.ts'
import { ActivityKind, Direction } from '../manual/step.ts'
import { Activity, Actor, Link, Source, Value } from './event.ts'

/** Who told something, and when: ties go by (`at`, `act`, `event`). */
const told = { event: Id, at: Moment, act: Moment }

/**
 * A change of the deal's place. Visits are derived from these with the manual, so that a stage seen elsewhere and told late
 * finds its place among the others.
 */
export const Move = z.strictObject({
  ...told,
  recorded: Moment,
  by: Id,
  how: z.enum(['opened', 'advanced', 'returned', 'sighted', 'closed', 'reopened', 'merged']),
  /** The stage entered; the outcome where it was closed. */
  to: Key.optional(),
  /** A sighting's: the actor's own click was seen; the Worker was away. */
  observed: z.boolean().optional(),
  unverified: z.boolean().optional(),
  /** The mode that the gate had, and the approval that let through. */
  mode: Mode.optional(),
  approval: Id.optional(),
})
export type Move = z.infer<typeof Move>

/** A step said to be done, by one event. It stands until an undo names that event or its command. */
export const Doing = z.strictObject({
  ...told,
  command: Id,
  step: Key,
  recorded: Moment,
  by: Actor,
  source: Source,
  evidence: EvidenceKind,
  activity: Id.optional(),
  enteredLater: z.boolean().optional(),
})
export type Doing = z.infer<typeof Doing>

/** The beginning of a key: enough to tell the messages of one deal apart. */
const Short = z.string().regex(/^[0-9a-f]{16}$/)

export const LoggedActivity = z.strictObject({
  ...Activity.shape,
  keys: z.strictObject({ k1: Short.optional(), k2: Short.optional(), k3: Short.optional() }),
  account: Short.optional(),
  thread: Short.optional(),
  ...told,
  command: Id,
  recorded: Moment,
  by: Actor,
  source: Source,
})
export type LoggedActivity = z.infer<typeof LoggedActivity>

/** What corrects a logged activity: of several the last one by (`at`, `act`, `event`) counts, field by field. */
export const Correction = z.strictObject({
  ...told,
  of: Id,
  kind: ActivityKind.optional(),
  direction: Direction.optional(),
  happened: Moment.optional(),
})
export type Correction = z.infer<typeof Correction>

export const ExceptionCase = z.strictObject({
  exception: Id,
  obligation: z.string(),
  asker: Id,
  asked: Moment,
  ruling: z.strictObject({ approved: z.boolean(), by: Id, at: Moment, expires: Moment.optional() }).optional(),
})
export type ExceptionCase = z.infer<typeof ExceptionCase>

/** An approval asked for leaving a stage; it holds for the visit in which it was asked. */
export const ApprovalCase = z.strictObject({
  approval: Id,
  from: Key,
  to: Key,
  approver: Key,
  asker: Id,
  asked: Moment,
  ruling: z.strictObject({ given: z.boolean(), by: Id, at: Moment }).optional(),
})
export type ApprovalCase = z.infer<typeof ApprovalCase>

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

/** One value that an attribute had. `apart`: it is personal and lies apart. `corrects`: it stands for what was set before. */
export const Setting = z.strictObject({
  ...told,
  value: Value,
  apart: z.boolean().optional(),
  corrects: z.boolean().optional(),
})
export type Setting = z.infer<typeof Setting>

/** A message that was sent against a phrase rule, and who sent it; nobody where a program or an import told of it. */
export const Breach = z.strictObject({ ...told, rule: Key, by: Id.optional(), activity: Id.optional() })
export type Breach = z.infer<typeof Breach>

/** A time in which the deal stood still. */
export const Hold = z.strictObject({ from: Moment, until: Moment.optional(), waitsFor: Key.optional() })
export type Hold = z.infer<typeof Hold>

/** A visit of which nothing more than this is needed. */
const PastVisit = z.strictObject({
  stage: Key,
  n: z.int().min(1),
  entered: Moment,
  how: z.enum(['opened', 'advanced', 'returned', 'sighted', 'jumped']),
  left: Moment.optional(),
  leaving: z.enum(['forwards', 'back', 'closed']).optional(),
  unfinished: z.array(z.string()).optional(),
})

/** What the obligations that left add to the deal's score: sums of whole numbers. */
const whole = z.int().min(0)
export const Past = z.strictObject({
  weight: whole,
  weightCredit: whole,
  waivedWeight: whole,
  lost: whole,
  critical: whole,
  /** What they left out, as a deal that ends is counted by; none of a state that was folded before it was counted. */
  leftOut: z.array(z.string()).optional(),
})
export type Past = z.infer<typeof Past>

/** What lies so far back that it left the state: its obligations are settled, and the ledger has the rest. */
export const Folded = z.strictObject({
  /** Whatever tells of an earlier moment needs the whole ledger. */
  before: Moment,
  /** The same of messages, calls and meetings: of a lively deal only the newest are kept. */
  activities: Moment,
  /** The first visit, the last ones of each stage, and last the one that the first of `moves` entered. */
  visits: z.array(PastVisit).min(1),
  /** The times between a closing and a reopening. */
  closings: z.array(z.strictObject({ from: Moment, until: Moment })),
  /** A customer who waited for an answer at that moment; how many were answered in each visit, by the moment of its entry. */
  waits: z.strictObject({ from: Moment, known: Moment.optional() }).optional(),
  answers: z.array(z.strictObject({ entered: Moment, count: z.int().min(1) })),
  past: Past,
})
export type Folded = z.infer<typeof Folded>

/** What has happened to a deal, folded from its ledger. Visits, clocks and standing are derived from it, never stored in it. */
export const DealState = z.strictObject({
  v: z.literal(2),
  deal: Id,
  name: z.string(),
  origin: z.enum(['rep', 'lead', 'integration', 'import']),
  kind: Key.optional(),
  segment: Key.optional(),
  /** The version and the calendar of now; `manuals` and `calendars` say from when each held. */
  manual: Hash,
  calendar: Hash,
  manuals: z.array(z.strictObject({ manual: Hash, from: Moment, stages: z.record(Key, Key) })).min(1),
  calendars: z.array(z.strictObject({ calendar: Hash, from: Moment })).min(1),
  opened: Moment,
  since: Moment.optional(),
  recorded: Moment,
  seq: z.int().min(1),
  owners: z.array(Ownership).min(1),
  members: z.array(Membership),
  persons: z.array(Id),
  links: z.array(Link),
  /** Every value an attribute had, earliest first. */
  attributes: z.record(Key, z.array(Setting).min(1)),
  /** Earliest first; the first one opened the deal, or entered the first visit that is still told in full. */
  moves: z.array(Move).min(1),
  holds: z.array(Hold),
  /** Earliest first. */
  doings: z.array(Doing),
  activities: z.array(LoggedActivity),
  corrections: z.array(Correction),
  /** Events and commands that an undo, a move or a withdrawal named, arrived or not. */
  undone: z.array(Id),
  /** Doings whose evidence was withdrawn. */
  unproven: z.array(Id),
  /** Commands that moved an activity away or withdrew evidence: no undo reaches them. */
  final: z.array(Id).optional(),
  breaches: z.array(Breach),
  exceptions: z.array(ExceptionCase),
  approvals: z.array(ApprovalCase),
  contests: z.array(ContestCase),
  acknowledged: z.array(z.strictObject({ user: Id, at: Moment })),
  closed: z.strictObject({ outcome: Key, at: Moment }).optional(),
  folded: Folded.optional(),
})
export type DealState = z.infer<typeof DealState>
