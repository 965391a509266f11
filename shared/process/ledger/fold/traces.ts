import type { Obligation } from '../../obligations/obligation.ts'
import { commandOf, logged, stands } from '../standing.ts'
import type { DealState, Doing, LoggedActivity } from '../state.ts'

/**
 * The state as it was cut, without the messages from before, without what only concerned things that left, and without the
 * cases of what has settled, and without the commands that no undo reaches: an undo of what is not there asks for the
 * whole ledger. A doing whose message was withdrawn stays the word that it became.
 */
export function withoutTraces(
  state: DealState,
  cut: DealState,
  settled: readonly Obligation[],
  before: number,
): DealState {
  const activities = keptActivities(state, before)
  const left = new Set(settled.map(({ key }) => key))
  const known = idsIn(state)
  const there = idsIn({ ...cut, activities, corrections: [] })
  const isAlive = (id: string) => there.has(id) || !known.has(id)
  const { final: _, ...rest } = cut
  return {
    ...rest,
    activities,
    corrections: state.corrections.filter(({ of }) => isAlive(of)),
    undone: state.undone.filter(isAlive),
    unproven: [...new Set([...state.unproven, ...unprovenIn(state, cut.doings)])].filter(isAlive),
    exceptions: state.exceptions.filter(({ obligation }) => !left.has(obligation)),
    contests: state.contests.filter(({ obligation }) => !left.has(obligation)),
  }
}

/** By the moment that they were last corrected to. */
function keptActivities(state: DealState, before: number): LoggedActivity[] {
  const corrected = new Map(logged(state).map(({ event, at }) => [event, at]))
  return state.activities.filter(({ event, at }) => (corrected.get(event) ?? at) >= before)
}

function unprovenIn(state: DealState, doings: readonly Doing[]): string[] {
  return doings
    .filter((doing) => {
      const proof = state.activities.find((one) => one.activity === doing.activity)
      return proof !== undefined && !stands(state, proof)
    })
    .map(({ event }) => event)
}

/** The events of a state, and their commands, that something else can name. */
function idsIn(state: DealState): Set<string> {
  const settings = Object.values(state.attributes).flat()
  const { doings, activities, breaches, corrections, moves } = state
  const ids = new Set<string>()
  for (const { event } of [...doings, ...activities, ...breaches, ...corrections, ...moves, ...settings])
    ids.add(event).add(commandOf(event))
  return ids
}
