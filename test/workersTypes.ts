import type * as workers from '@cloudflare/workers-types'

/**
 * What the Worker's code takes for granted in workerd, for tests that found an organisation with it. Only these: workerd's
 * own Element or Response would hide the browser's.
 */
declare global {
  type D1Database = workers.D1Database
  type D1PreparedStatement = workers.D1PreparedStatement
  type D1Result<T = unknown> = workers.D1Result<T>
  type Fetcher = workers.Fetcher
  type RateLimit = workers.RateLimit
}
