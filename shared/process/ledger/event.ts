import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../id.ts'
import { EvidenceKind, Mode } from '../manual/rule.ts'
import { ActivityKind, AttachmentKind, Direction } from '../manual/step.ts'

export const MessageKeys = z.strictObject({ k1: Hash.optional(), k2: Hash.optional(), k3: Hash.optional() })
export type MessageKeys = z.infer<typeof MessageKeys>

export const Activity = z.strictObject({
  activity: Id,
  kind: ActivityKind,
  direction: Direction.optional(),
  persons: z.array(Id).max(50),
  people: z.int().min(0).max(500),
  attachments: z.array(AttachmentKind).max(50),
  keys: MessageKeys,
  account: Hash.optional(),
  site: Key.optional(),
  thread: Hash.optional(),
})
export type Activity = z.infer<typeof Activity>

export const Evidence = z.strictObject({ kind: EvidenceKind, activity: Id.optional() })
export type Evidence = z.infer<typeof Evidence>

export const Link = z.strictObject({
  site: Key,
  kind: z.enum(['record', 'thread']),
  target: z.string().min(1).max(200),
})
export type Link = z.infer<typeof Link>

/** An attribute's value; null takes it away. */
export const Value = z.union([z.string().max(500), z.number(), z.boolean(), z.null()])
export type Value = z.infer<typeof Value>
export const Values = z.record(Key, Value)

/** The key of an obligation: stage / visit / step or @what / occurrence. */
export const ObligationKey = z.string().min(1).max(200)

const type = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.strictObject({ type: z.literal(name), ...shape })

/** Why a gate's mode was what it was. */
const Applied = { mode: Mode.optional(), because: z.enum(['written', 'date', 'acknowledged']).optional() }

/** What can happen to a deal. Persons are opaque ids; a personal text is a commitment in the envelope, never here. */
export const Happening = z.discriminatedUnion('type', [
  type('opened', {
    name: z.string().trim().min(1).max(120),
    manual: Hash,
    calendar: Hash,
    atStage: Key,
    since: Moment.optional(),
    origin: z.enum(['rep', 'lead', 'integration', 'import']),
    owner: Id,
    team: Id,
    kind: Key.optional(),
    segment: Key.optional(),
  }),
  /** `apart`: personal attributes whose values lie apart, under `attribute.KEY`. */
  type('attributes set', { values: Values, apart: z.array(Key).optional() }),
  /** The values that should have stood there; what they un-ask is un-asked even where it had settled. */
  type('attributes corrected', { values: Values, apart: z.array(Key).optional() }),
  type('responsible set', { rep: Id, team: Id }),
  type('calendar set', { calendar: Hash }),
  type('manual acknowledged', { user: Id }),
  type('person added', { person: Id }),
  type('person removed', { person: Id }),
  type('member joined', { user: Id, role: Key, until: Moment.optional() }),
  type('member left', { user: Id }),
  type('handed over', { to: Id, team: Id }),
  type('linked', { link: Link }),
  /**
   * `insteadOf`: the step that it was told of and that the deal's version no longer has; kept as a note. `apartFrom`: the
   * activity that looked like the same message and, by the sender's word, is another one.
   */
  type('activity logged', {
    ...Activity.shape,
    movedFrom: Id.optional(),
    insteadOf: Key.optional(),
    apartFrom: Id.optional(),
  }),
  type('activity moved', { activity: Id, event: Id, to: Id }),
  type('activity corrected', {
    activity: Id,
    event: Id,
    kind: ActivityKind.optional(),
    direction: Direction.optional(),
    happened: Moment.optional(),
  }),
  type('activity withdrawn', { activity: Id, event: Id }),
  type('step done', { step: Key, evidence: Evidence, enteredLater: z.boolean().optional() }),
  type('step undone', { event: Id }),
  /** An undo that came before what it undoes: it waits for that command. */
  type('command undone', { command: Id }),
  type('evidence withdrawn', { event: Id }),
  type('stage advanced', {
    from: Key,
    to: Key,
    ...Applied,
    missing: z.array(z.string()).optional(),
    approval: Id.optional(),
  }),
  type('stage returned', { from: Key, to: Key }),
  /** A stage read on a CRM page. `observed`: the actor's own click was seen. `unverified`: the Worker was away. */
  type('stage sighted', {
    site: Key,
    record: z.string().min(1).max(200),
    from: Key.optional(),
    to: Key,
    observed: z.boolean(),
    unverified: z.boolean().optional(),
  }),
  type('exception asked', { exception: Id, obligation: ObligationKey }),
  type('exception ruled', { exception: Id, approved: z.boolean(), expires: Moment.optional() }),
  type('approval asked', { approval: Id, from: Key, to: Key, approver: Key }),
  type('approval ruled', { approval: Id, given: z.boolean() }),
  type('message sent against a rule', { rule: Key, activity: Id.optional() }),
  type('contest raised', { contest: Id, obligation: ObligationKey }),
  type('contest ruled', { contest: Id, upheld: z.boolean(), as: z.enum(['met', 'not applicable']) }),
  type('held', { waitsFor: Key.optional() }),
  type('resumed', {}),
  type('manual migrated', { manual: Hash, stages: z.record(Key, Key) }),
  type('closed', { outcome: Key, ...Applied, missing: z.array(z.string()).optional(), approval: Id.optional() }),
  type('reopened', {}),
  type('merged into', { deal: Id }),
  /** The other deal's word of it: that one ended, and what is still to do is done here. */
  type('merged from', { deal: Id }),
  type('personal data erased', { event: Id, field: z.string().min(1).max(80) }),
])
export type Happening = z.infer<typeof Happening>

export const Actor = z.strictObject({ kind: z.enum(['user', 'integration', 'system']), id: Id })
export type Actor = z.infer<typeof Actor>

/** Where a moment comes from, strongest first. */
export const Source = z.enum(['page', 'integration', 'word'])
export type Source = z.infer<typeof Source>

/**
 * One line of a deal's ledger. `at` is when it happened, `recorded` the Worker's clock, `act` the device's time of the
 * act (corrected for its skew); ties go by (`at`, `act`, `id`). `id` is the command's id, a dot and the place
 * of the event in it. `commitments` are SHA-256(salt ‖ value) of personal fields that lie apart.
 */
export const LedgerEvent = z.strictObject({
  v: z.literal(1),
  id: Id,
  deal: Id,
  seq: z.int().min(1),
  command: Id,
  at: Moment,
  act: Moment,
  recorded: Moment,
  actor: Actor,
  source: Source,
  happening: Happening,
  commitments: z.record(z.string().min(1).max(80), Hash).optional(),
})
export type LedgerEvent = z.infer<typeof LedgerEvent>

/** An event as `decide` gives it: the store numbers it and turns personal values into commitments. */
export type EventDraft = Omit<LedgerEvent, 'seq' | 'commitments'> & { personal?: Record<string, string> }
