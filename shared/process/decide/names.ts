import { findStage, findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import type { Step } from '../manual/step.ts'
import { manualOf } from '../world.ts'
import type { Case } from './draft.ts'

type Named = Pick<Case, 'world' | 'state' | 'manual'>

/** A step of the deal's version, by its key, one that it had formerly, or the key that another version of the deal gave it. */
export function stepOf(one: Named, key: string): Step | undefined {
  const found = findStep(one.manual, key)
  if (found) return found.step
  for (const manual of earlier(one)) {
    const other = findStep(manual, key)?.step
    const same = other && [other.key, ...other.formerly].find((name) => findStep(one.manual, name))
    if (same !== undefined) return findStep(one.manual, same)?.step
  }
  return undefined
}

/** Whether a version that the deal had before knew this step. */
export function hadStep(one: Named, key: string): boolean {
  return earlier(one).some((manual) => findStep(manual, key) !== undefined)
}

/** A stage's key as the deal's version has it, also for a key of a version that it had before; nothing for no stage. */
export function stageKey({ world, state, manual }: Named, key: string): string | undefined {
  const mapped = state.manuals.reduce((name, { manual: hash, stages }) => {
    return stages[name] ?? findStage(manualOf(world, { manual: hash }), name)?.key ?? name
  }, key)
  return findStage(manual, mapped)?.key
}

/** Everything of one kind that the versions of a deal name, the version of now first. */
export function versions({ world, state, manual }: Named): Manual[] {
  return [manual, ...earlier({ world, state, manual })]
}

/** The versions that a deal had before, the latest first. */
function earlier({ world, state }: Named): Manual[] {
  return state.manuals
    .slice(0, -1)
    .map(({ manual }) => manualOf(world, { manual }))
    .reverse()
}
