import { valuesAt } from '../ledger/settings.ts'
import { stands } from '../ledger/standing.ts'
import type { DealState, Doing } from '../ledger/state.ts'
import { inOrder, type Told } from '../ledger/told.ts'
import type { Visit } from '../ledger/visit.ts'
import { visitsOf } from '../ledger/visits.ts'
import { findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import { doingsByVisit } from '../obligations/doings.ts'
import { manualOf, type World } from '../world.ts'
import type { Case } from './conformance.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/**
 * A deal as conformance sees it: the entries of its stages and the steps done and not undone, by the manual's version of now.
 * A jump shows as the entry of its target. In a visit a step counts once, at its first doing, however often and by however
 * many it was shown; a repeatable one counts each time. What was done before Guiderail is silent. The state is one of the
 * whole ledger: what was folded away cannot be seen.
 */
export function dealCase(world: World, state: DealState): Case {
  const start = visitsOf(world, state)[0]?.stage
  return {
    trace: seenOf(world, state).map(({ label }) => label),
    values: valuesAt(state, Number.POSITIVE_INFINITY),
    ...(start !== undefined && { start }),
    ...(state.closed && { outcome: state.closed.outcome }),
  }
}

/** An activity of a deal: who told it when, and its number in the vocabulary of the manual's version of now. */
export interface Seen {
  told: Told
  label: number
}

/** The activities of a deal's case, in their order. */
export function seenOf(world: World, state: DealState): Seen[] {
  const manual = manualOf(world, state)
  const visits = visitsOf(world, state)
  const vocabulary = vocabularyOf(manual)
  return [
    ...entriesIn(state, visits, vocabulary),
    ...stepsIn(manual, state, visits, vocabulary),
    ...closingSteps(manual, state, vocabulary),
  ].sort((one, other) => inOrder(one.told, other.told))
}

/** A visit begins by the move that left the one before; the first by the opening. */
function entriesIn(state: DealState, visits: readonly Visit[], vocabulary: Vocabulary): Seen[] {
  return visits.flatMap(({ stage, how }, place) => {
    const move = state.moves[place === 0 ? 0 : (visits[place - 1]?.leftBy ?? -1)]
    return how === 'jumped' || !move ? [] : [{ told: move, label: vocabulary.entry(stage) }]
  })
}

function stepsIn(manual: Manual, state: DealState, visits: readonly Visit[], vocabulary: Vocabulary): Seen[] {
  const doings = doingsByVisit(manual, state, visits, Number.POSITIVE_INFINITY)
  return visits.flatMap(({ stage, n }) =>
    (manual.stages.find(({ key }) => key === stage)?.steps ?? []).flatMap(({ key, repeat }) =>
      counted(doings(stage, n, key), repeat !== undefined).map((told) => ({ told, label: vocabulary.step(key) })),
    ),
  )
}

/** An outcome's own steps belong to no stage. */
function closingSteps(manual: Manual, state: DealState, vocabulary: Vocabulary): Seen[] {
  return manual.outcomes.flatMap(({ steps }) =>
    steps.flatMap(({ key, repeat }) => {
      const doings = state.doings.filter(
        (doing) => stands(state, doing) && findStep(manual, doing.step)?.step.key === key,
      )
      return counted(doings.sort(inOrder), repeat !== undefined).map((told) => ({ told, label: vocabulary.step(key) }))
    }),
  )
}

function counted(doings: readonly Doing[], repeats: boolean): readonly Doing[] {
  return repeats ? doings : doings.slice(0, 1)
}
