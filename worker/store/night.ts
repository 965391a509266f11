import type { PersonalRow } from './deals.ts'
import { type Query, query } from './query.ts'
import type { HeadRow } from './situation.ts'

/** What a night's work reads, and how far it got. */

export interface NightRow {
  org: string
  zone: string
  /** How far the newest night got, as JSON; nothing before the first. */
  detail: string | null
}

/** The organisations that live here, the one whose night was last worked on longest ago first. */
export async function nightRows(shard: D1Database, limit: number): Promise<NightRow[]> {
  const { results } = await shard
    .prepare(
      `SELECT o.org, o.zone, b.detail FROM placement p JOIN organisation o ON o.org = p.org
         LEFT JOIN beat b ON b.name = 'night/' || o.org
       WHERE p.state = 'here' ORDER BY coalesce(b.at, 0), o.org LIMIT ?1`,
    )
    .bind(limit)
    .all<NightRow>()
  return results
}

/** Writes how far a night got, unless somebody else did in between. */
export function nightQueries(before: string | null, detail: string, now: number): Query[] {
  return [
    query(
      `INSERT INTO guard (k) SELECT 1 WHERE coalesce((SELECT detail FROM beat WHERE name = 'night/' || ?1), '') <> ?2
         OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`,
      before ?? '',
    ),
    query(
      `INSERT INTO beat (name, at, detail) VALUES ('night/' || ?1, ?2, ?3)
       ON CONFLICT (name) DO UPDATE SET at = excluded.at, detail = excluded.detail`,
      now,
      detail,
    ),
  ]
}

export interface PageRow {
  deal: string
  seq: number
}

/** The deals behind `after`, in order of their ids. */
export function dealsAfter(after: string, limit: number): Query<PageRow> {
  return query('SELECT id AS deal, seq FROM deal WHERE org = ?1 AND id > ?2 ORDER BY id LIMIT ?3', after, limit)
}

export function headsOf(deals: readonly string[]): Query<HeadRow & { deal: string }> {
  return query(
    `SELECT id AS deal, seq, hash, as_of AS asOf, team, changed, state, vector, flow FROM deal
     WHERE org = ?1 AND id IN (SELECT value FROM json_each(?2))`,
    list(deals),
  )
}

const list = (values: readonly string[]) => JSON.stringify(values)
const named = 'org = ?1 AND deal IN (SELECT value FROM json_each(?2))'

export interface ChainRow {
  deal: string
  seq: number
  body: string
  hash: string
}

/** The ledgers of these deals up to a sequence number. */
export function ledgersOf(deals: readonly string[], upTo: number): Query<ChainRow> {
  return query(
    `SELECT deal, seq, body, hash FROM event WHERE ${named} AND seq <= ?3 ORDER BY deal, seq`,
    list(deals),
    upTo,
  )
}

/** How one of them goes on. */
export function ledgerAfter(deal: string, after: number, limit: number): Query<ChainRow> {
  return query(
    'SELECT deal, seq, body, hash FROM event WHERE org = ?1 AND deal = ?2 AND seq > ?3 ORDER BY seq LIMIT ?4',
    deal,
    after,
    limit,
  )
}

/** What left the states of these deals, obligations and parts of their flow. */
export function settledOf(deals: readonly string[]): Query<{ deal: string; key: string; body: string }> {
  return query(`SELECT deal, key, body FROM settled WHERE ${named} ORDER BY deal, key, version`, list(deals))
}

export function personalOfDeals(deals: readonly string[]): Query<PersonalRow & { deal: string }> {
  return query(`SELECT deal, event, field, value, salt FROM personal WHERE ${named}`, list(deals))
}

/** Which of these deals still stand where they stood. */
export function momentsOf(deals: readonly string[]): Query<{ deal: string; seq: number; asOf: number }> {
  return query(
    'SELECT id AS deal, seq, as_of AS asOf FROM deal WHERE org = ?1 AND id IN (SELECT value FROM json_each(?2))',
    list(deals),
  )
}

const script = 400 * 86_400_000

/** Forgets what is counted too long ago to be of use. */
export function oldCountsQuery(now: number): Query {
  return query('DELETE FROM script_use WHERE org = ?1 AND day < ?2', new Date(now - script).toISOString().slice(0, 10))
}
