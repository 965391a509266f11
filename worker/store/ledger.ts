import type { Flow } from '#shared/process/contribution/flowKey.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { type Query, query } from './query.ts'

/** The obligations that left a deal's state. */
export function settledQuery(deal: string): Query<{ body: string }> {
  return query(
    `SELECT body FROM settled WHERE org = ?1 AND deal = ?2 AND key NOT LIKE '@flow/%' ORDER BY key, version`,
    deal,
  )
}

/** What left a deal's flow with them. */
export function leftFlowQuery(deal: string): Query<{ body: string }> {
  return query(`SELECT body FROM settled WHERE org = ?1 AND deal = ?2 AND key LIKE '@flow/%'`, deal)
}

/** Keeps what leaves a deal's flow now; `before` is the moment up to which it left. */
export function leftFlowInsert(deal: string, before: number, left: Flow): Query[] {
  if (Object.keys(left).length === 0) return []
  return [
    query(
      `INSERT INTO settled (org, deal, key, version, body) VALUES (?1, ?2, ?3, '', ?4)`,
      deal,
      `@flow/${before}`,
      JSON.stringify(left),
    ),
  ]
}

export function settledIn(rows: readonly { body: string }[]): Obligation[] {
  return rows.map(({ body }) => JSON.parse(body))
}

const chunk = 100

/** Keeps what leaves a deal's state now. `anew`: the state was made from the whole ledger, and what had left it counts no more. */
export function settledInsert(deal: string, left: readonly Obligation[], anew: boolean): Query[] {
  const rows = left.map((one) => ({ key: one.key, version: one.version, body: JSON.stringify(one) }))
  const pages = Array.from({ length: Math.ceil(rows.length / chunk) }, (_, at) =>
    rows.slice(at * chunk, (at + 1) * chunk),
  )
  return [
    ...(anew ? [query('DELETE FROM settled WHERE org = ?1 AND deal = ?2', deal)] : []),
    ...pages.map((page) =>
      query(
        `INSERT INTO settled (org, deal, key, version, body)
         SELECT ?1, ?2, value->>'key', value->>'version', value->>'body' FROM json_each(?3)`,
        deal,
        JSON.stringify(page),
      ),
    ),
  ]
}

/** One page of a deal's ledger after a sequence number, in order. */
export function ledgerPageQuery(deal: string, after: number, limit: number): Query<{ seq: number; body: string }> {
  return query(
    'SELECT seq, body FROM event WHERE org = ?1 AND deal = ?2 AND seq > ?3 ORDER BY seq LIMIT ?4',
    deal,
    after,
    limit,
  )
}

/**
 * What told first of an activity that a deal's state still holds: the events of its command, of which one is it. `activity`
 * is its id.
 */
export function activityQuery(deal: string, activity: string): Query<{ body: string }> {
  return query(
    `SELECT e.body FROM deal d, json_each(d.state, '$.activities') a JOIN command c ON c.org = ?1 AND c.id = a.value->>'command'
       JOIN event e ON e.org = ?1 AND e.deal = ?2 AND e.seq BETWEEN CASE WHEN c.deal = ?2 THEN c.first ELSE c.other_first END
         AND CASE WHEN c.deal = ?2 THEN c.last ELSE c.other_last END
     WHERE d.org = ?1 AND d.id = ?2 AND a.value->>'activity' = ?3`,
    deal,
    activity,
  )
}

/** The same of one that has left the state: the whole ledger is looked through. */
export function pastActivityQuery(deal: string, activity: string): Query<{ body: string }> {
  return query(
    `SELECT body FROM event WHERE org = ?1 AND deal = ?2 AND body->>'$.happening.type' = 'activity logged'
       AND body->>'$.happening.activity' = ?3 ORDER BY seq DESC LIMIT 1`,
    deal,
    activity,
  )
}

/** Whether somebody acted on a deal as themselves, by hand or by a program, and not only in a past that was imported. */
export function actedOnQuery(deal: string): Query<{ acted: number }> {
  return query(
    `SELECT EXISTS (SELECT 1 FROM event WHERE org = ?1 AND deal = ?2 AND (body->>'$.actor.kind' = 'integration'
       OR body->>'$.actor.kind' = 'user' AND body->>'$.source' <> 'integration')) AS acted`,
    deal,
  )
}
