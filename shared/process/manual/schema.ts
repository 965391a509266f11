import * as z from 'zod'
import { Id, Key } from '../id.ts'
import { languages, Text } from '../text.ts'
import { Severity } from './rule.ts'
import { PhraseRule, Script } from './script.ts'
import { Stage } from './stage.ts'
import { Step } from './step.ts'
import { Duration } from './time.ts'

/**
 * A role of the sale. The deal's owner holds the one that `leads`; members hold the others, or the team's managers or the
 * organisation's admins. For approvals: who stands in, how long a ruling may take, and what happens when nobody but the
 * asker is left.
 */
export const Role = z.strictObject({
  key: Key,
  name: Text,
  leads: z.boolean().default(false),
  heldBy: z.enum(['members', 'managers', 'admins']).default('members'),
  delegate: Key.optional(),
  within: Duration.optional(),
  nobodyLeft: z.enum(['managers', 'admins', 'reason']).default('admins'),
})
export type Role = z.infer<typeof Role>

/** How a deal can end: `won` after the last stage, others from the stages listed (any where none is), with what they ask. */
export const Outcome = z.strictObject({
  key: Key,
  name: Text,
  from: z.array(Key).min(1).optional(),
  steps: z.array(Step).max(20).default([]),
})
export type Outcome = z.infer<typeof Outcome>

/** One value of a choice; a bare word is its own name. */
const Choice = z.union([
  z.strictObject({ value: z.string().min(1).max(80), name: Text }),
  z
    .string()
    .min(1)
    .max(80)
    .transform((value) => ({ value, name: { en: value } as Text })),
])

/** What is known of a deal. A personal one lies apart from the ledger and no condition reads it. */
export const Attribute = z.strictObject({
  key: Key,
  name: Text,
  type: z.enum(['number', 'text', 'date', 'boolean', 'choice']),
  unit: z.string().max(20).optional(),
  values: z.array(Choice).max(100).optional(),
  source: z.enum(['page', 'integration', 'rep']).default('rep'),
  /** The stages whose gates ask for a value. */
  mandatory: z.array(Key).max(30).default([]),
  personal: z.boolean().default(false),
})
export type Attribute = z.infer<typeof Attribute>

/** A reason for which a deal can stand still: what it waits for. */
export const Pause = z.strictObject({ key: Key, name: Text })

/** The dials of the score, with the house's defaults. Shares are basis points, the cap hundredths of a point. */
export const Numbers = z.strictObject({
  selfAttested: z.int().min(0).max(10_000).default(5000),
  outOfOrder: z.int().min(0).max(10_000).default(5000),
  criticalCap: z.int().min(0).max(10_000).default(5900),
  backdate: Duration.default({ amount: 1, unit: 'days' }),
  waivedMax: z.int().min(0).max(10_000).default(2000),
  rankFrom: z.int().min(1).default(10),
  /** Days by the calendar on the wall for which a deal may be held, all its holds together. */
  holdLimit: z.int().min(0).max(365).default(30),
  /** Where on the way to and past a due moment somebody is told, in per cent of the allowance. */
  warnAt: z.tuple([z.int().min(1).max(99), z.literal(100), z.int().min(101).max(1000)]).default([80, 100, 150]),
})
export type Numbers = z.infer<typeof Numbers>

/** Which deals a manual is for; everything where nothing is said. Of several that fit, the higher `priority` wins, then the narrower. */
export const Scope = z.strictObject({
  kinds: z.array(Key).min(1).optional(),
  segments: z.array(Key).min(1).optional(),
  teams: z.array(Id).min(1).optional(),
  /** The share of fitting deals that it is tried on, in basis points. */
  pilot: z.int().min(1).max(10_000).optional(),
  priority: z.int().min(0).max(1000).default(0),
})
export type Scope = z.infer<typeof Scope>

/** How fast a customer is answered: from their first message after our last to our next message or call. */
export const FirstAnswer = z.strictObject({ within: Duration, severity: Severity.default('minor') })

/** A standard process of one kind of sale, in one version; immutable, found by its content hash. */
export const Manual = z.strictObject({
  schemaVersion: z.literal(1),
  key: Key,
  name: Text,
  summary: Text,
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  scope: Scope.default(() => Scope.parse({})),
  /** The day from which new deals follow it, and what becomes of those on the way. */
  effective: z.iso.date().optional(),
  inFlight: z.enum(['stay', 'migrate']).default('stay'),
  roles: z.array(Role).min(1).max(50),
  attributes: z.array(Attribute).max(200).default([]),
  pauses: z.array(Pause).max(20).default([]),
  outcomes: z.array(Outcome).min(1).max(20),
  numbers: Numbers.default(() => Numbers.parse({})),
  firstAnswer: FirstAnswer.optional(),
  phraseRules: z.array(PhraseRule).max(100).default([]),
  stages: z.array(Stage).min(1).max(30),
  scripts: z.array(Script).max(500).default([]),
})
export type Manual = z.infer<typeof Manual>
/** A manual as an author writes it, defaults left out. */
export type ManualInput = z.input<typeof Manual>
