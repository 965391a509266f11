import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { ledTeams } from './standing.ts'

/** Teams form a tree: the path of each names those above it, from the top, and itself. */

export interface TeamRow {
  id: string
  name: string
  path: string
  calendar: string
  calendarKey: string
  members: number
}

/** The own team and those that the caller leads; admins, auditors and keys see all. */
export function teamsQuery(caller: Caller, now: number): Query<TeamRow> {
  return query(
    `SELECT t.id, t.name, t.path, t.calendar, c.key AS calendarKey,
       (SELECT count(*) FROM member m WHERE m.org = t.org AND m.team = t.id AND m.active = 1) AS members
     FROM team t JOIN calendar c ON c.org = t.org AND c.hash = t.calendar
     WHERE t.org = ?1 AND (?4 OR t.id IN (${ledTeams('?2', '?3')})
       OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?2 AND (s.team = t.id OR s.role IN ('admin', 'auditor'))))
     ORDER BY t.path`,
    caller.kind === 'user' ? caller.user : '',
    now,
    caller.kind === 'key' ? 1 : 0,
  )
}

export interface TeamState {
  name: string
  path: string
  calendar: string
  /** How far from the top the lowest team below it stands, or it itself. */
  lowest: number
  /** What keeps it from being removed. */
  members: number
  below: number
  deals: number
}

export function teamStateQuery(team: string): Query<TeamState> {
  return query(
    `SELECT name, path, calendar,
       (SELECT max(length(b.path) - length(replace(b.path, '/', ''))) - 1 FROM team b
        WHERE b.org = ?1 AND instr(b.path, '/' || ?2 || '/') > 0) AS lowest,
       EXISTS (SELECT 1 FROM member WHERE org = ?1 AND team = ?2)
         OR EXISTS (SELECT 1 FROM invitation WHERE org = ?1 AND team = ?2 AND accepted IS NULL AND revoked IS NULL) AS members,
       EXISTS (SELECT 1 FROM team b WHERE b.org = ?1 AND b.id <> ?2 AND instr(b.path, '/' || ?2 || '/') > 0) AS below,
       EXISTS (SELECT 1 FROM deal WHERE org = ?1 AND team = ?2) AS deals
     FROM team WHERE org = ?1 AND id = ?2`,
    team,
  )
}

export function pathQuery(team: string | null): Query<{ path: string; name: string }> {
  return query('SELECT path, name FROM team WHERE org = ?1 AND id = ?2', team)
}

/** A calendar by its hash, or the one published last under a key. */
export function calendarNamedQuery(name: string | null): Query<{ hash: string }> {
  return query('SELECT hash FROM calendar WHERE org = ?1 AND (hash = ?2 OR key = ?2) ORDER BY rowid DESC LIMIT 1', name)
}

/** `above` is the path that the new team stands below, `/` at the top. */
export function newTeamQueries(team: { id: string; name: string; calendar: string; above: string }): Query[] {
  return [
    standsQuery(team.above),
    query(
      'INSERT INTO team (org, id, name, calendar, path) VALUES (?1, ?2, ?3, ?4, ?5)',
      team.id,
      team.name,
      team.calendar,
      `${team.above}${team.id}/`,
    ),
  ]
}

/** Changes a team that still stands where it was read; when it moves, all below it move along. */
export function changeTeamQueries(
  team: string,
  read: { path: string },
  to: { name: string; calendar: string; above: string },
): Query[] {
  const path = `${to.above}${team}/`
  return [
    standsQuery(read.path),
    standsQuery(to.above),
    query('UPDATE team SET name = ?3, calendar = ?4 WHERE org = ?1 AND id = ?2', team, to.name, to.calendar),
    ...(path === read.path
      ? []
      : [
          query(
            `UPDATE team SET path = ?3 || substr(path, length(?2) + 1) WHERE org = ?1 AND substr(path, 1, length(?2)) = ?2`,
            read.path,
            path,
          ),
        ]),
  ]
}

/** Fails the batch when no team has this path any more; the top is always there. */
function standsQuery(path: string): Query {
  return query(
    `INSERT INTO guard (k) SELECT 1 WHERE ?2 <> '/' AND NOT EXISTS (SELECT 1 FROM team WHERE org = ?1 AND path = ?2)`,
    path,
  )
}

/** Removes a team that is still empty. */
export function removeTeamQueries(team: string): Query[] {
  const { sql, values } = teamStateQuery(team)
  return [
    query(`INSERT INTO guard (k) SELECT 1 FROM (${sql}) WHERE members OR below OR deals`, ...values),
    query('DELETE FROM team WHERE org = ?1 AND id = ?2', team),
  ]
}

export interface CalendarRow {
  hash: string
  key: string
  timeZone: string
  lastHoliday: string | null
  teams: number
}

export function calendarsQuery(): Query<CalendarRow> {
  return query(
    `SELECT c.hash, c.key, json_extract(c.content, '$.timeZone') AS timeZone,
       (SELECT max(value) FROM json_each(c.content, '$.holidays')) AS lastHoliday,
       (SELECT count(*) FROM team t WHERE t.org = c.org AND t.calendar = c.hash) AS teams
     FROM calendar c WHERE c.org = ?1 ORDER BY c.rowid DESC`,
  )
}
