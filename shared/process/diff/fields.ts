import type { Change, Effect } from './change.ts'

export type Fields = Readonly<Record<string, unknown>>

/** Fields that only say something to people. */
const words = new Set([
  'name',
  'summary',
  'purpose',
  'inputs',
  'outputs',
  'kpi',
  'controls',
  'why',
  'help',
  'scenario',
  'text',
])

type About = Pick<Change, 'subject' | 'key' | 'name' | 'stage'>

/** Every field of two versions of one thing that differs, in the order in which they are written; `apart` are told elsewhere. */
export function fieldChanges(about: About, before: Fields, after: Fields, apart: ReadonlySet<string>): Change[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((field) => !apart.has(field))
  return fields
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({
      what: 'changed' as const,
      ...about,
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
      effect: effectOf(field, before[field], after[field]),
    }))
}

/** Whether two values of a document are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => same(a[key], b[key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** From mild to firm: what asks more stands later. */
const rising: Record<string, readonly unknown[]> = {
  ask: ['optional', 'recommended', 'required'],
  mode: ['observe', 'advise', 'warn', 'block', 'approve'],
  severity: ['minor', 'major', 'critical'],
  whenFalse: ['forbidden', 'allowed'],
  fourEyes: [false, true],
}

function effectOf(field: string, before: unknown, after: unknown): Effect {
  if (words.has(field)) return 'words'
  const scale = rising[field]
  if (scale) return scale.indexOf(after) > scale.indexOf(before) ? 'stricter' : 'looser'
  if (field === 'timeStandard') return timeEffect(before, after)
  return 'other'
}

/** A new or shorter time standard asks more; hours and days are not compared with one another. */
function timeEffect(before: unknown, after: unknown): Effect {
  if (before === undefined) return 'stricter'
  if (after === undefined) return 'looser'
  const [a, b] = [within(before), within(after)]
  if (!a || !b || a.unit !== b.unit || a.amount === b.amount) return 'other'
  return b.amount < a.amount ? 'stricter' : 'looser'
}

function within(standard: unknown): { amount: number; unit: unknown } | undefined {
  if (!isObject(standard) || !isObject(standard.within)) return undefined
  const { amount, unit } = standard.within
  return typeof amount === 'number' ? { amount, unit } : undefined
}
