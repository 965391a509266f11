import type { Site } from '#shared/api/session.ts'
import { type Query, query } from './query.ts'

/** The adapters that the organisation made itself and has not called back. */
export function ownAdaptersQuery(): Query<{ adapter: string }> {
  return query(
    `SELECT DISTINCT adapter FROM site_adapter WHERE org = ?1 AND blocked IS NULL AND document <> '' ORDER BY adapter`,
  )
}

/** Replaces the sites that were read; fails the batch when they are others by now, or when the caller is no admin any more. */
export function changeSitesQueries(read: readonly Site[], sites: readonly Site[], user: string): Query[] {
  return [
    query(
      `INSERT INTO guard (k) SELECT 1
       WHERE NOT EXISTS (SELECT 1 FROM organisation WHERE org = ?1 AND json(sites) = json(?3))
         OR NOT EXISTS (SELECT 1 FROM member WHERE org = ?1 AND user = ?2 AND active = 1 AND role = 'admin')
         OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`,
      user,
      JSON.stringify(read),
    ),
    query('UPDATE organisation SET sites = ?2 WHERE org = ?1', JSON.stringify(sites)),
  ]
}

export interface HealthCount {
  adapter: string
  revision: number
  anchor: string
  hits: number
  misses: number
  disagreements: number
}

/** Adds counts to a day, whoever active of the organisation reports them. */
export function siteHealthQuery(user: string, day: string, counts: readonly HealthCount[]): Query {
  return query(
    `INSERT INTO site_health (org, day, adapter, revision, anchor, hits, misses, disagreements)
     SELECT ?1, ?3, c.value->>'adapter', c.value->>'revision', c.value->>'anchor',
       sum(c.value->>'hits'), sum(c.value->>'misses'), sum(c.value->>'disagreements')
     FROM member m JOIN placement p ON p.org = m.org AND p.state = 'here', json_each(?4) c
     WHERE m.org = ?1 AND m.user = ?2 AND m.active = 1
     GROUP BY c.value->>'adapter', c.value->>'revision', c.value->>'anchor'
     ON CONFLICT DO UPDATE SET hits = hits + excluded.hits, misses = misses + excluded.misses,
       disagreements = disagreements + excluded.disagreements`,
    user,
    day,
    JSON.stringify(counts),
  )
}

/** Sums from one day to another, those first that were found least, then those that disagreed most. */
export function siteFindingsQuery(from: string, to: string, limit: number): Query<HealthCount> {
  return query(
    `SELECT adapter, revision, anchor, sum(hits) AS hits, sum(misses) AS misses, sum(disagreements) AS disagreements
     FROM site_health WHERE org = ?1 AND day BETWEEN ?2 AND ?3 GROUP BY adapter, revision, anchor
     ORDER BY sum(misses) * 1.0 / max(1, sum(hits) + sum(misses)) DESC, sum(disagreements) DESC, sum(misses) DESC,
       adapter, revision DESC, anchor
     LIMIT ?4`,
    from,
    to,
    limit,
  )
}
