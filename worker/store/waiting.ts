import { type Query, query, some } from './query.ts'
import { ledTeams, selves } from './standing.ts'

/** Exceptions, approvals and contests that wait for a ruling. */

export type CaseKind = 'exception' | 'approval' | 'contest'

export interface NewWaiting {
  id: string
  kind: CaseKind
  obligation: string
  asker: string
  asked: number
  /** The event that asked. */
  event: string
  /** By when a word is due; null where nobody set a time. */
  due: number | null
  /** Groups of users and words, the first with anybody but the asker counts; none: whoever leads the deal's team. */
  rulers: readonly (readonly string[])[]
  /** Who owed what is contested, or in whose name it was asked. */
  owed: string | null
}

interface Owner {
  user: string
  team: string
}

const row = (value: string) => `${value}->>'obligation', ${value}->>'asker', ${value}->>'asked'`
const ruling = (value: string) => `${value}->>'due', ${value}->'rulers', ${value}->>'owed'`

export function begunQueries(deal: string, begun: readonly NewWaiting[], owner: Owner): Query[] {
  return some(begun, (json) =>
    query(
      `INSERT INTO waiting (org, id, deal, kind, obligation, asker, asked, due, rulers, owed, event, owner, team)
       SELECT ?1, value->>'id', ?2, value->>'kind', ${row('value')}, ${ruling('value')}, value->>'event', ?4, ?5 FROM json_each(?3)`,
      deal,
      json,
      owner.user,
      owner.team,
    ),
  )
}

/** Cases that were ruled on; owner and team are those of now, for all of the deal. */
export function endedQueries(deal: string, ruled: readonly { kind: CaseKind; id: string }[], owner: Owner): Query[] {
  return [
    ...some(ruled, (json) =>
      query(
        `DELETE FROM waiting WHERE org = ?1 AND deal = ?2
           AND (kind, id) IN (SELECT value->>'kind', value->>'id' FROM json_each(?3))`,
        deal,
        json,
      ),
    ),
    query('UPDATE waiting SET owner = ?3, team = ?4 WHERE org = ?1 AND deal = ?2', deal, owner.user, owner.team),
  ]
}

/** Exceptions of which what they ask to leave out falls due at another moment now. */
export function dueQueries(deal: string, exceptions: readonly { id: string; due: number }[]): Query[] {
  return some(exceptions, (json) =>
    query(
      `UPDATE waiting SET due = j.value->>'due' FROM json_each(?3) j
       WHERE org = ?1 AND deal = ?2 AND kind = 'exception' AND waiting.id = j.value->>'id'`,
      deal,
      json,
    ),
  )
}

/** The approvals that wait now: those of a visit that was left go, and come back with it; who gives them is as now. */
export function approvalQueries(deal: string, waiting: readonly Omit<NewWaiting, 'event'>[], owner: Owner): Query[] {
  const json = JSON.stringify(waiting)
  const known = `SELECT 1 FROM waiting w WHERE w.org = ?1 AND w.deal = ?2 AND w.kind = 'approval' AND w.id = value->>'id'`
  return [
    query(
      `DELETE FROM waiting WHERE org = ?1 AND deal = ?2 AND kind = 'approval'
         AND id NOT IN (SELECT value->>'id' FROM json_each(?3))`,
      deal,
      json,
    ),
    ...some(waiting, (rows) =>
      query(
        `UPDATE waiting SET obligation = j.value->>'obligation', due = j.value->>'due', rulers = j.value->'rulers'
         FROM json_each(?3) j WHERE org = ?1 AND deal = ?2 AND kind = 'approval' AND waiting.id = j.value->>'id'`,
        deal,
        rows,
      ),
    ),
    ...some(waiting, (rows) =>
      query(
        `INSERT INTO waiting (org, id, deal, kind, obligation, asker, asked, due, rulers, owed, event, owner, team)
         SELECT ?1, j.value->>'id', ?2, 'approval', ${row('j.value')}, ${ruling('j.value')}, e.id, ?4, ?5
         FROM (SELECT value FROM json_each(?3) WHERE NOT EXISTS (${known})) j CROSS JOIN event e WHERE e.org = ?1 AND e.deal = ?2
           AND e.body->>'$.happening.type' = 'approval asked' AND e.body->>'$.happening.approval' = j.value->>'id'`,
        deal,
        rows,
        owner.user,
        owner.team,
      ),
    ),
  ]
}

/**
 * Cases that a user sees: of the teams that the user leads, and those that name the user, or somebody for whom the user stands
 * in, among who rules; admins and auditors see all. A condition on `w`; `who` and `now` are places of values.
 */
export function awaited(who: string, now: string): string {
  return `(w.team IN (${ledTeams(who, now)})
    OR EXISTS (SELECT 1 FROM json_tree(w.rulers) r WHERE r.atom IN (${selves(who, now)}))
    OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ${who} AND s.role IN ('admin', 'auditor')))`
}

export interface WaitingRow {
  case: string
  kind: CaseKind
  deal: string
  dealName: string
  manual: string
  obligation: string
  asker: string
  askerName: string
  asked: number
  due: number | null
  reason: string | null
  owner: string
  owed: string | null
  team: string
  rulers: string
}

/** A moment, and the case's deal, kind and id: no two cases have one place. */
export type CasePlace = readonly [number, string, string, string]

export interface WaitingFilter {
  kind?: CaseKind | undefined
  team?: string | undefined
  /** Where the page before ended. */
  after?: CasePlace | undefined
  limit: number
}

/** A page of what a user sees waiting, oldest first. */
export function waitingPageQuery(
  user: string,
  { kind, team, after, limit }: WaitingFilter,
  now: number,
): Query<WaitingRow> {
  return query(
    `SELECT w.id AS "case", w.kind, w.deal, d.name AS dealName, d.manual, w.obligation, w.asker,
       coalesce(m.name, w.asker) AS askerName, w.asked, w.due, p.value AS reason, w.owner, w.owed, w.team, w.rulers
     FROM waiting w JOIN deal d ON d.org = w.org AND d.id = w.deal LEFT JOIN member m ON m.org = w.org AND m.user = w.asker
     LEFT JOIN personal p ON p.org = w.org AND p.deal = w.deal AND p.event = w.event AND p.field = 'reason'
     WHERE w.org = ?1 AND ${awaited('?2', '?3')} AND (?4 IS NULL OR w.kind = ?4) AND (?5 IS NULL OR w.team = ?5)
       AND (?6 IS NULL OR (w.asked, w.deal, w.kind, w.id) > (?6, ?7, ?8, ?9)) ORDER BY w.asked, w.deal, w.kind, w.id LIMIT ?10`,
    user,
    now,
    kind ?? null,
    team ?? null,
    ...(after ?? [null, null, null, null]),
    limit,
  )
}
