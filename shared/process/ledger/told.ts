import type { Actor, LedgerEvent, Source } from './event.ts'

/** Who told something, and when. */
export interface Told {
  event: string
  at: number
  act: number
}

export function told(event: LedgerEvent): Told {
  return { event: event.id, at: event.at, act: event.act }
}

/** The same with what a fact is judged by: who did it, what its moment rests on, when it was recorded. */
export function witnessed(event: LedgerEvent): Told & { command: string; recorded: number; by: Actor; source: Source } {
  return {
    event: event.id,
    command: event.command,
    at: event.at,
    act: event.act,
    recorded: event.recorded,
    by: event.actor,
    source: event.source,
  }
}

/** Earlier first; ties by the device's time of the act, then by event: whatever sequence facts arrive in, one order. */
export function inOrder(a: Told, b: Told): number {
  if (a.at !== b.at) return a.at - b.at
  if (a.act !== b.act) return a.act - b.act
  return a.event < b.event ? -1 : Number(a.event > b.event)
}
