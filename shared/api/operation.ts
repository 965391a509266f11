import type * as z from 'zod'

/**
 * Who may call: anybody, a signed-in user of at least this role, or an API key with this scope. An auditor may call every GET
 * that a user may, and nothing else.
 */
export type Access = 'anyone' | 'rep' | 'manager' | 'admin'
export const scopes = ['read', 'command', 'import', 'export', 'restore'] as const
export type Scope = (typeof scopes)[number]

/** One operation of the API, written once: validation, client and OpenAPI are derived from it. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Hono's form: `/api/v1/deals/:deal`. */
  path: `/api/${string}`
  summary: string
  access: Access
  /** API keys with this scope may call it too. */
  scope?: Scope
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** Open as well while the organisation is being restored, when nothing else is. */
  restoring?: true
  /** An `undefined` here is an answer without content (204). */
  answer: z.ZodType
  /** The media type of an answer that is a stream; then `answer` says what one of its lines is. */
  content?: 'application/x-ndjson' | 'text/csv'
  /** Takes `If-Match` with the tag of the same path's GET, and changes nothing when that has changed since. */
  conditional?: true
  /** Rarely needed and dear: anybody may call it only a few times a minute. */
  dear?: true
}

export const operation = <const O extends Operation>(o: O): O => o
