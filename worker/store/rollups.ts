import type { GrainRow } from '#shared/process/contribution/grains.ts'
import { type Query, query } from './query.ts'

const dimensions = ['team', 'rep', 'deal', 'manual', 'segment', 'stage', 'step', 'version'] as const

/** The measures' columns, in the engine's order. */
export const measureColumns = [
  'weight',
  'weight_credit',
  'settled',
  'met',
  'late',
  'overdue',
  'missed',
  'violated',
  'waived_weight',
  'self_attested_weight',
  'critical',
] as const

const chunk = 200

/** Adds differences to the roll-ups; a row that sums to zero counts as absent. */
export function rollupsUpsert(rows: readonly GrainRow[]): Query[] {
  const count = Math.ceil(rows.length / chunk)
  return Array.from({ length: count }, (_, at) => upsert(rows.slice(at * chunk, (at + 1) * chunk)))
}

function upsert(rows: readonly GrainRow[]): Query {
  const columns = ['grain', 'period', ...dimensions]
  const values = ["value->>'grain'", "value->>'day'", ...dimensions.map((name) => `value->>'${name}'`)]
  const measures = measureColumns.map((_, place) => `value->'measures'->>${place}`)
  return query(
    `INSERT INTO rollup (org, ${[...columns, ...measureColumns].join(', ')})
     SELECT ?1, ${[...values, ...measures].join(', ')} FROM json_each(?2) WHERE true
     ON CONFLICT (org, ${columns.join(', ')})
     DO UPDATE SET ${measureColumns.map((column) => `${column} = ${column} + excluded.${column}`).join(', ')}`,
    JSON.stringify(rows),
  )
}
