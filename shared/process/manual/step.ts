import * as z from 'zod'
import { Key } from '../id.ts'
import { Text } from '../text.ts'
import { Condition, EvidenceKind, Hardening, Mode, Severity } from './rule.ts'
import { Duration, TimeStandard } from './time.ts'

export const ActivityKind = z.enum(['email', 'call', 'meeting', 'note'])
export type ActivityKind = z.infer<typeof ActivityKind>

export const Direction = z.enum(['in', 'out'])
export type Direction = z.infer<typeof Direction>

export const AttachmentKind = z.enum(['document', 'sheet', 'slides', 'image', 'archive', 'other'])
export type AttachmentKind = z.infer<typeof AttachmentKind>

/** A logged activity that ticks a step by itself: decidable from metadata alone. */
export const Tick = z.strictObject({
  kind: ActivityKind,
  direction: Direction.optional(),
  attachment: z.array(AttachmentKind).min(1).optional(),
})
export type Tick = z.infer<typeof Tick>

/** Asked more than once in a visit: at least `count` times, and again `every` so much working time while it is open. */
export const Repeat = z
  .strictObject({ count: z.int().min(1).max(100).default(1), every: Duration.optional() })
  .refine((repeat) => repeat.count > 1 || repeat.every !== undefined, 'a count above 1, or every')
export type Repeat = z.infer<typeof Repeat>

/** One thing to do in a stage. A step that is renamed lists the keys that it had `formerly`; keys are never reused. */
export const Step = z.strictObject({
  key: Key,
  formerly: z.array(Key).default([]),
  name: Text,
  ask: z.enum(['required', 'recommended', 'optional']).default('required'),
  kind: z.enum(['email', 'call', 'meeting', 'document', 'field', 'task']),
  evidence: z.array(EvidenceKind).min(1),
  ticks: Tick.optional(),
  mode: Mode.default('advise'),
  hardens: Hardening.optional(),
  severity: Severity.default('minor'),
  role: Key.optional(),
  /** Counts once a second person did it too. */
  fourEyes: z.boolean().default(false),
  after: z.array(Key).default([]),
  when: Condition.optional(),
  /** What may happen while `when` does not hold; a step done while forbidden is shown, never scored. */
  whenFalse: z.enum(['forbidden', 'allowed']).default('forbidden'),
  repeat: Repeat.optional(),
  timeStandard: TimeStandard.optional(),
  /** The attributes that are filled in where this step is done. */
  fields: z.array(Key).max(20).default([]),
  why: Text,
  help: Text.optional(),
  scripts: z.array(Key).default([]),
})
export type Step = z.infer<typeof Step>
