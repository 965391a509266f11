import * as z from 'zod'
import { Act } from '../ledger/command.ts'
import { Mode } from '../manual/rule.ts'
import { Text } from '../text.ts'

/** A blank of the act that meets it, for the asker to fill in: a value of this attribute. */
const Fill = z.strictObject({ attribute: z.string(), type: z.string(), values: z.array(z.string()).optional() })

/** One thing that stands in the way, the act that would meet it as data, and who may give it. */
export const Missing = z.strictObject({
  /** The obligation's key; stage/visit/@field/KEY for an attribute, stage/visit/@approval for an approval. */
  obligation: z.string(),
  what: z.enum(['step', 'choice', 'attribute', 'approval']),
  /** The step, choice or attribute. */
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

/** Why a command was not accepted: a closed union, put on the wire in one place. */
export const Refusal = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('gate-unmet'),
    stage: z.string(),
    to: z.string(),
    gate: Text,
    missing: z.array(Missing),
    needsReason: z.boolean(),
  }),
  z.strictObject({ code: z.literal('not-yours'), owner: z.string() }),
  z.strictObject({ code: z.literal('unknown-deal') }),
  z.strictObject({ code: z.literal('deal-exists') }),
  z.strictObject({ code: z.literal('deal-closed'), outcome: z.string() }),
  z.strictObject({ code: z.literal('unknown-manual'), manual: z.string() }),
  z.strictObject({ code: z.literal('unknown-stage'), stage: z.string() }),
  z.strictObject({ code: z.literal('unknown-step'), step: z.string() }),
  z.strictObject({ code: z.literal('unknown-attribute'), attribute: z.string() }),
  z.strictObject({ code: z.literal('unknown-outcome'), outcome: z.string() }),
  z.strictObject({ code: z.literal('unknown-role'), role: z.string() }),
  z.strictObject({ code: z.literal('unknown-user'), user: z.string() }),
  z.strictObject({ code: z.literal('unknown-person'), person: z.string() }),
  z.strictObject({ code: z.literal('unknown-obligation'), obligation: z.string() }),
  z.strictObject({ code: z.literal('unknown-case'), case: z.string() }),
  z.strictObject({ code: z.literal('unknown-command'), command: z.string() }),
  z.strictObject({ code: z.literal('wrong-stage'), stage: z.string() }),
  z.strictObject({ code: z.literal('move-not-allowed'), from: z.string(), to: z.string() }),
  z.strictObject({ code: z.literal('too-late'), obligation: z.string() }),
  z.strictObject({ code: z.literal('too-early'), obligation: z.string() }),
  z.strictObject({ code: z.literal('own-case') }),
  z.strictObject({ code: z.literal('not-a-ruler') }),
  z.strictObject({ code: z.literal('already-there'), what: z.string() }),
  z.strictObject({ code: z.literal('nothing-to-undo'), command: z.string() }),
])
export type Refusal = z.infer<typeof Refusal>
