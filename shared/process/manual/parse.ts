import type * as z from 'zod'
import { Manual } from './schema.ts'
import type { Stage } from './stage.ts'
import type { Step } from './step.ts'

/** One fault of a document: the path where it stands, and what was expected there. */
export interface DocumentFault {
  at: string
  expected: string
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: DocumentFault[] }

/** Reads a manual: its shape, then that every key it refers to exists and no order runs in a circle. All faults at once. */
export function parseManual(input: unknown): { ok: true; manual: Manual } | { ok: false; faults: DocumentFault[] } {
  const shape = Manual.safeParse(input)
  if (!shape.success) return { ok: false, faults: shapeFaults(shape.error) }
  const faults = references(shape.data)
  return faults.length === 0 ? { ok: true, manual: shape.data } : { ok: false, faults }
}

/** A schema's complaints as faults with their places: `stages[2].steps[0].why`. */
export function shapeFaults(error: z.ZodError): DocumentFault[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ at: place([...issue.path, key]), expected: 'nothing of this name' }))
      : [{ at: place(issue.path), expected: issue.message }],
  )
}

function place(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function references(manual: Manual): DocumentFault[] {
  const stages = manual.stages.map((stage) => stage.key)
  const roles = manual.roles.map((role) => role.key)
  return [
    ...repeated('roles', roles),
    ...repeated(
      'outcomes',
      manual.outcomes.map((outcome) => outcome.key),
    ),
    ...repeated(
      'attributes',
      manual.attributes.map((attribute) => attribute.key),
    ),
    ...repeated(
      'scripts',
      manual.scripts.map((script) => script.key),
    ),
    ...repeated('stages', stages),
    ...repeatedSteps(manual),
    ...(manual.roles.filter((role) => role.leads).length === 1
      ? []
      : [{ at: 'roles', expected: 'exactly one role that leads' }]),
    ...(manual.outcomes.some((outcome) => outcome.key === 'won')
      ? []
      : [{ at: 'outcomes', expected: 'an outcome with the key won' }]),
    ...manual.outcomes.flatMap((outcome, at) => unknown(`outcomes[${at}].from`, outcome.from ?? [], stages, 'stage')),
    ...manual.stages.flatMap((stage, at) => stageReferences(manual, stage, `stages[${at}]`)),
  ]
}

function stageReferences(manual: Manual, stage: Stage, at: string): DocumentFault[] {
  const roles = manual.roles.map((role) => role.key)
  const earlier = manual.stages.slice(0, manual.stages.indexOf(stage)).map((one) => one.key)
  return [
    ...unknown(`${at}.owner`, [stage.owner], roles, 'role'),
    ...unknown(
      `${at}.returns`,
      stage.returns.map((one) => one.to),
      earlier,
      'earlier stage',
    ),
    ...stage.steps.flatMap((step, place) => stepReferences(manual, stage, step, `${at}.steps[${place}]`)),
    ...circle(stage).map((key) => ({ at, expected: `an order without a circle through ${key}` })),
  ]
}

function stepReferences(manual: Manual, stage: Stage, step: Step, at: string): DocumentFault[] {
  const steps = stage.steps.map((one) => one.key)
  const anchor = step.timeStandard?.from
  return [
    ...unknown(`${at}.after`, step.after, steps, 'step of this stage'),
    ...unknown(
      `${at}.role`,
      step.role === undefined ? [] : [step.role],
      manual.roles.map((role) => role.key),
      'role',
    ),
    ...unknown(
      `${at}.scripts`,
      step.scripts,
      manual.scripts.map((script) => script.key),
      'script',
    ),
    ...unknown(`${at}.timeStandard.from`, anchor?.at === 'step' ? [anchor.step] : [], steps, 'step of this stage'),
  ]
}

function unknown(at: string, keys: readonly string[], known: readonly string[], what: string): DocumentFault[] {
  return keys.filter((key) => !known.includes(key)).map((key) => ({ at, expected: `a known ${what}, not ${key}` }))
}

function repeated(at: string, keys: readonly string[]): DocumentFault[] {
  const twice = new Set(keys.filter((key, place) => keys.indexOf(key) !== place))
  return [...twice].map((key) => ({ at, expected: `the key ${key} once` }))
}

function repeatedSteps(manual: Manual): DocumentFault[] {
  return repeated(
    'stages',
    manual.stages.flatMap((stage) => stage.steps.map((step) => step.key)),
  ).map((fault) => ({ ...fault, at: 'stages.steps' }))
}

/** Steps that come after themselves, by order or by the clock that one starts for another. */
function circle(stage: Stage): string[] {
  const before = new Map(stage.steps.map((step) => [step.key, [...step.after, ...anchorOf(step)]]))
  return stage.steps.map((step) => step.key).filter((key) => reaches(before, key, key, new Set()))
}

function anchorOf(step: Step): string[] {
  const anchor = step.timeStandard?.from
  return anchor?.at === 'step' ? [anchor.step] : []
}

function reaches(before: Map<string, string[]>, from: string, to: string, seen: Set<string>): boolean {
  return (before.get(from) ?? []).some((key) => {
    if (key === to) return true
    if (seen.has(key)) return false
    seen.add(key)
    return reaches(before, key, to, seen)
  })
}
