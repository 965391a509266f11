import type { Caller } from './auth/caller.ts'
import type { Quota } from './limits.ts'

/** What is known of a request when it is over. Never what was asked or answered: no path, query, body, name, address or secret. */
export interface Trace {
  request: string
  org?: string
  caller?: Caller['kind']
  /** Batches sent to a shard. */
  trips: number
  quota?: Quota
  /** How far the database had come with this request. */
  bookmark?: string
  error?: Told
}

/** An error as it may be written down. */
interface Told {
  error: string
  /** Where in our own code, without what it was about. */
  at: string[]
}

type Level = 'info' | 'warn' | 'error'

/** One line of JSON; the only place of the Worker that writes to its log. */
export function log(level: Level, what: string, more: object): void {
  console[level](JSON.stringify({ what, ...more }))
}

/** An error's name and place. Of its message only what D1 says of tables and constraints is kept: the rest may hold values. */
export function told(error: unknown): Told {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const database =
    /^D1_\w+|(?:UNIQUE|CHECK|NOT NULL|FOREIGN KEY) constraint failed(?:: [\w.]+(?:, [\w.]+)*)?|SQLITE_\w+/g
  const found = error.message.match(database) ?? []
  const text = `${error.name}: ${error.message}`
  const stack = error.stack?.startsWith(text) ? error.stack.slice(text.length) : ''
  return {
    error: [error.name, ...found].join(' '),
    at: [...stack.matchAll(/^\s+at (?:async )?(?:([\w.$<>]+) \()?(?:\S*\/)?([\w.-]+:\d+:\d+)\)?$/gm)].map(
      ([, name, place]) => [name, place].join(' ').trim(),
    ),
  }
}
