import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../id.ts'
import { ActivityKind, AttachmentKind, Direction, EvidenceKind, Mode } from '../manual/schema.ts'

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

const type = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.strictObject({ type: z.literal(name), ...shape })

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
    segment: Key.optional(),
  }),
  type('attributes set', { values: z.record(Key, z.union([z.string().max(500), z.number(), z.boolean(), z.null()])) }),
  type('person added', { person: Id }),
  type('person removed', { person: Id }),
  type('member joined', { user: Id, role: Key, until: Moment.optional() }),
  type('member left', { user: Id }),
  type('handed over', { to: Id, team: Id }),
  type('linked', { link: Link }),
  type('activity logged', Activity.shape),
  type('activity withdrawn', { activity: Id, event: Id }),
  type('step done', { step: Key, evidence: Evidence, enteredLater: z.boolean().optional() }),
  type('step undone', { event: Id }),
  type('stage advanced', { from: Key, to: Key, mode: Mode.optional(), missing: z.array(z.string()).optional() }),
  type('stage returned', { from: Key, to: Key }),
  type('exception asked', { exception: Id, obligation: z.string().max(200) }),
  type('exception ruled', { exception: Id, approved: z.boolean(), expires: Moment.optional() }),
  type('contest raised', { contest: Id, obligation: z.string().max(200) }),
  type('contest ruled', { contest: Id, upheld: z.boolean(), as: z.enum(['met', 'not applicable']) }),
  type('closed', { outcome: Key }),
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
  commitments: z.record(Key, Hash).optional(),
})
export type LedgerEvent = z.infer<typeof LedgerEvent>

/** An event as `decide` gives it: the store numbers it and turns personal values into commitments. */
export type EventDraft = Omit<LedgerEvent, 'seq' | 'commitments'> & { personal?: Record<string, string> }
