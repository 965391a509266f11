import * as z from 'zod'
import { Hash, Key, Moment } from '#shared/process/id.ts'
import { onAnotherVersion } from '#worker/store/jobDeals.ts'
import type { Work } from './work.ts'

const Body = z.object({
  key: Key,
  /** The version that the mapping was made for; every other one where nothing is said. */
  from: Hash.optional(),
  to: Hash,
  stages: z.record(Key, Key).default({}),
  at: Moment,
})

/** A new version that takes deals in flight along once it is in force. */
export function migrate(body: unknown): Work {
  const { key, from, to, stages, at } = Body.parse(body)
  return {
    at,
    deals: onAnotherVersion({ key, from, to, at }),
    act: { type: 'migrate', manual: to, stages },
    overtaken: ({ manual, manuals }) =>
      (from !== undefined && manual !== from) || (manuals.length > 1 && (manuals.at(-1)?.from ?? 0) > at),
  }
}
