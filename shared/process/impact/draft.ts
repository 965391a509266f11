import { findStep } from '../manual/find.ts'
import { migrationMap } from '../manual/migrationMap.ts'
import type { DocumentFault } from '../manual/parse.ts'
import type { Manual } from '../manual/schema.ts'
import type { World } from '../world.ts'
import { touchedStages } from './touched.ts'

/** A draft to be tried on the past of one version: both in one world, with the way from one's keys to the other's. */
export interface Draft {
  world: World
  manual: Manual
  version: string
  stages: Readonly<Record<string, string>>
  /** The stages whose judgement it can change; nothing: all of them. */
  touched: ReadonlySet<string> | undefined
  /** The key under the draft of an obligation of the old version. */
  nameOf: (obligation: string) => string
}

/** Sets a draft against a version; faults where a stage of the old version has no place in it. */
export function draftOf(
  world: World,
  before: string,
  draft: { version: string; manual: Manual },
  stages: Readonly<Record<string, string>> = {},
): { ok: true; draft: Draft } | { ok: false; faults: DocumentFault[] } {
  const old = world.manuals.get(before)
  if (!old) return { ok: false, faults: [{ at: 'before', expected: 'a version that is there' }] }
  const map = migrationMap(old, draft.manual, stages)
  if (!map.ok) return map
  return {
    ok: true,
    draft: {
      world: { ...world, manuals: new Map([...world.manuals, [draft.version, draft.manual]]) },
      ...draft,
      stages: map.stages,
      touched: touchedStages(old, draft.manual),
      nameOf: (obligation) => nameUnder(draft.manual, map.stages, obligation),
    },
  }
}

function nameUnder(manual: Manual, stages: Readonly<Record<string, string>>, obligation: string): string {
  const [stage = '', visit = '', what = '', ...rest] = obligation.split('/')
  return [stages[stage] ?? stage, visit, findStep(manual, what)?.step.key ?? what, ...rest].join('/')
}
