import type { Doing } from '../ledger/state.ts'
import type { Step } from '../manual/step.ts'

/** A step of four eyes counts from the doing of a second, different person on, and a program has no eyes; any other from the first. */
export function counted(step: Step, doings: readonly Doing[]): readonly Doing[] {
  if (!step.fourEyes) return doings
  const first = doings.find((doing) => doing.by.kind === 'user')
  const second = doings.findIndex((doing) => doing.by.kind === 'user' && doing.by.id !== first?.by.id)
  return second < 0 ? [] : doings.slice(second)
}
