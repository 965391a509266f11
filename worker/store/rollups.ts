import type { FlowRow } from '#shared/process/contribution/flowKey.ts'
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

/** By what the roll-ups change. */
export interface Differences {
  rows: readonly GrainRow[]
  flowRows: readonly FlowRow[]
}

/** Adds differences to the roll-ups; a row that sums to zero counts as absent. Boards get a new revision with them. */
export function rollupsUpsert({ rows, flowRows }: Differences): Query[] {
  if (rows.length === 0 && flowRows.length === 0) return []
  return [...chunked(rows).map(upsert), ...chunked(flowRows).map(flowUpsert), boardQuery()]
}

/** A new revision of the boards. */
export function boardQuery(): Query {
  return query('UPDATE organisation SET board = board + 1 WHERE org = ?1')
}

function chunked<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / chunk)
  return Array.from({ length: count }, (_, at) => rows.slice(at * chunk, (at + 1) * chunk))
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

const flowDimensions = ['team', 'rep', 'segment', 'manual', 'version', 'stage', 'target', 'bucket'] as const

function flowUpsert(rows: readonly FlowRow[]): Query {
  const columns = ['kind', 'period', ...flowDimensions]
  const values = ["value->>'kind'", "value->>'week'", ...flowDimensions.map((name) => `value->>'${name}'`)]
  return query(
    `INSERT INTO flow (org, ${columns.join(', ')}, count)
     SELECT ?1, ${values.join(', ')}, value->>'count' FROM json_each(?2) WHERE true
     ON CONFLICT (org, ${columns.join(', ')}) DO UPDATE SET count = count + excluded.count`,
    JSON.stringify(rows),
  )
}
