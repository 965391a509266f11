import { type Query, query } from './query.ts'

/** Everything that is kept of one logged message. */

export interface ToldRow {
  body: string
  hash: string
}

/** The event that logged it, and those that corrected, moved or withdrew it. */
export function toldOfQuery(deal: string, activity: string): Query<ToldRow> {
  return query(
    `SELECT body, hash FROM event WHERE org = ?1 AND deal = ?2 AND body->>'$.happening.activity' = ?3
       AND body->>'$.happening.type' IN
         ('activity logged', 'activity corrected', 'activity moved', 'activity withdrawn', 'message sent against a rule')
     ORDER BY seq`,
    deal,
    activity,
  )
}

export function keysOfQuery(
  deal: string,
  activity: string,
): Query<{ kind: string; key: string; account: string | null }> {
  return query(
    'SELECT kind, key, account FROM message WHERE org = ?1 AND deal = ?2 AND activity = ?3 ORDER BY kind',
    deal,
    activity,
  )
}

export function witnessesQuery(deal: string, activity: string): Query<{ account: string }> {
  return query('SELECT account FROM witness WHERE org = ?1 AND deal = ?2 AND activity = ?3', deal, activity)
}

export function textsOfQuery(deal: string, activity: string): Query<{ field: string; value: string }> {
  return query(
    `SELECT p.field, p.value FROM event e JOIN personal p ON p.org = e.org AND p.deal = e.deal AND p.event = e.id
     WHERE e.org = ?1 AND e.deal = ?2 AND e.body->>'$.happening.activity' = ?3`,
    deal,
    activity,
  )
}
