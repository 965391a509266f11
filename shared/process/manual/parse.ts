import type * as z from 'zod'
import { references } from './references/manual.ts'
import { Manual } from './schema.ts'

/** One fault of a document: the path where it stands, and what was expected there. */
export interface DocumentFault {
  at: string
  expected: string
}

/** Reads a manual: its shape, then that every key it refers to exists and no order runs in a circle. All faults at once. */
export function parseManual(input: unknown): { ok: true; manual: Manual } | { ok: false; faults: DocumentFault[] } {
  const shape = Manual.safeParse(input)
  if (!shape.success) return { ok: false, faults: shapeFaults(shape.error) }
  const faults = references(shape.data)
  return faults.length === 0 ? { ok: true, manual: shape.data } : { ok: false, faults }
}

/** A schema's complaints as faults with their places: `stages[2].steps[0].why`. */
export function shapeFaults(error: z.ZodError): DocumentFault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, []))
}

type Issue = z.core.$ZodIssue

function faultsOf(issue: Issue, above: readonly PropertyKey[]): DocumentFault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: place([...path, key]), expected: 'nothing of this name' }))
  const meant = issue.code === 'invalid_union' ? issue.errors.find((issues) => issues.every(isWithin)) : undefined
  return meant && meant.length > 0
    ? meant.flatMap((one) => faultsOf(one, path))
    : [{ at: place(path), expected: issue.message }]
}

/** Of several shapes the author meant the one that is at fault within, not as a whole. */
function isWithin(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys'
}

function place(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
