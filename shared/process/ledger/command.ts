import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../id.ts'
import { ActivityKind, Direction } from '../manual/step.ts'
import { Activity, Evidence, Link, ObligationKey, Values } from './event.ts'

const type = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.strictObject({ type: z.literal(name), ...shape })

const personal = { name: z.string().trim().max(120).optional(), address: z.email().max(254).toLowerCase().optional() }
const reason = z.string().trim().min(1).max(500)

export const NewPerson = z.strictObject({ person: Id, ...personal })
export type NewPerson = z.infer<typeof NewPerson>

/**
 * What somebody can ask of a deal. Facts (log, do, sight, set attributes, a message against a rule; their undo, move,
 * correction and withdrawal) are never refused for a rule of the manual; all else is decided.
 */
export const Act = z.discriminatedUnion('type', [
  type('open deal', {
    name: z.string().trim().min(1).max(120),
    manual: Key,
    atStage: Key.optional(),
    since: Moment.optional(),
    origin: z.enum(['rep', 'lead', 'integration', 'import']).default('rep'),
    owner: Id.optional(),
    kind: Key.optional(),
    segment: Key.optional(),
    persons: z.array(NewPerson).max(50).default([]),
    links: z.array(Link).max(20).default([]),
  }),
  /**
   * `happenedAt` is the page's own time stamp; without one it happened at the act. `tick` is the step that this activity
   * proves by the manual's own rule. `movedFrom`: the deal on which it was first logged. `apartFrom`: the activity that it was
   * taken for and is not, though direction, people, subject and minute are the same: these are two messages. `against`: the
   * phrase rules that it was sent against.
   */
  type('log activity', {
    ...Activity.shape,
    happenedAt: Moment.optional(),
    tick: Key.optional(),
    movedFrom: Id.optional(),
    apartFrom: Id.optional(),
    against: z.array(Key).max(50).optional(),
  }),
  type('do step', { step: Key, evidence: Evidence, happenedAt: Moment.optional() }),
  /** Takes back every fact of one earlier command: an activity is withdrawn, a step undone. */
  type('undo', { command: Id }),
  /** Takes an activity off this deal, with what it proved, and logs it on the other one, with its time and its source. */
  type('move activity', { activity: Id, to: Id }),
  type('correct activity', {
    activity: Id,
    kind: ActivityKind.optional(),
    direction: Direction.optional(),
    happenedAt: Moment.optional(),
  }),
  /** A doing stays, as the rep's word. */
  type('withdraw evidence', { event: Id }),
  type('set attributes', { values: Values }),
  type('correct attributes', { values: Values, reason }),
  type('sight stage', {
    site: Key,
    record: z.string().min(1).max(200),
    from: Key.optional(),
    to: Key,
    observed: z.boolean().default(false),
    unverified: z.boolean().optional(),
    happenedAt: Moment.optional(),
  }),
  type('report message', { rule: Key, activity: Id.optional(), happenedAt: Moment.optional() }),
  type('acknowledge manual', { user: Id }),
  type('set responsible', { rep: Id, team: Id }),
  type('set calendar', { calendar: Hash }),
  type('add person', NewPerson.shape),
  type('remove person', { person: Id }),
  type('link', { link: Link }),
  type('join member', { user: Id, role: Key, until: Moment.optional() }),
  type('leave member', { user: Id }),
  type('hand over', { to: Id }),
  type('advance', { from: Key, to: Key.optional(), reason: reason.optional() }),
  type('return', { from: Key, to: Key, reason: reason.optional() }),
  type('ask exception', { exception: Id, obligation: ObligationKey, reason }),
  type('rule exception', {
    exception: Id,
    approve: z.boolean(),
    reason: reason.optional(),
    expires: Moment.optional(),
  }),
  /** Asks the gate's approver to let the current stage be left; `to` is the stage after it where nothing is said. */
  type('ask approval', { approval: Id, to: Key.optional(), reason: reason.optional() }),
  type('rule approval', { approval: Id, give: z.boolean(), reason: reason.optional() }),
  type('raise contest', { contest: Id, obligation: ObligationKey, reason }),
  type('rule contest', {
    contest: Id,
    uphold: z.boolean(),
    as: z.enum(['met', 'not applicable']).default('not applicable'),
    reason: reason.optional(),
  }),
  type('hold', { waitsFor: Key.optional(), reason: reason.optional() }),
  type('resume', {}),
  /** Moves a deal to another version; `stages` says where each stage that is no longer there went. */
  type('migrate', { manual: Hash, stages: z.record(Key, Key).default({}) }),
  type('close', { outcome: Key, reason: reason.optional() }),
  type('reopen', { reason }),
  /** Ends this deal: it is the same as the other one, which takes its persons and links. */
  type('merge into', { deal: Id }),
  type('erase personal data', { event: Id, field: z.string().min(1).max(80) }),
])
export type Act = z.infer<typeof Act>

/**
 * A command as it travels and waits in the outbox. `acted` and `sent` are the device's clock; the Worker shifts device
 * times by (received − sent). `basis` is what the sender saw when it acted. In an import `at` is the moment it happened.
 */
export const Command = z.strictObject({
  v: z.literal(1),
  /** Short enough that the ids of its events, which it begins, are ids too. */
  id: Id.max(60, 'at most 60 characters'),
  deal: Id,
  acted: Moment,
  sent: Moment,
  basis: z.strictObject({ seq: z.int().min(0), manual: z.string().max(64).optional() }).optional(),
  act: Act,
})
export type Command = z.infer<typeof Command>
