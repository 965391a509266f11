import { type Problem, type ProblemType, problemType } from '#shared/api/problem.ts'
import type { Failure } from './outcome.ts'

/** A failure as RFC 9457 problem details. `request` is the request's id. */
export function problemResponse(failure: Failure, request: string): Response {
  const { type, headers = {}, ...rest } = face(failure)
  const problem: Problem = { type: problemType(type), ...rest, instance: `urn:uuid:${request}` }
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  })
}

type Face = Omit<Problem, 'type'> & { type: ProblemType; headers?: Record<string, string> }

function face(failure: Failure): Face {
  switch (failure.kind) {
    case 'malformed':
      return { type: 'malformed', title: 'The input has faults', status: 400, faults: failure.faults }
    case 'wrong-content':
      return { type: 'malformed', title: 'The body is not application/json', status: 415 }
    case 'wrong-method':
      return {
        type: 'wrong-method',
        title: 'This is not asked by that method',
        status: 405,
        headers: { allow: failure.allow.join(', ') },
      }
    case 'too-large':
      return { type: 'too-large', title: `The body is larger than ${failure.limit} bytes`, status: 413 }
    case 'unauthenticated':
      return {
        type: 'unauthenticated',
        title: 'Sign in first',
        status: 401,
        headers: { 'www-authenticate': 'Bearer' },
      }
    case 'forbidden':
      return { type: 'forbidden', title: 'This is not open to you', status: 403 }
    case 'not-found':
      return { type: 'not-found', title: 'Nothing is here', status: 404 }
    case 'refused':
      return {
        type: 'refused',
        title: 'The process does not allow this now',
        status: 409,
        refusal: failure.refusal,
        ...(failure.at === undefined ? {} : { detail: `Refused at command ${failure.at}; nothing was written` }),
      }
    case 'id-taken':
      return { type: 'id-taken', title: 'This command id is taken', status: 422 }
    case 'conflict':
      return { type: 'conflict', title: 'This does not fit what is there', status: 409, detail: failure.what }
    case 'second-factor-needed':
      return { type: 'second-factor-needed', title: 'Set up a second factor first', status: 403 }
    case 'update-needed':
      return {
        type: 'update-needed',
        title: 'Update the extension first',
        status: 426,
        detail: failure.minimum,
        headers: { upgrade: `guiderail-extension/${failure.minimum}` },
      }
    case 'precondition-failed':
      return { type: 'precondition-failed', title: 'It has changed since you read it', status: 412 }
    case 'busy':
      return { type: 'busy', title: 'Busy; try again', status: 503, headers: retry(failure.retryAfter) }
    case 'too-many-requests':
      return { type: 'too-many-requests', title: 'Too many requests', status: 429, headers: retry(failure.retryAfter) }
    case 'internal':
      return { type: 'internal', title: 'Something went wrong here', status: 500 }
  }
}

const retry = (seconds: number) => ({ 'retry-after': String(seconds) })
