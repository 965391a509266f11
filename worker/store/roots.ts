import type { HeadLine, Root } from '#worker/chain/root.ts'
import { type Query, query } from './query.ts'

/**
 * Where the chains of deals stood at a moment, by their ledgers: those with an id from `from` on and below `below`, in order of
 * their ids. Reads of each deal its newest event and those recorded after the moment.
 */
export function headsQuery(
  at: number,
  { from, below }: { from: string; below: string | null },
  limit: number,
): Query<HeadLine> {
  return query(
    `SELECT e.deal, e.seq, e.hash FROM deal d JOIN event e ON e.org = d.org AND e.deal = d.id AND e.seq = (
       SELECT r.seq FROM event r WHERE r.org = ?1 AND r.deal = d.id AND r.body->>'$.recorded' <= ?2 ORDER BY r.seq DESC LIMIT 1)
     WHERE d.org = ?1 AND d.id >= ?3 AND (?4 IS NULL OR d.id < ?4) ORDER BY d.id LIMIT ?5`,
    at,
    from,
    below,
    limit,
  )
}

/** The newest root that was written down, before a night where one is named. */
export function rootQuery(before: string | null = null): Query<{ detail: string }> {
  return query(
    `SELECT detail FROM audit WHERE org = ?1 AND action = 'root' AND (?2 IS NULL OR subject < ?2)
     ORDER BY subject DESC, at DESC LIMIT 1`,
    before,
  )
}

export function rootIn(row: { detail: string } | undefined): Root | undefined {
  return row && JSON.parse(row.detail)
}
