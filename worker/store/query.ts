export type Value = string | number | null

/** One statement, bound to an organisation when it runs: `?1` is always the organisation, the values follow from `?2` on. */
export interface Query<Row = unknown> {
  sql: string
  values: Value[]
  /** Only says of which shape the rows are. */
  row?: Row
}

export type Rows<Q extends readonly Query[]> = { [K in keyof Q]: Q[K] extends Query<infer Row> ? Row[] : never }

export function query<Row = unknown>(sql: string, ...values: Value[]): Query<Row> {
  return { sql, values }
}

/** No statement for no rows. */
export function some<T>(rows: readonly T[], statement: (json: string) => Query): Query[] {
  return rows.length === 0 ? [] : [statement(JSON.stringify(rows))]
}
