import * as z from 'zod'
import { Refusal } from '../process/decide/refusal.ts'

/** One fault of an input: where it stands (a path, or a line) and what was expected there. */
export const Fault = z.strictObject({ at: z.string(), expected: z.string() })
export type Fault = z.infer<typeof Fault>

/** Every type of problem, with its status and what it says. A type never changes its meaning. */
export const problems = {
  malformed: [400, 'The input has faults'],
  unauthenticated: [401, 'Sign in first'],
  forbidden: [403, 'This is not open to you'],
  'second-factor-needed': [403, 'Set up a second factor first'],
  'not-found': [404, 'Nothing is here'],
  'wrong-method': [405, 'This is not asked by that method'],
  refused: [409, 'The process does not allow this now'],
  conflict: [409, 'This does not fit what is there'],
  'precondition-failed': [412, 'It has changed since you read it'],
  'too-large': [413, 'The body is too large'],
  'wrong-content': [415, 'The body is not application/json'],
  'id-taken': [422, 'This command id is taken'],
  'update-needed': [426, 'Update the extension first'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Something went wrong here'],
  busy: [503, 'Busy; try again'],
} as const satisfies Record<string, readonly [number, string]>
export type ProblemType = keyof typeof problems

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
