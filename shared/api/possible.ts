import type { Operation } from './operation.ts'
import type { ProblemType } from './problem.ts'

/** The problems that an operation may answer with, as its contract implies. */
export function possibleProblems({ access, body, method, params, query, dear, conditional }: Operation): ProblemType[] {
  const known = access !== 'anyone'
  return [
    ...(body || query || params ? (['malformed'] as const) : []),
    ...(known || body ? (['unauthenticated'] as const) : []),
    ...(known ? (['forbidden'] as const) : []),
    ...(known && access !== 'rep' ? (['second-factor-needed'] as const) : []),
    ...(params || query || body || dear ? (['not-found'] as const) : []),
    ...(method === 'GET' ? [] : (['refused', 'conflict'] as const)),
    ...(conditional ? (['precondition-failed'] as const) : []),
    ...(body ? (['too-large', 'wrong-content'] as const) : []),
    ...(body && method === 'POST' ? (['id-taken'] as const) : []),
    'update-needed',
    'too-many-requests',
    'internal',
    'busy',
  ]
}
