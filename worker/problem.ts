import { type Problem, type ProblemType, problems, problemType } from '#shared/api/problem.ts'
import type { Failure } from './outcome.ts'

/** A failure as RFC 9457 problem details. `request` is the request's id. */
export function problemResponse(failure: Failure, request: string): Response {
  const { type, headers = {}, ...rest } = face(failure)
  const [status, title] = problems[type]
  const problem: Problem = { type: problemType(type), title, status, ...rest, instance: `urn:uuid:${request}` }
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  })
}

type Face = Partial<Omit<Problem, 'type' | 'status'>> & { type: ProblemType; headers?: Record<string, string> }

function face(failure: Failure): Face {
  switch (failure.kind) {
    case 'malformed':
      return { type: 'malformed', faults: failure.faults }
    case 'wrong-content':
    case 'forbidden':
    case 'not-found':
    case 'id-taken':
    case 'second-factor-needed':
    case 'precondition-failed':
    case 'internal':
      return { type: failure.kind }
    case 'wrong-method':
      return { type: 'wrong-method', headers: { allow: failure.allow.join(', ') } }
    case 'too-large':
      return { type: 'too-large', title: `The body is larger than ${failure.limit} bytes` }
    case 'unauthenticated':
      return { type: 'unauthenticated', headers: { 'www-authenticate': 'Bearer' } }
    case 'refused':
      return {
        type: 'refused',
        refusal: failure.refusal,
        ...(failure.at === undefined ? {} : { detail: `Refused at command ${failure.at}; nothing was written` }),
      }
    case 'refused-before':
      return { type: 'refused', detail: failure.was }
    case 'conflict':
      return { type: 'conflict', detail: failure.what }
    case 'update-needed':
      return {
        type: 'update-needed',
        detail: failure.minimum,
        headers: { upgrade: `guiderail-extension/${failure.minimum}` },
      }
    case 'busy':
    case 'too-many-requests':
      return { type: failure.kind, headers: { 'retry-after': String(failure.retryAfter) } }
  }
}
