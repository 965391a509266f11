import type { Reasons } from '#shared/process/alerts/over.ts'
import type { Level, Raised } from '#shared/process/alerts/raised.ts'
import { type Query, query, some } from './query.ts'

export interface NewAlert {
  tier: 1 | 2 | 3 | 4
  subject: string
  rung: number
  level: Level
  deal?: string
  obligation?: string
  rep?: string
  team?: string
  detail?: object
  due: number
}

/** Raises alerts in the same batch as what made them; one that was raised before stays as it is, answered or not. */
export function alertsInsert(alerts: readonly NewAlert[], now: number): Query[] {
  const rows = alerts.map(({ detail = {}, ...one }) => ({
    ...one,
    id: crypto.randomUUID(),
    detail: JSON.stringify(detail),
  }))
  const columns = ['id', 'tier', 'subject', 'rung', 'deal', 'obligation', 'level', 'rep', 'team', 'detail', 'due']
  return some(rows, (json) =>
    query(
      `INSERT INTO alert (org, raised, ${columns.join(', ')})
       SELECT ?1, ?2, ${columns.map((name) => `value->>'${name}'`).join(', ')} FROM json_each(?3) WHERE true
       ON CONFLICT (org, tier, subject, rung) DO NOTHING`,
      now,
      json,
    ),
  )
}

const list = (values: readonly string[]) => JSON.stringify(values)

/** Ends the open alerts of a deal that have no reason any more. */
export function alertsEnd(deal: string, { toDo, met, takenBack }: Reasons, now: number): Query {
  return query(
    `UPDATE alert SET answered = ?3, by = 'system',
       word = CASE WHEN tier = 4 THEN 'taken back' WHEN subject IN (SELECT value FROM json_each(?5)) THEN 'met' ELSE 'over' END
     WHERE org = ?1 AND deal = ?2 AND answered IS NULL AND (tier = 3 AND subject NOT IN (SELECT value FROM json_each(?4))
       OR tier = 4 AND subject IN (SELECT value FROM json_each(?6)))`,
    deal,
    now,
    list(toDo),
    list(met),
    list(takenBack),
  )
}

/** What is still asked goes over to whoever owes it now. */
export function alertsFollow(deal: string, owed: readonly Pick<Raised, 'subject' | 'rep' | 'team'>[]): Query[] {
  return some(owed, (json) =>
    query(
      `UPDATE alert SET rep = o.value->>'rep', team = o.value->>'team' FROM json_each(?3) o
       WHERE org = ?1 AND deal = ?2 AND answered IS NULL AND tier = 3 AND subject = o.value->>'subject'`,
      deal,
      json,
    ),
  )
}

/** What happened to what an alert of the Worker itself was about is over. */
export function alertOver(tier: number, subject: string, now: number): Query {
  return query(
    `UPDATE alert SET answered = ?4, by = 'system', word = 'over' WHERE org = ?1 AND tier = ?2 AND subject = ?3 AND answered IS NULL`,
    tier,
    subject,
    now,
  )
}

/** The hours that an admin works: those of the first one's team. */
export function adminCalendarQuery(): Query<{ content: string }> {
  return query(
    `SELECT c.content FROM member m JOIN team t ON t.org = m.org AND t.id = m.team
       JOIN calendar c ON c.org = m.org AND c.hash = t.calendar
     WHERE m.org = ?1 AND m.role = 'admin' AND m.active = 1 ORDER BY m.joined, m.user LIMIT 1`,
  )
}
