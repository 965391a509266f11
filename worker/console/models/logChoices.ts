import type { Mapping } from '#shared/process/conformance/activityNames.ts'
import type { LogColumns } from '#shared/process/log/columns.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Encoding, JudgeRequest } from './judgement.ts'

export const endings = ['told', 'closed', 'open'] as const
export type Ending = (typeof endings)[number]

export const columnParts = ['case', 'activity', 'at', 'actor'] as const
export type ColumnPart = (typeof columnParts)[number]

/** What the reader says of a log before it is read. */
export interface LogChoices {
  zone: string
  encoding: Encoding
  cases: Ending
  /** The log's own names of columns, as typed. */
  columns: Readonly<Record<ColumnPart, string>>
  /** Leave columns aside that nobody knows. */
  rest: boolean
}

export function usualChoices(zone: string): LogChoices {
  const columns = { case: '', activity: '', at: '', actor: '' }
  return { zone, encoding: 'utf-8', cases: 'told', columns, rest: false }
}

/** A request to judge a file by these choices. */
export function requestOf(
  manual: Manual,
  file: Blob,
  { zone, encoding, cases, columns, rest }: LogChoices,
  activities: Mapping,
): JudgeRequest {
  const typed: LogColumns = Object.fromEntries(
    columnParts.flatMap((part) => (columns[part].trim() === '' ? [] : [[part, columns[part].trim()]])),
  )
  const named: LogColumns = { ...typed, ...(rest && { ignored: 'rest' }) }
  return { manual, file, encoding, form: { timeZone: zone, cases, columns: named, activities, partial: false } }
}

/** Zones to choose from, the likely ones first. */
export function zonesFrom(likely: readonly string[]): string[] {
  return [...new Set([...likely, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}
