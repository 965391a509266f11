import { same } from '../diff/fields.ts'
import type { Manual } from '../manual/schema.ts'

/** What of a manual is only read by people, or by who decides what it is for: it judges nothing. */
const silent: ReadonlySet<string> = new Set([
  'schemaVersion',
  'key',
  'name',
  'summary',
  'languages',
  'scope',
  'effective',
  'inFlight',
  'scripts',
  'stages',
])

/** The stages whose judgement a draft can change; nothing where it can change all of them. */
export function touchedStages(before: Manual, draft: Manual): ReadonlySet<string> | undefined {
  const fields = Object.keys(draft).filter((field): field is keyof Manual => !silent.has(field))
  if (!fields.every((field) => same(before[field], draft[field]))) return undefined
  const inOrder =
    before.stages.length === draft.stages.length && before.stages.every(({ key }, at) => draft.stages[at]?.key === key)
  if (!inOrder) return undefined
  return new Set(before.stages.filter((stage, at) => !same(stage, draft.stages[at])).map(({ key }) => key))
}
