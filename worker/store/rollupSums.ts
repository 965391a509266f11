import type { GrainRow } from '#shared/process/contribution/grains.ts'
import { type Query, query } from './query.ts'
import { measureColumns } from './rollups.ts'

/** Where the roll-ups do not hold what they must. `by`: what is asked for less what they hold, one number a measure, as JSON. */
export interface Differing {
  deal: string
  grain: string
  key: string
  by: string
}

const dimensions = ['grain', 'period', 'team', 'rep', 'deal', 'manual', 'segment', 'stage', 'step', 'version'] as const
const most = 20
const each = (text: (column: string, place: number) => string) => measureColumns.map(text).join(', ')

/** Rows of one statement's parameter. */
const chunk = 1000

/** Which of these rows the roll-ups hold with other numbers, or not at all. */
export function rollupsOf(rows: readonly GrainRow[]): Query<Differing>[] {
  const count = Math.ceil(rows.length / chunk)
  return Array.from({ length: count }, (_, at) => heldQuery(rows.slice(at * chunk, (at + 1) * chunk)))
}

function heldQuery(rows: readonly GrainRow[]): Query<Differing> {
  const told = rows.map(({ day, measures, ...row }) => ({ ...row, period: day, measures }))
  const by = each((column, place) => `(value->'measures'->>${place}) - coalesce(r.${column}, 0)`)
  return query(
    `SELECT w.value->>'deal' AS deal, w.value->>'grain' AS grain,
       json_array(${dimensions
         .slice(1)
         .map((name) => `value->>'${name}'`)
         .join(', ')}) AS key, json_array(${by}) AS by
     FROM json_each(?2) w LEFT JOIN rollup r ON r.org = ?1 AND ${dimensions.map((name) => `r.${name} = value->>'${name}'`).join(' AND ')}
     WHERE ${measureColumns.map((column, place) => `(value->'measures'->>${place}) <> coalesce(r.${column}, 0)`).join(' OR ')}`,
    JSON.stringify(told),
  )
}

const monday = `date(period, '-' || ((CAST(strftime('%w', period) AS INTEGER) + 6) % 7) || ' days')`
const month = `substr(period, 1, 7) || '-01'`

/** Two grains tell the same by what both of them keep, each column as one side and the other tell it; every row of both is read. */
function alike(one: string, other: string, shared: Record<string, [string, string]>): Query<Differing> {
  const keys = Object.keys(shared)
  const side = (grain: string, sign: string, place: 0 | 1) =>
    `SELECT ${keys.map((key) => `${shared[key]?.[place]} AS ${key}`).join(', ')}, ${each((column) => `${sign}${column} AS ${column}`)}
     FROM rollup WHERE org = ?1 AND grain = '${grain}'`
  return query(
    `SELECT '' AS deal, '${one}' AS grain, json_array(${keys.join(', ')}) AS key, json_array(${each((column) => `sum(${column})`)}) AS by
     FROM (${side(other, '', 1)} UNION ALL ${side(one, '-', 0)}) GROUP BY ${keys.join(', ')}
     HAVING ${measureColumns.map((column) => `sum(${column}) <> 0`).join(' OR ')} LIMIT ${most}`,
  )
}

const same = (...columns: string[]) =>
  Object.fromEntries(columns.map((column): [string, [string, string]] => [column, [column, column]]))

const finest = 'deal-day'

/** Every grain against the finest, whose rows are recounted deal by deal; and rows that stand for a deal that is not there. */
export function grainsQueries(): Query<Differing>[] {
  return [
    alike('day', finest, same('period', 'team', 'rep', 'segment', 'version')),
    alike('step', finest, { week: ['period', monday], ...same('team', 'rep', 'segment', 'stage', 'step', 'version') }),
    alike('deal-week', finest, { week: ['period', monday], ...same('team', 'rep', 'segment', 'version', 'deal') }),
    alike('deal-month', finest, { month: ['period', month], ...same('team', 'stage', 'version', 'deal') }),
    query(
      `SELECT DISTINCT deal, grain, '' AS key, '[]' AS by FROM rollup r WHERE org = ?1 AND grain = '${finest}'
         AND NOT EXISTS (SELECT 1 FROM deal d WHERE d.org = ?1 AND d.id = r.deal) LIMIT ${most}`,
    ),
  ]
}

/** The counts of stages, ends and answers against what is held for the deals, and what left them. */
export function flowQuery(): Query<Differing> {
  return query(
    `SELECT '' AS deal, 'flow' AS grain, key, json_array(sum(n)) AS by FROM (
       SELECT f.key, f.value AS n FROM deal d, json_each(d.flow) f WHERE d.org = ?1
       UNION ALL SELECT f.key, f.value FROM settled s, json_each(s.body) f WHERE s.org = ?1 AND s.key LIKE '@flow/%'
       UNION ALL SELECT json_array(kind, period, rep, team, segment, manual, version, stage, target, bucket), -count
         FROM flow WHERE org = ?1)
     GROUP BY key HAVING sum(n) <> 0 LIMIT ${most}`,
  )
}

/** Ledgers of which the deal is gone: one step an event of a deal's first, whatever their length. */
export function orphansQuery(): Query<{ deal: string }> {
  return query(
    `WITH RECURSIVE ledger (deal) AS (
       SELECT min(deal) FROM event WHERE org = ?1
       UNION ALL SELECT (SELECT min(e.deal) FROM event e WHERE e.org = ?1 AND e.deal > ledger.deal) FROM ledger WHERE deal IS NOT NULL)
     SELECT deal FROM ledger WHERE deal IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM deal d WHERE d.org = ?1 AND d.id = ledger.deal) LIMIT ${most}`,
  )
}
