import * as z from 'zod'
import { Act } from '../ledger/command.ts'
import { Mode } from '../manual/rule.ts'
import { Attribute } from '../manual/schema.ts'
import { Text } from '../text.ts'

const valueType = Attribute.shape.type

/** A blank of the act that meets it, for the asker to fill in: a value of this attribute. */
const Fill = z.strictObject({ attribute: z.string(), type: valueType, values: z.array(z.string()).optional() })
export type Fill = z.infer<typeof Fill>

/** One thing that stands in the way, the act that would meet it as data, and who may send that act. */
export const Missing = z.strictObject({
  /** The obligation's key; stage/visit/@field/KEY for an attribute, stage/visit/@approval for an approval. */
  obligation: z.string(),
  what: z.enum(['step', 'choice', 'attribute', 'approval']),
  /** The step, choice or attribute; an approval's role. */
  key: z.string(),
  name: Text,
  why: Text.optional(),
  mode: Mode,
  overdue: z.boolean(),
  meet: Act,
  fill: Fill.optional(),
  /** Evidence other than the rep's word would count in full. */
  strongest: z.string().optional(),
  /** A choice's: the first steps of the branches that are open. */
  oneOf: z.array(z.strictObject({ step: z.string(), name: Text })).optional(),
  who: z.array(z.string()),
  /** The legal way out for this one, if one is open: an exception before its due moment, a contest after. */
  wayOut: z.enum(['exception', 'contest', 'asked']).optional(),
})
export type Missing = z.infer<typeof Missing>

/** A value that does not fit its attribute; `nothing` is expected of an attribute that no version of the manual has. */
export const ValueFault = z.strictObject({
  attribute: z.string(),
  expected: z.enum([...valueType.options, 'nothing']),
  values: z.array(z.string()).optional(),
})
export type ValueFault = z.infer<typeof ValueFault>
const faults = z.array(ValueFault).min(1)

/** Why a command was not accepted: a closed union, put on the wire in one place. */
export const Refusal = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('gate-unmet'),
    stage: z.string(),
    to: z.string(),
    gate: Text,
    missing: z.array(Missing),
    /** The same request with a reason lets through. */
    needsReason: z.boolean(),
  }),
  /** A return that the manual allows only once the visit is complete. */
  z.strictObject({ code: z.literal('incomplete'), stage: z.string(), to: z.string(), missing: z.array(Missing) }),
  z.strictObject({ code: z.literal('not-yours'), owner: z.string() }),
  /** Nobody of this role may do that, whoever's deal it is. */
  z.strictObject({ code: z.literal('not-allowed') }),
  z.strictObject({ code: z.literal('unknown-deal') }),
  z.strictObject({ code: z.literal('deal-exists') }),
  z.strictObject({ code: z.literal('deal-closed'), outcome: z.string() }),
  z.strictObject({ code: z.literal('not-closed') }),
  /** Closed for more than so many days: a new deal is opened instead and linked. */
  z.strictObject({ code: z.literal('closed-too-long'), days: z.int() }),
  z.strictObject({ code: z.literal('unknown-manual'), manual: z.string() }),
  z.strictObject({ code: z.literal('unknown-calendar'), calendar: z.string() }),
  z.strictObject({ code: z.literal('unknown-stage'), stage: z.string() }),
  z.strictObject({ code: z.literal('unknown-step'), step: z.string() }),
  z.strictObject({ code: z.literal('unknown-rule'), rule: z.string() }),
  /** The first such attribute, and every fault of the values. */
  z.strictObject({ code: z.literal('unknown-attribute'), attribute: z.string(), faults }),
  z.strictObject({ code: z.literal('wrong-value'), attribute: z.string(), faults }),
  z.strictObject({ code: z.literal('unknown-outcome'), outcome: z.string() }),
  z.strictObject({ code: z.literal('unknown-role'), role: z.string() }),
  z.strictObject({ code: z.literal('unknown-user'), user: z.string() }),
  z.strictObject({ code: z.literal('unknown-person'), person: z.string() }),
  z.strictObject({ code: z.literal('unknown-activity'), activity: z.string() }),
  z.strictObject({ code: z.literal('unknown-obligation'), obligation: z.string() }),
  z.strictObject({ code: z.literal('unknown-case'), case: z.string() }),
  z.strictObject({ code: z.literal('unknown-command'), command: z.string() }),
  /** What a deal can wait for, of which one has to be named. */
  z.strictObject({ code: z.literal('unknown-pause'), pauses: z.array(z.string()) }),
  z.strictObject({ code: z.literal('wrong-stage'), stage: z.string() }),
  /** `unknown`: the attributes without which it cannot be told whether the manual allows it. */
  z.strictObject({
    code: z.literal('move-not-allowed'),
    from: z.string(),
    to: z.string(),
    unknown: z.array(z.string()).optional(),
  }),
  /** What keeps a mapping to another version from being total: a stage without a place, a word about one that is not there. */
  z.strictObject({
    code: z.literal('unmapped-stages'),
    faults: z.array(z.strictObject({ at: z.string(), expected: z.string() })),
  }),
  z.strictObject({ code: z.literal('not-held') }),
  /** All holds of the deal together have come to the days that the manual allows. */
  z.strictObject({ code: z.literal('hold-limit'), days: z.int() }),
  z.strictObject({ code: z.literal('too-late'), obligation: z.string() }),
  z.strictObject({ code: z.literal('too-early'), obligation: z.string() }),
  /** An obligation of a kind from which nobody can be excepted. */
  z.strictObject({ code: z.literal('not-waivable'), obligation: z.string() }),
  z.strictObject({ code: z.literal('no-approval-needed'), stage: z.string() }),
  z.strictObject({ code: z.literal('own-case') }),
  z.strictObject({ code: z.literal('not-a-ruler') }),
  z.strictObject({ code: z.literal('not-an-approver'), who: z.array(z.string()) }),
  z.strictObject({ code: z.literal('already-there'), what: z.string() }),
  z.strictObject({ code: z.literal('too-many'), step: z.string(), most: z.number() }),
  /** A message that was sent against a rule is not taken back by whoever sent it. */
  z.strictObject({ code: z.literal('only-contested'), command: z.string() }),
  z.strictObject({ code: z.literal('nothing-to-undo'), command: z.string() }),
])
export type Refusal = z.infer<typeof Refusal>
