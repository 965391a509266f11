import type { OrganisationRole } from '#shared/api/session.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { ledTeams } from './standing.ts'

export interface AbsenceRow {
  id: string
  absent: string
  absentName: string
  delegate: string
  delegateName: string
  since: number
  until: number
  by: string
}

function select(caller: Caller, now: number, condition: string, value: string | null): Query<AbsenceRow> {
  const may = `(d.absent = ?2 OR d.delegate = ?2 OR a.team IN (${ledTeams('?2', '?3')})
    OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?2 AND s.role IN ('admin', 'auditor')))`
  return query(
    `SELECT d.id, d.absent, a.name AS absentName, d.delegate, b.name AS delegateName, d.since, d.until, d.by
     FROM delegation d JOIN member a ON a.org = d.org AND a.user = d.absent JOIN member b ON b.org = d.org AND b.user = d.delegate
     WHERE d.org = ?1 AND d.until > ?3 AND ${condition} AND ${may} ORDER BY d.since, d.id`,
    caller.kind === 'user' ? caller.user : '',
    now,
    value,
  )
}

/** Absences that are not over and of the caller's concern. */
export function absencesQuery(caller: Caller, now: number): Query<AbsenceRow> {
  return select(caller, now, '?4 IS NULL', null)
}

export function absenceQuery(caller: Caller, id: string, now: number): Query<AbsenceRow> {
  return select(caller, now, 'd.id = ?4', id)
}

export interface PartyRow {
  user: string
  name: string
  role: OrganisationRole
  team: string
  /** The teams above the team and itself. */
  path: string
  /** Absences of this member that are not over. */
  absences: number
}

/** Active members among these, with what decides who may stand in for whom. */
export function partiesQuery(users: readonly string[], now: number): Query<PartyRow> {
  return query(
    `SELECT m.user, m.name, m.role, m.team, t.path,
       (SELECT count(*) FROM delegation d WHERE d.org = ?1 AND d.absent = m.user AND d.until > ?3) AS absences
     FROM json_each(?2) j
     JOIN member m ON m.org = ?1 AND m.user = j.value AND m.active = 1 JOIN team t ON t.org = m.org AND t.id = m.team`,
    JSON.stringify(users),
    now,
  )
}

export function delegateQuery(one: {
  id: string
  absent: string
  delegate: string
  since: number
  until: number
  by: string
}): Query {
  return query(
    `INSERT INTO delegation (org, id, absent, delegate, since, until, by)
     SELECT ?1, ?2, a.user, b.user, ?5, ?6, ?7 FROM member a, member b
     WHERE a.org = ?1 AND a.user = ?3 AND a.active = 1 AND b.org = ?1 AND b.user = ?4 AND b.active = 1`,
    one.id,
    one.absent,
    one.delegate,
    one.since,
    one.until,
    one.by,
  )
}

/** What has not begun is taken back; what has, ends now and stays written. */
export function endAbsenceQueries(id: string, now: number): Query[] {
  return [
    query('DELETE FROM delegation WHERE org = ?1 AND id = ?2 AND since > ?3', id, now),
    query('UPDATE delegation SET until = ?3 WHERE org = ?1 AND id = ?2 AND until > ?3', id, now),
  ]
}
