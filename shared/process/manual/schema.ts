import * as z from 'zod'
import { Key } from '../id.ts'
import { Text } from '../text.ts'

/** What a rule does when it is not kept, from silent to a stop. */
export const Mode = z.enum(['observe', 'advise', 'warn', 'block'])
export type Mode = z.infer<typeof Mode>

export const Severity = z.enum(['minor', 'major', 'critical'])
export type Severity = z.infer<typeof Severity>

/** What an obligation weighs in a score. */
export const weightOf: Record<Severity, number> = { minor: 1000, major: 3000, critical: 9000 }

/** Working time: hours of the calendar, or days "to the same clock time on the next day that the calendar works". */
export const Duration = z
  .strictObject({ amount: z.number().positive().max(2000), unit: z.enum(['hours', 'days']) })
  .refine((duration) => duration.unit === 'hours' || Number.isInteger(duration.amount), 'days are whole')
export type Duration = z.infer<typeof Duration>

/** When a clock starts: the visit's entry, the deal's opening, or another step of the stage. */
export const Anchor = z.union([
  z.strictObject({ at: z.literal('entered') }),
  z.strictObject({ at: z.literal('opened') }),
  z.strictObject({ at: z.literal('step'), step: Key }),
])
export type Anchor = z.infer<typeof Anchor>

export const TimeStandard = z.strictObject({ within: Duration, from: Anchor.default({ at: 'entered' }) })
export type TimeStandard = z.infer<typeof TimeStandard>

/** What shows that a step was done; `word` is the rep's own. */
export const EvidenceKind = z.enum(['observed', 'integration', 'document', 'field', 'word'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

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

export const Step = z.strictObject({
  key: Key,
  formerly: z.array(Key).default([]),
  name: Text,
  ask: z.enum(['required', 'recommended', 'optional']).default('required'),
  kind: z.enum(['email', 'call', 'meeting', 'document', 'field', 'task']),
  evidence: z.array(EvidenceKind).min(1),
  ticks: Tick.optional(),
  mode: Mode.default('advise'),
  severity: Severity.default('minor'),
  role: Key.optional(),
  after: z.array(Key).default([]),
  timeStandard: TimeStandard.optional(),
  why: Text,
  help: Text.optional(),
  scripts: z.array(Key).default([]),
})
export type Step = z.infer<typeof Step>

export const Gate = z.strictObject({ name: Text, mode: Mode, severity: Severity.default('major') })
export type Gate = z.infer<typeof Gate>

export const Return = z.strictObject({ to: Key, incomplete: z.boolean().default(false) })

export const Stage = z.strictObject({
  key: Key,
  name: Text,
  purpose: Text,
  owner: Key,
  inputs: z.array(Text).min(1),
  outputs: z.array(Text).min(1),
  kpi: Text,
  timeStandard: z.strictObject({ within: Duration, severity: Severity.default('minor') }).optional(),
  gate: Gate.optional(),
  returns: z.array(Return).default([]),
  steps: z.array(Step).max(200),
})
export type Stage = z.infer<typeof Stage>

/** A role of the sale. The deal's owner holds the one that `leads`; members hold the others. */
export const Role = z.strictObject({ key: Key, name: Text, leads: z.boolean().default(false) })

export const Outcome = z.strictObject({ key: Key, name: Text, from: z.array(Key).optional() })

export const Script = z.strictObject({
  key: Key,
  name: Text,
  channel: z.enum(['email', 'call', 'meeting', 'chat']),
  text: Text,
})
export type Script = z.infer<typeof Script>

export const Attribute = z.strictObject({
  key: Key,
  name: Text,
  type: z.enum(['number', 'text', 'date', 'boolean', 'choice']),
  unit: z.string().max(20).optional(),
  values: z.array(z.string().max(80)).optional(),
  source: z.enum(['page', 'integration', 'rep']).default('rep'),
})

/** The dials of the score, with the house's defaults. Shares are basis points, the cap hundredths of a point. */
export const Numbers = z.strictObject({
  selfAttested: z.int().min(0).max(10_000).default(5000),
  outOfOrder: z.int().min(0).max(10_000).default(5000),
  criticalCap: z.int().min(0).max(10_000).default(5900),
  backdate: Duration.default({ amount: 1, unit: 'days' }),
  waivedMax: z.int().min(0).max(10_000).default(2000),
  rankFrom: z.int().min(1).default(10),
})

/** A standard process of one kind of sale, in one version; immutable, found by its content hash. */
export const Manual = z.strictObject({
  schemaVersion: z.literal(1),
  key: Key,
  name: Text,
  summary: Text,
  roles: z.array(Role).min(1),
  attributes: z.array(Attribute).default([]),
  outcomes: z.array(Outcome).min(1),
  numbers: Numbers.default(() => Numbers.parse({})),
  stages: z.array(Stage).min(1).max(30),
  scripts: z.array(Script).default([]),
})
export type Manual = z.infer<typeof Manual>
/** A manual as an author writes it, defaults left out. */
export type ManualInput = z.input<typeof Manual>
