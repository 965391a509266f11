import type { Act, Command } from '../ledger/command.ts'
import type { EventDraft, Happening, Source } from '../ledger/event.ts'
import type { DealState } from '../ledger/state.ts'
import type { Manual } from '../manual/schema.ts'
import type { World } from '../world.ts'
import type { Context } from './context.ts'
import type { Moments } from './moment.ts'
import type { Refusal } from './refusal.ts'

/** All that a decision looks at. `manual` is the deal's version of now. */
export interface Case {
  world: World
  manual: Manual
  state: DealState
  command: Command
  context: Context
  moments: Moments
}

export type Of<T extends Act['type']> = Extract<Act, { type: T }>

/** What a decision gives: happenings with their moments, or a refusal. */
export type Verdict = Refusal | Told[]

export interface Told {
  happening: Happening
  at: number
  source: Source
  personal?: Record<string, string>
}

export function isRefusal(verdict: Verdict): verdict is Refusal {
  return !Array.isArray(verdict)
}

/** Turns what was told into events of a command. */
export function drafts(command: Command, context: Context, moments: Moments, told: readonly Told[]): EventDraft[] {
  return told.map((one, place) => ({
    v: 1,
    id: `${command.id}.${place}`,
    deal: command.deal,
    command: command.id,
    at: one.at,
    act: moments.acted,
    recorded: moments.recorded,
    actor: context.actor,
    source: one.source,
    happening: one.happening,
    ...(one.personal && Object.keys(one.personal).length > 0 ? { personal: one.personal } : {}),
  }))
}

/** Personal texts that were given; they lie apart from the facts. */
export function personal(texts: Record<string, string | undefined>): { personal: Record<string, string> } {
  const given = Object.entries(texts).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  return { personal: Object.fromEntries(given) }
}

/** What a moment told by this actor rests on; `seen`: it was read from a page. */
export function sourceOf({ context }: Pick<Case, 'context'>, seen = false): Source {
  if (context.importing || context.actor.kind === 'integration') return 'integration'
  return seen ? 'page' : 'word'
}
