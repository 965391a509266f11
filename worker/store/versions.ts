import type { Caller } from '#worker/auth/caller.ts'
import type { DocumentRow } from './documents.ts'
import { type Query, query } from './query.ts'
import { ledTeams } from './standing.ts'

/** One entry of what holds, or is to hold, for a manual. */
export interface PlanRow {
  since: number
  hash: string
  begun: 0 | 1
}

/**
 * From when the version in force holds. One that was put in force at once has begun whatever the clock of another Worker says,
 * so that of two admins at the same moment the second sees the first.
 */
const begun = (key: string, now: string) =>
  `coalesce((SELECT max(since) FROM in_force WHERE org = ?1 AND key = ${key} AND since <= max(${now}, at)), 0)`

/** The version in force, first, and those that are to come. */
export function planQuery(key: string, now: number): Query<PlanRow> {
  return query(
    `SELECT since, hash, since <= max(?3, at) AS begun FROM in_force
     WHERE org = ?1 AND key = ?2 AND since >= ${begun('?2', '?3')} ORDER BY since`,
    key,
    now,
  )
}

/** Fails the batch when the plan is no longer as read, or when the caller may no longer change it. */
export function planGuardQuery(key: string, plan: readonly PlanRow[], caller: Caller, now: number): Query {
  const may =
    caller.kind === 'user'
      ? `SELECT 1 FROM member WHERE org = ?1 AND user = ?5 AND active = 1 AND role = 'admin'`
      : 'SELECT 1 FROM api_key WHERE org = ?1 AND hash = ?5 AND revoked IS NULL AND (expires IS NULL OR expires > ?6)'
  return query(
    `INSERT INTO guard (k) SELECT 1 WHERE ?4 <> (
       SELECT json_group_array(json_array(since, hash)) FROM (
         SELECT since, hash FROM in_force WHERE org = ?1 AND key = ?2 AND since >= ?3 ORDER BY since))
     OR NOT EXISTS (${may}) OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`,
    key,
    plan[0]?.since ?? 0,
    JSON.stringify(plan.map(({ since, hash }) => [since, hash])),
    caller.kind === 'user' ? caller.user : caller.hash,
    ...(caller.kind === 'user' ? [] : [now]),
  )
}

export interface FlightRow {
  hash: string
  stage: string
  open: number
}

/** How many open deals stand in which stage of which version of a manual. */
export function inFlightQuery(key: string): Query<FlightRow> {
  return query(
    `SELECT manual AS hash, stage, count(*) AS open FROM deal
     WHERE org = ?1 AND outcome IS NULL AND manual IN (SELECT hash FROM manual WHERE org = ?1 AND key = ?2)
     GROUP BY manual, stage ORDER BY manual, stage`,
    key,
  )
}

/** The versions of a manual that matter now: those in force or to come, those that open deals follow, and one more by its hash. */
export function flightManualsQuery(
  key: string,
  other: string | undefined,
  now: number,
  known: Iterable<string>,
): Query<DocumentRow> {
  return query(
    `SELECT hash, content FROM manual m
     WHERE org = ?1 AND key = ?2 AND hash NOT IN (SELECT value FROM json_each(?5))
       AND (hash = ?4 OR hash IN (SELECT hash FROM in_force WHERE org = ?1 AND key = ?2 AND since >= ${begun('?2', '?3')})
         OR EXISTS (SELECT 1 FROM deal d WHERE d.org = ?1 AND d.manual = m.hash AND d.outcome IS NULL))`,
    key,
    now,
    other ?? null,
    JSON.stringify([...known]),
  )
}

/** Takes back what has not begun, and the moves that were to begin with it. */
export function withdrawQueries(key: string, { since, hash }: Pick<PlanRow, 'since' | 'hash'>): Query[] {
  return [
    query('DELETE FROM in_force WHERE org = ?1 AND key = ?2 AND since = ?3 AND hash = ?4', key, since, hash),
    query(
      `DELETE FROM job WHERE org = ?1 AND kind = 'migrate' AND finished IS NULL AND body->>'key' = ?2
         AND body->>'to' = ?3 AND body->>'at' = ?4`,
      key,
      hash,
      since,
    ),
  ]
}

export interface VersionRow {
  key: string
  hash: string
  since: number
  state: 'scheduled' | 'in force' | 'past'
  by: string
  byName: string | null
  at: number
  note: string
  open: number
  acknowledged: number
}

/** The teams whose deals and readers somebody sees: those that they lead, or all. */
const seen = (team: string) => `(${team} IN (${ledTeams('?7', '?2')})
  OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?7 AND s.role IN ('admin', 'auditor')))`

/** A page of all that was ever put in force, the latest first; counted are deals and readers of the teams that `who` sees. */
export function versionsQuery(
  filter: { key?: string | undefined; after?: { since: number; key: string } | undefined; limit: number },
  who: string,
  now: number,
): Query<VersionRow> {
  return query(
    `SELECT f.key, f.hash, f.since, f.by, f.at, f.note, coalesce(m.name, k.name) AS byName,
       CASE WHEN f.since > ?2 THEN 'scheduled' WHEN f.since = (SELECT max(since) FROM in_force g
         WHERE g.org = f.org AND g.key = f.key AND g.since <= ?2) THEN 'in force' ELSE 'past' END AS state,
       (SELECT count(*) FROM deal d WHERE d.org = f.org AND d.manual = f.hash AND d.outcome IS NULL
          AND ${seen('d.team')}) AS open,
       (SELECT count(*) FROM acknowledgement a JOIN member r ON r.org = a.org AND r.user = a.user AND r.active = 1
        WHERE a.org = f.org AND a.manual = f.hash AND ${seen('r.team')}) AS acknowledged
     FROM in_force f LEFT JOIN member m ON m.org = f.org AND m.user = f.by
     LEFT JOIN api_key k ON k.org = f.org AND k.id = f.by
     WHERE f.org = ?1 AND (?3 IS NULL OR f.key = ?3) AND (?4 IS NULL OR f.since < ?4 OR f.since = ?4 AND f.key > ?5)
     ORDER BY f.since DESC, f.key LIMIT ?6`,
    now,
    filter.key ?? null,
    filter.after?.since ?? null,
    filter.after?.key ?? null,
    filter.limit,
    who,
  )
}
