import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { ledTeams } from './standing.ts'

export interface NewNote {
  id: string
  at: number
  user: string
  team: string
  deal: string
  manual: string
  stage: string
  step: string
  text: string
}

/** Told again under the same id it is the same note, whatever it says. */
export function noteInsert(note: NewNote): Query {
  return query(
    `INSERT INTO step_note (org, id, at, user, team, deal, manual, stage, step, text)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING`,
    note.id,
    note.at,
    note.user,
    note.team,
    note.deal,
    note.manual,
    note.stage,
    note.step,
    note.text,
  )
}

export interface NoteRow extends NewNote {
  userName: string
  dealName: string
  settled: number | null
  by: string | null
}

export interface NoteFilter {
  step?: string | undefined
  settled?: 'yes' | 'no' | undefined
  /** Where the page before ended: moment and id. */
  after?: readonly [number, string] | undefined
  limit: number
}

const nameOf = (caller: Caller) => (caller.kind === 'user' ? caller.user : '')

/** The notes that a caller may see: an admin and an auditor all, who leads teams those of their deals. */
function visible(who: string, now: string): string {
  return `(EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ${who} AND s.role IN ('admin', 'auditor'))
    OR n.team IN (${ledTeams(who, now)}))`
}

export function notesQuery(caller: Caller, filter: NoteFilter, now: number): Query<NoteRow> {
  return query(
    `SELECT n.id, n.at, n.user, coalesce(m.name, n.user) AS userName, n.team, n.deal, coalesce(d.name, n.deal) AS dealName,
       n.manual, n.stage, n.step, n.text, n.settled, n.by
     FROM step_note n LEFT JOIN member m ON m.org = n.org AND m.user = n.user
     LEFT JOIN deal d ON d.org = n.org AND d.id = n.deal
     WHERE n.org = ?1 AND ${visible('?2', '?3')} AND (?4 IS NULL OR n.step = ?4)
       AND (?5 IS NULL OR (?5 = 'yes') = (n.settled IS NOT NULL)) AND (?6 IS NULL OR (n.at, n.id) < (?6, ?7))
     ORDER BY n.at DESC, n.id DESC LIMIT ?8`,
    nameOf(caller),
    now,
    filter.step ?? null,
    filter.settled ?? null,
    filter.after?.[0] ?? null,
    filter.after?.[1] ?? null,
    filter.limit,
  )
}

/** Whether there is such a note for the caller. */
export function noteQuery(caller: Caller, note: string, now: number): Query<{ settled: number | null }> {
  return query(
    `SELECT n.settled FROM step_note n WHERE n.org = ?1 AND n.id = ?4 AND ${visible('?2', '?3')}`,
    nameOf(caller),
    now,
    note,
  )
}

/** Settles it while the caller still may see it. */
export function settleQuery(caller: Caller, note: string, now: number): Query {
  return query(
    `UPDATE step_note AS n SET settled = ?3, by = ?2 WHERE n.org = ?1 AND n.id = ?4 AND n.settled IS NULL
       AND ${visible('?2', '?3')}`,
    nameOf(caller),
    now,
    note,
  )
}

export function noteDelete(note: string): Query {
  return query('DELETE FROM step_note WHERE org = ?1 AND id = ?2', note)
}
