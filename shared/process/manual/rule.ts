import * as z from 'zod'
import { Moment } from '../id.ts'

/** What a rule does when it is not kept, from silent to a stop; `approve` lets through what somebody else approved. */
export const Mode = z.enum(['observe', 'advise', 'warn', 'block', 'approve'])
export type Mode = z.infer<typeof Mode>

/** A rule that starts mild and grows firm: from a moment on, or for whoever acknowledged this version. */
export const Hardening = z
  .strictObject({ to: Mode, from: Moment.optional(), acknowledged: z.literal(true).optional() })
  .refine((one) => (one.from === undefined) !== (one.acknowledged === undefined), 'either from or acknowledged')
export type Hardening = z.infer<typeof Hardening>

export const Severity = z.enum(['minor', 'major', 'critical'])
export type Severity = z.infer<typeof Severity>

/** What an obligation weighs in a score. */
export const weightOf: Record<Severity, number> = { minor: 1000, major: 3000, critical: 9000 }

/** What shows that a step was done; `word` is the rep's own. */
export const EvidenceKind = z.enum(['observed', 'integration', 'document', 'field', 'word'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** A condition in CEL over the deal's attributes; a key's hyphens are underscores in it: `close_date`. */
export const Condition = z.string().trim().min(1).max(500)
export type Condition = z.infer<typeof Condition>
