import type { Attribute, Manual } from '../manual/schema.ts'
import type { Text } from '../text.ts'
import { columnExpected, type Expected } from './expected.ts'

/** Which column of a log holds what. A column that is not named here is known by the names that it usually has. */
export interface LogColumns {
  case?: string | undefined
  activity?: string | undefined
  at?: string | undefined
  actor?: string | undefined
  /** Attribute keys by column; a column called like an attribute, by key or name, needs no mention. */
  attributes?: Readonly<Record<string, string>> | undefined
  /** Columns to leave aside; `rest`: all that nobody knows. */
  ignored?: readonly string[] | 'rest' | undefined
}

export type Field =
  | { is: 'case' | 'activity' | 'at' | 'actor' }
  | { is: 'attribute'; attribute: Attribute }
  | { is: 'ignored' }
  | { is: 'unknown'; expected: Expected }

type Part = 'case' | 'activity' | 'at' | 'actor'

const usual: Record<Part, readonly string[]> = {
  case: ['case', 'caseid', 'case:concept:name', 'deal', 'dealid', '案例', '案例编号', '商机', '商机编号'],
  activity: ['activity', 'activityname', 'concept:name', 'event', '活动', '活动名称', '活动记录'],
  at: ['at', 'time', 'timestamp', 'time:timestamp', '时间', '发生时间'],
  actor: ['actor', 'resource', 'user', 'org:resource', '经办人', '人员'],
}
const parts = ['case', 'activity', 'at', 'actor'] as const

/** What a column holds. A personal attribute is left aside: no figure and no condition reads it. */
export function columnReader(manual: Manual, columns: LogColumns): (column: string) => Field {
  const byName = attributesByName(manual)
  const taken = new Set(parts.filter((part) => columns[part] !== undefined))
  return (column) => {
    const named = parts.find((part) => columns[part] === column)
    if (named) return { is: named }
    const mapped = columns.attributes && Object.hasOwn(columns.attributes, column) && columns.attributes[column]
    if (mapped) return attributeField(manual.attributes.find(({ key }) => key === mapped))
    if (columns.ignored !== 'rest' && columns.ignored?.includes(column)) return { is: 'ignored' }
    const part = parts.find((one) => !taken.has(one) && usual[one].includes(folded(column)))
    if (part) return { is: part }
    const attribute = byName.get(folded(column)) ?? byName.get(folded(column.replace(/^case:/, '')))
    if (attribute) return attributeField(attribute)
    return isSilent(column) || columns.ignored === 'rest' ? { is: 'ignored' } : unknown
  }
}

const unknown: Field = { is: 'unknown', expected: columnExpected.known }

function attributeField(attribute: Attribute | undefined): Field {
  if (!attribute) return { is: 'unknown', expected: columnExpected.attribute }
  return attribute.personal ? { is: 'ignored' } : { is: 'attribute', attribute }
}

/** What the extensions of XES say of an event beyond case, activity, time and actor. */
function isSilent(column: string): boolean {
  return /^(case:)?(concept|identity|lifecycle|org|time|semantic|cost|micro|swComm|swEvent|swTelemetry):/.test(column)
}

function attributesByName({ attributes }: Manual): Map<string, Attribute> {
  const named = attributes.flatMap((one) => spellings(one.name).map((name): [string, Attribute] => [folded(name), one]))
  return new Map([...named, ...attributes.map((one): [string, Attribute] => [folded(one.key), one])])
}

function spellings(name: Text): string[] {
  return Object.values(name).filter((one) => one !== undefined)
}

/** Case, width, spaces, hyphens and underscores make no difference. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')
}
