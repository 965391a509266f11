import { findStage } from './find.ts'
import type { DocumentFault } from './parse.ts'
import type { Manual } from './schema.ts'

export type Migration = { ok: true; stages: Record<string, string> } | { ok: false; faults: DocumentFault[] }

/**
 * Where each stage of an old version goes in a new one: as `stages` says by old and new key, else to the stage of the same
 * key or one that had it formerly. It is total: a stage without a place is a fault, and so is a word about a stage that
 * neither version has.
 */
export function migrationMap(old: Manual, next: Manual, stages: Readonly<Record<string, string>> = {}): Migration {
  const places = old.stages.map(({ key }) => ({ key, to: findStage(next, stages[key] ?? key)?.key }))
  const faults = [
    ...Object.entries(stages).flatMap(([from, to]) => wordFaults(old, next, from, to)),
    ...places.flatMap(({ key, to }) =>
      to === undefined && stages[key] === undefined
        ? [{ at: `stages.${key}`, expected: `the stage of the new version to which ${key} goes` }]
        : [],
    ),
  ]
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, stages: Object.fromEntries(places.map(({ key, to }) => [key, to ?? key])) }
}

function wordFaults(old: Manual, next: Manual, from: string, to: string): DocumentFault[] {
  return [
    ...(findStage(old, from) ? [] : [{ at: `stages.${from}`, expected: `a stage of the old version, not ${from}` }]),
    ...(findStage(next, to) ? [] : [{ at: `stages.${from}`, expected: `a stage of the new version, not ${to}` }]),
  ]
}
