import type { Obligation } from './obligation.ts'

/** Whether somebody is asked to do it and still can: a gate is kept by leaving, and is no work of its own. */
export function isToDo({ kind, scored, status }: Obligation): boolean {
  return scored && kind !== 'gate' && (status === 'pending' || status === 'overdue')
}
