import * as z from 'zod'
import { Key } from '../id.ts'
import { Text } from '../text.ts'
import { Block } from './block.ts'
import { Condition, Hardening, Mode, Severity } from './rule.ts'
import { Step } from './step.ts'
import { Duration } from './time.ts'

/** What must hold to leave a stage forwards. Its mode is the most that any of its steps can be. */
export const Gate = z.strictObject({
  name: Text,
  mode: Mode,
  hardens: Hardening.optional(),
  severity: Severity.default('major'),
  /** The role that approves a leaving, where the mode is `approve`. */
  approver: Key.optional(),
})
export type Gate = z.infer<typeof Gate>

/** A way back that is allowed; `incomplete` lets it be taken with required steps undone. */
export const Return = z.strictObject({ to: Key, when: Condition.optional(), incomplete: z.boolean().default(false) })
export type Return = z.infer<typeof Return>

/** A way forwards past stages that then ask nothing. */
export const Skip = z.strictObject({ to: Key, when: Condition.optional() })
export type Skip = z.infer<typeof Skip>

/** What a visit after a return asks: everything again, nothing, or these steps. */
export const Reentry = z.union([z.enum(['redo', 'optional']), z.array(Key).min(1).max(50)])
export type Reentry = z.infer<typeof Reentry>

export const Stage = z.strictObject({
  key: Key,
  formerly: z.array(Key).default([]),
  name: Text,
  purpose: Text,
  owner: Key,
  inputs: z.array(Text).min(1),
  outputs: z.array(Text).min(1),
  kpi: Text,
  /** What has to be under control here, e.g. a review before a proposal. */
  controls: z.array(Text).default([]),
  timeStandard: z
    .strictObject({ within: Duration, severity: Severity.default('minor'), pauses: z.array(Key).max(20).optional() })
    .optional(),
  gate: Gate.optional(),
  reentry: Reentry.default('redo'),
  returns: z.array(Return).default([]),
  skips: z.array(Skip).default([]),
  blocks: z.array(Block).max(50).default([]),
  steps: z.array(Step).max(200),
})
export type Stage = z.infer<typeof Stage>
