import * as z from 'zod'
import { Moment } from '../id.ts'
import type { Value } from '../ledger/event.ts'
import type { Attribute, Manual } from '../manual/schema.ts'

/** One row of a log from elsewhere. */
export interface CaseRow {
  case: string
  activity: string
  /** A moment in milliseconds, or a date or time as ISO 8601 writes it; without a zone it is read as UTC. */
  at?: number | string | undefined
  actor?: string | undefined
  /** What is known of the case from here on; null: no longer known. */
  attributes?: Readonly<Record<string, Value>> | undefined
}

/** What is wrong with a row of a log: where it stands, and what was expected there. Rows count from 1. */
export interface RowFault {
  row: number
  column: string
  value: unknown
  expected: string
}

/** A row with its moment read; nothing where it says none. */
export interface ReadRow {
  case: string
  activity: string
  at: number | undefined
  actor: string | undefined
  attributes: readonly [string, Value][]
}

const name = z.string().trim().min(1).max(500)
const time = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()])
const columns = new Set(['case', 'activity', 'at', 'actor', 'attributes'])

/** Reads one row; its faults, all of them, are added to `faults`. */
export function readRow(manual: Manual, input: unknown, row: number, faults: RowFault[]): ReadRow | undefined {
  const before = faults.length
  const fault = (column: string, value: unknown, expected: string) => faults.push({ row, column, value, expected })
  if (!isRecord(input)) {
    fault('', input, 'a row with case and activity')
    return undefined
  }
  for (const column of Object.keys(input))
    if (!columns.has(column)) fault(column, input[column], 'no column of this name')
  const [ofCase, activity] = [name.safeParse(input.case), name.safeParse(input.activity)]
  if (!ofCase.success) fault('case', input.case, 'a name of up to 500 characters')
  if (!activity.success) fault('activity', input.activity, 'a name of up to 500 characters')
  const actor = name.optional().safeParse(input.actor)
  if (!actor.success) fault('actor', input.actor, 'a name of up to 500 characters')
  const at = input.at === undefined ? undefined : momentOf(input.at)
  if (at === undefined && input.at !== undefined)
    fault('at', input.at, 'a moment in milliseconds, or a date or time by ISO 8601')
  const attributes = readAttributes(manual, input.attributes ?? {}, fault)
  if (faults.length > before || !ofCase.success || !activity.success) return undefined
  return { case: ofCase.data, activity: activity.data, at, actor: actor.data, attributes }
}

function momentOf(value: unknown): number | undefined {
  const read = time.safeParse(value)
  if (!read.success) return Moment.safeParse(value).data
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(read.data) || !read.data.includes('T')
  return Moment.safeParse(Date.parse(zoned ? read.data : `${read.data}Z`)).data
}

type Fault = (column: string, value: unknown, expected: string) => void

function readAttributes(manual: Manual, input: unknown, fault: Fault): [string, Value][] {
  if (!isRecord(input)) {
    fault('attributes', input, 'attributes by their keys')
    return []
  }
  return Object.entries(input).flatMap(([key, value]): [string, Value][] => {
    const attribute = manual.attributes.find((one) => one.key === key)
    if (!attribute) fault(`attributes.${key}`, value, 'an attribute of the manual')
    else if (value === null) return [[key, null]]
    else if (isOf(attribute, value)) return [[key, value]]
    else fault(`attributes.${key}`, value, expectedOf(attribute))
    return []
  })
}

function isOf({ type, values }: Attribute, value: unknown): value is Value {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'date') return z.iso.date().safeParse(value).success
  if (type === 'choice' && values) return values.some((one) => one.value === value)
  return typeof value === 'string' && value.length <= 500
}

function expectedOf({ type, values }: Attribute): string {
  if (type === 'choice' && values) return `one of ${values.map((one) => one.value).join(', ')}`
  const expected = { number: 'a number', boolean: 'true or false', date: 'a date such as 2026-11-22' }
  return type === 'text' || type === 'choice' ? 'a text of up to 500 characters' : expected[type]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
