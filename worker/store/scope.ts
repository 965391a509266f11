import type { Caller } from '#worker/auth/caller.ts'
import type { Value } from './query.ts'
import { ledTeams } from './standing.ts'

/** Whose figures are asked for, and of which deals: of the teams that the caller may see, of some of them, or of one rep. */
export interface Scope {
  team?: string | undefined
  rep?: string | undefined
  /** The caller's own figures, whatever team they were earned in. */
  own?: boolean
  /** The key of a manual. */
  manual?: string | undefined
  version?: string | undefined
  segment?: string | undefined
}

export interface Period {
  /** First and last day, whole weeks. */
  from: string
  to: string
}

/** The name by which a caller is known to queries; a key has none. */
export const nameOf = (caller: Caller): string => (caller.kind === 'user' ? caller.user : '')

/** The teams that a caller may see, as a SELECT of ids; `who` and `now` are places of values. */
export function seenTeams(caller: Caller, who: string, now: string): string {
  if (caller.kind === 'key')
    return `SELECT t.id FROM team t WHERE t.org = ?1 AND ${who} IS NOT NULL AND ${now} IS NOT NULL`
  return `SELECT t.id FROM team t JOIN member s ON s.org = t.org AND s.user = ${who}
    WHERE t.org = ?1 AND s.role IN ('admin', 'auditor') UNION ${ledTeams(who, now)}`
}

/** A team and those below it, as a SELECT of ids. */
export const teamAndBelow = (team: string): string =>
  `SELECT id FROM team WHERE org = ?1 AND (id = ${team} OR instr(path, '/' || ${team} || '/') > 0)`

/** The condition on a row of a roll-up; its values are `scopeValues`, from `?2` to `?10`. */
export function scoped(caller: Caller, { own, rep, team }: Scope): string {
  const visible = own ? '?3 = ?2' : `team IN (${seenTeams(caller, '?2', '?7')})`
  return [
    `org = ?1 AND period BETWEEN ?5 AND ?6 AND (${visible})`,
    rep === undefined ? '?3 IS NULL' : 'rep = ?3',
    team === undefined ? '?4 IS NULL' : `team IN (${teamAndBelow('?4')})`,
    '?7 IS NOT NULL AND (?8 IS NULL OR version IN (SELECT hash FROM manual WHERE org = ?1 AND key = ?8))',
    '(?9 IS NULL OR version = ?9) AND (?10 IS NULL OR segment = ?10)',
  ].join(' AND ')
}

export function scopeValues(caller: Caller, scope: Scope, period: Period, now: number): Value[] {
  const { rep, team, manual, version, segment } = scope
  const { from, to } = period
  return [nameOf(caller), rep ?? null, team ?? null, from, to, now, manual ?? null, version ?? null, segment ?? null]
}
