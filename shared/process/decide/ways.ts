import { won } from '../ledger/evolve.ts'
import { valuesAt } from '../ledger/settings.ts'
import { truth } from '../manual/condition.ts'
import { findStage, nextStage } from '../manual/find.ts'
import type { Stage } from '../manual/stage.ts'
import type { Case } from './draft.ts'
import { stageKey } from './names.ts'
import type { Refusal } from './refusal.ts'

/** A way that the manual lists, with the stage that it leads to. */
export type Way = { code?: never; to: string; incomplete: boolean } | Refusal

/** Forwards: to the next stage, or along a skip whose condition holds. */
export function wayForward(one: Case, from: Stage, to: string | undefined, at: number): Way {
  const next = nextStage(one.manual, from.key)?.key
  const target = to === undefined ? next : stageKey(one, to)
  if (target !== undefined && target === next) return { to: target, incomplete: false }
  return listed(one, from, from.skips, to ?? won, at)
}

/** Back, along a return whose condition holds. */
export function wayBack(one: Case, from: Stage, to: string, at: number): Way {
  if (stageKey(one, to) === undefined) return { code: 'unknown-stage', stage: to }
  return listed(one, from, from.returns, to, at)
}

/** A condition that cannot be told yet lists nothing, and says what it would have to know. */
function listed(
  one: Case,
  from: Stage,
  ways: readonly { to: string; when?: string | undefined; incomplete?: boolean }[],
  to: string,
  at: number,
): Way {
  const target = stageKey(one, to)
  const way = ways.find((candidate) => findStage(one.manual, candidate.to)?.key === target)
  const refusal = { code: 'move-not-allowed' as const, from: from.key, to }
  if (!way || target === undefined) return refusal
  const held = way.when === undefined ? undefined : truth(one.manual, way.when, valuesAt(one.state, at))
  if (held?.is === 'unknown') return { ...refusal, unknown: [...held.unknown] }
  return held?.is === false ? refusal : { to: target, incomplete: way.incomplete ?? false }
}
