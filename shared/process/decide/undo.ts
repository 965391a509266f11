import { commandOf, stands } from '../ledger/standing.ts'
import type { DealState } from '../ledger/state.ts'
import { type Case, type Of, sourceOf, type Told, type Verdict } from './draft.ts'
import { within } from './moment.ts'

/**
 * Takes back every standing fact of an earlier command, as one. What has not arrived is taken back once it comes; a request
 * is not undone.
 */
export function undo(one: Case, act: Of<'undo'>): Verdict {
  const { state } = one
  if (!mayTakeBack(one, act.command)) return { code: 'not-allowed' }
  const told = { at: within(one, one.moments.acted), source: sourceOf(one) }
  const doings = state.doings.filter((doing) => doing.command === act.command)
  const activities = state.activities.filter((activity) => activity.command === act.command)
  if (doings.length + activities.length === 0) return undoUnnamed(one, act, told)
  const standing: Told[] = [
    ...doings
      .filter((doing) => stands(state, doing))
      .map(({ event }): Told => ({ ...told, happening: { type: 'step undone', event } })),
    ...activities
      .filter((activity) => stands(state, activity))
      .map(({ activity, event }): Told => ({ ...told, happening: { type: 'activity withdrawn', activity, event } })),
  ]
  if (standing.length === 0) return { code: 'nothing-to-undo', command: act.command }
  return hasBreach(state, act.command)
    ? [...standing, { ...told, happening: { type: 'command undone', command: act.command } }]
    : standing
}

/** The log of a message that was sent against a rule told of that too: taken back with it, by the name of the command. */
function hasBreach({ breaches }: DealState, command: string): boolean {
  return breaches.some(({ event }) => commandOf(event) === command)
}

/** A sighting, a value, or what is still on its way: its whole command. A message told of against a rule alone is for a contest. */
function undoUnnamed({ state }: Case, { command }: Of<'undo'>, told: Pick<Told, 'at' | 'source'>): Verdict {
  if (state.undone.includes(command) || state.final?.includes(command)) return { code: 'nothing-to-undo', command }
  if (hasBreach(state, command)) return { code: 'only-contested', command }
  if (state.moves.some(({ how, event }) => how !== 'sighted' && commandOf(event) === command))
    return { code: 'unknown-command', command }
  if (waitingUndos(state) >= mostWaiting) return { code: 'unknown-command', command }
  return [{ ...told, happening: { type: 'command undone', command } }]
}

/** So many undos may wait for what they undo: clicks come out of order now and then, never by the hundred. */
const mostWaiting = 50

function waitingUndos({ undone, doings, activities, corrections, moves, attributes }: DealState): number {
  const told = [...doings, ...activities, ...corrections, ...moves, ...Object.values(attributes).flat()]
  const known = new Set(told.flatMap(({ event }) => [event, commandOf(event)]))
  return undone.filter((id) => !known.has(id)).length
}

/** What a program told, and a stage that somebody else saw, is not taken back by whom it shows: they tell otherwise, or a contest does. */
function mayTakeBack({ state, context }: Case, command: string): boolean {
  if (context.importing || context.actor.kind !== 'user') return true
  const facts = [...state.doings, ...state.activities].filter((fact) => fact.command === command)
  const seen = state.moves.filter(({ how, event }) => how === 'sighted' && commandOf(event) === command)
  return facts.every(({ by }) => by.kind === 'user') && seen.every(({ by }) => by === context.actor.id)
}
