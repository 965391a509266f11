import { Calendar } from '#shared/process/calendar/schema.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import type { World } from '#shared/process/world.ts'
import { type Query, query } from './query.ts'

/** Manuals and calendars of an organisation by hash: immutable, so what this isolate has read stays true. */
export interface Documents {
  manuals: Map<string, Manual>
  calendars: Map<string, Calendar>
}

const kept = new Map<string, Documents>()
const keptOrganisations = 50

/** What this isolate has read of an organisation's documents. */
export function documentsOf(org: string): Documents {
  const known = kept.get(org)
  if (known) return known
  const fresh: Documents = { manuals: new Map(), calendars: new Map() }
  const [oldest] = kept.keys()
  if (kept.size >= keptOrganisations && oldest !== undefined) kept.delete(oldest)
  kept.set(org, fresh)
  return fresh
}

export interface DocumentRow {
  hash: string
  content: string
}

export function keep(documents: Documents, manuals: readonly DocumentRow[], calendars: readonly DocumentRow[]): void {
  for (const { hash, content } of manuals) documents.manuals.set(hash, Manual.parse(JSON.parse(content)))
  for (const { hash, content } of calendars) documents.calendars.set(hash, Calendar.parse(JSON.parse(content)))
}

export function worldOf(documents: Documents, timeZone: string): World {
  return { ...documents, timeZone }
}

const list = (values: Iterable<string>) => JSON.stringify([...values])

/** Manuals that `hashes`, a SELECT of hashes that may use `?1`, the organisation, and `?2`, names and this isolate lacks. */
function missing(table: 'manual' | 'calendar', hashes: string, value: string, known: Map<string, unknown>) {
  return query<DocumentRow>(
    `SELECT hash, content FROM ${table}
     WHERE org = ?1 AND hash IN (${hashes}) AND hash NOT IN (SELECT value FROM json_each(?3))`,
    value,
    list(known.keys()),
  )
}

/** Every version and calendar that a deal had: what has settled stays judged by the one of its time. */
function judging(what: 'manual' | 'calendar'): string {
  return `SELECT ${what} FROM deal WHERE org = ?1 AND id = ?2 UNION
    SELECT e.value->>'${what}' FROM deal d, json_each(d.state, '$.${what}s') e WHERE d.org = ?1 AND d.id = ?2`
}

/** The documents that judge a deal. */
export function documentsOfDeal(known: Documents, deal: string): [Query<DocumentRow>, Query<DocumentRow>] {
  return [
    missing('manual', judging('manual'), deal, known.manuals),
    missing('calendar', judging('calendar'), deal, known.calendars),
  ]
}

/** Every version of the manuals of these keys, the calendars of these users' teams, and documents named by their hash. */
export function documentsByName(
  known: Documents,
  names: { manuals: readonly string[]; users: readonly string[]; hashes: readonly string[] },
): [Query<DocumentRow>, Query<DocumentRow>] {
  return [
    missing(
      'manual',
      `SELECT hash FROM in_force WHERE org = ?1 AND key IN (SELECT value FROM json_each(?2))
       UNION SELECT value FROM json_each(?2)`,
      list([...names.manuals, ...names.hashes]),
      known.manuals,
    ),
    missing(
      'calendar',
      `SELECT t.calendar FROM member m JOIN team t ON t.org = m.org AND t.id = m.team
       WHERE m.org = ?1 AND m.user IN (SELECT value FROM json_each(?2)) UNION SELECT value FROM json_each(?2)`,
      list([...names.users, ...names.hashes]),
      known.calendars,
    ),
  ]
}

/** Every manual of the organisation that this isolate lacks: what a list of deals may name. */
export function listedManuals(known: Documents): Query<DocumentRow> {
  return query(
    'SELECT hash, content FROM manual WHERE org = ?1 AND hash NOT IN (SELECT value FROM json_each(?2))',
    list(known.manuals.keys()),
  )
}

/** The calendars likewise: what judges several deals at once. */
export function listedCalendars(known: Documents): Query<DocumentRow> {
  return query(
    'SELECT hash, content FROM calendar WHERE org = ?1 AND hash NOT IN (SELECT value FROM json_each(?2))',
    list(known.calendars.keys()),
  )
}
