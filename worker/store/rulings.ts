import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query, some } from './query.ts'
import { ledTeams } from './standing.ts'
import type { CaseKind, CasePlace } from './waiting.ts'

/** The register: who ruled on what was asked, how, and until when it holds. */

export type RulingDecision = 'approved' | 'refused' | 'met' | 'not applicable'

export interface NewRuling {
  kind: CaseKind
  id: string
  decision: RulingDecision
  ruler: string
  ruled: number
  /** The event that ruled. */
  event: string
  expires: number | null
}

/** Writes rulings into the register, each beside the case that still waits in the same batch. */
export function rulingQueries(deal: string, rulings: readonly NewRuling[]): Query[] {
  return some(rulings, (json) =>
    query(
      `INSERT INTO ruling (org, deal, kind, id, obligation, asker, asked, event, ruled, ruling_event, ruler, decision, expires, owner, team)
       SELECT w.org, w.deal, w.kind, w.id, w.obligation, w.asker, w.asked, w.event, j.value->>'ruled', j.value->>'event',
         j.value->>'ruler', j.value->>'decision', j.value->>'expires', w.owner, w.team
       FROM json_each(?3) j JOIN waiting w ON w.org = ?1 AND w.deal = ?2 AND w.kind = j.value->>'kind' AND w.id = j.value->>'id'
       WHERE true ON CONFLICT DO NOTHING`,
      deal,
      json,
    ),
  )
}

export interface RulingRow {
  case: string
  kind: CaseKind
  deal: string
  dealName: string
  manual: string
  obligation: string
  asker: string
  askerName: string
  asked: number
  reason: string | null
  ruler: string
  rulerName: string
  ruled: number
  ruling: string | null
  decision: RulingDecision
  expires: number | null
  owner: string
  ownerName: string
  team: string
  holds: number
}

export interface RulingFilter {
  kind?: CaseKind | undefined
  team?: string | undefined
  rep?: string | undefined
  /** The first and the last day, both counted. */
  from: string
  to: string
}

/** What a caller sees of the register: the own deals and askings, those of the teams that the caller leads; admins, auditors and keys all. */
function seen(caller: Caller, team: string, own: string): string {
  if (caller.kind === 'key') return '?2 IS NOT NULL AND ?3 IS NOT NULL'
  return `(${own} OR ${team} IN (${ledTeams('?2', '?3')})
    OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?2 AND s.role IN ('admin', 'auditor')))`
}

const name = (caller: Caller) => (caller.kind === 'user' ? caller.user : '')

/**
 * Whether a decision still has effect: an exception until it lapses or the deal closes, an approval as long as the deal has
 * not moved on, what a contest found for good; a refusal never had any.
 */
const holds = `CASE WHEN r.decision = 'refused' THEN 0 WHEN r.kind = 'contest' THEN 1 WHEN d.outcome IS NOT NULL THEN 0
  WHEN r.kind = 'exception' THEN r.expires IS NULL OR r.expires > ?3
  ELSE d.state->>'$.moves[#-1].at' <= r.asked END`

/** A page of the register, the latest ruling first. `since` and `until` are the moments at which the days begin and end. */
export function rulingsQuery(
  caller: Caller,
  { kind, team, rep }: RulingFilter,
  page: { since: number; until: number; after?: CasePlace | undefined; limit: number },
  now: number,
): Query<RulingRow> {
  return query(
    `SELECT r.id AS "case", r.kind, r.deal, d.name AS dealName, d.manual, r.obligation, r.asker, coalesce(a.name, r.asker) AS askerName,
       r.asked, p.value AS reason, r.ruler, coalesce(b.name, r.ruler) AS rulerName, r.ruled, q.value AS ruling, r.decision,
       r.expires, r.owner, coalesce(o.name, r.owner) AS ownerName, r.team, ${holds} AS holds
     FROM ruling r JOIN deal d ON d.org = r.org AND d.id = r.deal
       LEFT JOIN member a ON a.org = r.org AND a.user = r.asker LEFT JOIN member b ON b.org = r.org AND b.user = r.ruler
       LEFT JOIN member o ON o.org = r.org AND o.user = r.owner
       LEFT JOIN personal p ON p.org = r.org AND p.deal = r.deal AND p.event = r.event AND p.field = 'reason'
       LEFT JOIN personal q ON q.org = r.org AND q.deal = r.deal AND q.event = r.ruling_event AND q.field = 'reason'
     WHERE r.org = ?1 AND r.ruled >= ?7 AND r.ruled < ?8 AND ${seen(caller, 'r.team', '?2 IN (r.owner, r.asker)')}
       AND (?4 IS NULL OR r.kind = ?4) AND (?5 IS NULL OR r.team = ?5) AND (?6 IS NULL OR r.owner = ?6)
       AND (?9 IS NULL OR (r.ruled, r.deal, r.kind, r.id) < (?9, ?10, ?11, ?12))
     ORDER BY r.ruled DESC, r.deal DESC, r.kind DESC, r.id DESC LIMIT ?13`,
    name(caller),
    now,
    kind ?? null,
    team ?? null,
    rep ?? null,
    page.since,
    page.until,
    ...(page.after ?? [null, null, null, null]),
    page.limit,
  )
}

export interface ShareRow {
  weight: number
  waived: number
}

/** How much of what fell due in these days was waived, for the same people. */
export function waivedQuery(caller: Caller, { team, rep, from, to }: RulingFilter, now: number): Query<ShareRow> {
  return query(
    `SELECT coalesce(sum(weight), 0) AS weight, coalesce(sum(waived_weight), 0) AS waived FROM rollup
     WHERE org = ?1 AND grain = 'day' AND period BETWEEN ?6 AND ?7 AND ${seen(caller, 'team', 'rep = ?2')}
       AND (?4 IS NULL OR team = ?4) AND (?5 IS NULL OR rep = ?5)`,
    name(caller),
    now,
    team ?? null,
    rep ?? null,
    from,
    to,
  )
}
