import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { nameOf, seenTeams } from './scope.ts'

export interface PublishedRow {
  hash: string
  key: string
  published: number
}

/** Every version that the organisation keeps, the latest first. */
export function publishedQuery(): Query<PublishedRow> {
  return query('SELECT hash, key, published FROM manual WHERE org = ?1 ORDER BY published DESC, hash')
}

/** The segments of the deals that were opened from a week on, in the teams that the caller sees or by the caller. */
export function segmentsQuery(caller: Caller, from: string, now: number): Query<{ segment: string }> {
  return query(
    `SELECT DISTINCT segment FROM flow WHERE org = ?1 AND kind = 'opened' AND period >= ?4 AND segment <> ''
       AND (rep = ?2 OR team IN (${seenTeams(caller, '?2', '?3')})) ORDER BY segment`,
    nameOf(caller),
    now,
    from,
  )
}
