import * as z from 'zod'
import { Refusal } from '../process/decide/refusal.ts'

/** One fault of an input: where it stands (a path, or a line) and what was expected there. */
export const Fault = z.strictObject({ at: z.string(), expected: z.string() })
export type Fault = z.infer<typeof Fault>

export const problemTypes = [
  'malformed',
  'wrong-method',
  'too-large',
  'unauthenticated',
  'forbidden',
  'not-found',
  'refused',
  'id-taken',
  'conflict',
  'second-factor-needed',
  'update-needed',
  'precondition-failed',
  'busy',
  'too-many-requests',
  'internal',
] as const
export type ProblemType = (typeof problemTypes)[number]

/** RFC 9457 problem details, with every fault, or the refusal, beside them. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  faults: z.array(Fault).optional(),
  refusal: Refusal.optional(),
})
export type Problem = z.infer<typeof Problem>

export const problemType = (name: ProblemType): string => `urn:guiderail:problem:${name}`
