import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { ledTeams } from './standing.ts'

/** Adds uses to a day and to the team of the caller; the team is the member’s row’s, not the caller’s word. */
export function scriptUseQueries(
  user: string,
  day: string,
  uses: readonly { manual: string; script: string; count: number }[],
): Query[] {
  return [
    query(
      `INSERT INTO script_use (org, day, team, manual, script, uses)
       SELECT ?1, ?3, m.team, u.value->>'manual', u.value->>'script', sum(u.value->>'count')
       FROM member m JOIN placement p ON p.org = m.org AND p.state = 'here', json_each(?4) u
       WHERE m.org = ?1 AND m.user = ?2 AND m.active = 1 GROUP BY m.team, u.value->>'manual', u.value->>'script'
       ON CONFLICT DO UPDATE SET uses = uses + excluded.uses`,
      user,
      day,
      JSON.stringify(uses),
    ),
  ]
}

export interface ScriptUseRow {
  manual: string
  script: string
  team: string
  uses: number
}

/** Uses from one day to another in the teams that somebody leads, or in all for who sees all; of one team with those below it. */
export function scriptUsesQuery(
  caller: Caller,
  { from, to, team }: { from: string; to: string; team?: string | undefined },
  now: number,
): Query<ScriptUseRow> {
  return query(
    `SELECT manual, script, team, sum(uses) AS uses FROM script_use
     WHERE org = ?1 AND day BETWEEN ?4 AND ?5 AND (team IN (${ledTeams('?2', '?3')})
       OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?2 AND s.role IN ('admin', 'auditor')))
       AND (?6 IS NULL OR team IN (SELECT id FROM team WHERE org = ?1 AND instr(path, '/' || ?6 || '/') > 0))
     GROUP BY manual, script, team ORDER BY uses DESC, manual, script, team`,
    caller.kind === 'user' ? caller.user : '',
    now,
    from,
    to,
    team ?? null,
  )
}
