import { type Query, query, type Value } from './query.ts'

/** The open deals that a job is about: a condition on `d` whose values follow from `?4` on. */
export interface OpenDeals {
  where: string
  values: readonly Value[]
}

/** Those that a user owns and that count for another team than this one. */
export function ownedElsewhere(user: string, team: string): OpenDeals {
  return { where: `${among('owner = ?4')} AND d.team <> ?5`, values: [user, team] }
}

/** Those of a team whose time runs by another calendar. */
export function onAnotherCalendar(team: string, calendar: string): OpenDeals {
  return { where: `${among('team = ?4')} AND d.calendar <> ?5`, values: [team, calendar] }
}

/**
 * Those on another version of a manual, or on the one that is named, as long as the version they go to was really put in
 * force at that moment: one that was withdrawn before it began moves nobody.
 */
export function onAnotherVersion(move: { key: string; from?: string | undefined; to: string; at: number }): OpenDeals {
  return {
    where: `d.manual <> ?6 AND (?5 IS NULL OR d.manual = ?5) AND d.manual IN (SELECT hash FROM manual WHERE org = ?1 AND key = ?4)
      AND EXISTS (SELECT 1 FROM in_force WHERE org = ?1 AND key = ?4 AND hash = ?6 AND since = ?7)`,
    values: [move.key, move.from ?? null, move.to, move.at],
  }
}

/** Those on a version that has rules which harden once it is read, where the user is owner or member. */
export function hardenedBy(user: string, manual: string): OpenDeals {
  return {
    where: `d.id IN (SELECT id FROM deal WHERE org = ?1 AND owner = ?4
        UNION ALL SELECT deal FROM deal_member WHERE org = ?1 AND user = ?4) AND d.manual = ?5
      AND EXISTS (SELECT 1 FROM manual h, json_tree(h.content) t
        WHERE h.org = ?1 AND h.hash = ?5 AND t.key = 'acknowledged' AND t.atom = 1)`,
    values: [user, manual],
  }
}

/** Found by an index of its own: rows of other deals are not read. */
const among = (which: string) => `d.id IN (SELECT id FROM deal WHERE org = ?1 AND ${which})`

const open = ({ where }: OpenDeals) =>
  `FROM deal d WHERE d.org = ?1 AND d.outcome IS NULL AND d.id > ?2 AND ?3 IS NOT NULL AND ${where}`

/** A page of them by id, after one. */
export function openDealsQuery(deals: OpenDeals, after: string, limit: number): Query<{ deal: string }> {
  return query(`SELECT d.id AS deal ${open(deals)} ORDER BY d.id LIMIT ?3`, after, limit, ...deals.values)
}

export function openDealsCountQuery(deals: OpenDeals): Query<{ total: number }> {
  return query(`SELECT count(*) AS total ${open(deals)}`, '', 0, ...deals.values)
}
