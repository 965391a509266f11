import type { Column, Table } from '#worker/store/tables.ts'

/** A row as its table keeps it: JSON columns as text. */
export type Row = Record<string, string | number | null>

/** The row that a line brings, if it has exactly the table's columns with values of their types. */
export function rowOf({ columns }: Table, value: unknown): Row | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const cells = value as Record<string, unknown>
  if (Object.keys(cells).length !== columns.length) return undefined
  const row: Row = {}
  for (const column of columns) {
    if (!Object.hasOwn(cells, column.name)) return undefined
    const cell = cellOf(column, cells[column.name])
    if (cell === undefined) return undefined
    row[column.name] = cell
  }
  return row
}

function cellOf({ type, optional }: Column, value: unknown): string | number | null | undefined {
  if (type === 'json') return JSON.stringify(value)
  if (value === null) return optional ? null : undefined
  if (type === 'integer') return Number.isSafeInteger(value) ? (value as number) : undefined
  return typeof value === 'string' ? value : undefined
}
