import { findStage, findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import type { Step } from '../manual/step.ts'
import { manualOf } from '../world.ts'
import type { Case } from './draft.ts'

type Named = Pick<Case, 'world' | 'state' | 'manual'>

/** A step of the deal's version, by its key, one that it had formerly, or the key that another version of the deal gave it. */
export function stepOf(one: Named, key: string, manual: Manual = one.manual): Step | undefined {
  const found = findStep(manual, key)
  if (found) return found.step
  for (const version of versions(one)) {
    const other = findStep(version, key)?.step
    const same = other && [other.key, ...other.formerly].find((name) => findStep(manual, name))
    if (same !== undefined) return findStep(manual, same)?.step
  }
  return undefined
}

/** The key that a step had at a moment: what is told late is told in the words of the version of then. */
export function stepKeyAt(one: Named, { key }: Step, at: number): string {
  return stepOf(one, key, manualAt(one, at))?.key ?? key
}

/** Whether a version that the deal had knew this step. */
export function hadStep(one: Named, key: string): boolean {
  return versions(one).some((manual) => findStep(manual, key) !== undefined)
}

/** A stage's key as the deal's version has it, also for a key of a version that it had before; nothing for no stage. */
export function stageKey({ world, state, manual }: Named, key: string): string | undefined {
  return findStage(manual, mapped(world, state.manuals, key))?.key
}

/** The key that a stage, by any of its keys, had at a moment. */
export function stageKeyAt(one: Named, key: string, at: number): string | undefined {
  const now = stageKey(one, key)
  const place = placeAt(one, at)
  const then = manualAt(one, at)
  const later = one.state.manuals.slice(place + 1)
  const same = then.stages.filter((stage) => mapped(one.world, later, stage.key) === now)
  return (same.find((stage) => stage.key === key) ?? same[0])?.key ?? now
}

/** Everything of one kind that the versions of a deal name, the version of now first. */
export function versions({ world, state }: Named): Manual[] {
  return state.manuals.map(({ manual }) => manualOf(world, { manual })).reverse()
}

/** Where a key leads along a row of migrations. */
function mapped(world: Named['world'], manuals: Named['state']['manuals'], key: string): string {
  return manuals.reduce(
    (name, { manual, stages }) => stages[name] ?? findStage(manualOf(world, { manual }), name)?.key ?? name,
    key,
  )
}

function manualAt(one: Named, at: number): Manual {
  const version = one.state.manuals[placeAt(one, at)]
  return version ? manualOf(one.world, version) : one.manual
}

function placeAt({ state }: Named, at: number): number {
  return Math.max(
    0,
    state.manuals.findLastIndex(({ from }) => from <= at),
  )
}
