import type { LedgerEvent } from '../event.ts'
import type { Lists } from '../lists.ts'
import type { DealState, Move } from '../state.ts'
import { inOrder, told } from '../told.ts'
import type { Of } from './take.ts'

type Told = Of<
  'stage advanced' | 'stage returned' | 'stage sighted' | 'closed' | 'reopened' | 'merged into' | 'held' | 'resumed'
>

/** The outcome of a deal that went on as another one. */
const merged = 'merged'

/** Where a deal is and whether it stands still. A deal that is closed no longer waits for anything. */
export function takeMove(state: DealState, event: LedgerEvent, data: Told, lists: Lists): void {
  switch (data.type) {
    case 'held':
      state.holds = lists.add(state.holds, {
        from: event.at,
        ...(data.waitsFor === undefined ? {} : { waitsFor: data.waitsFor }),
      })
      return
    case 'resumed':
      endHold(state, event.at, lists)
      return
    case 'closed':
    case 'merged into':
      endHold(state, event.at, lists)
      state.closed = { outcome: data.type === 'closed' ? data.outcome : merged, at: event.at }
      break
    case 'reopened':
      delete state.closed
  }
  state.moves = lists.insert(state.moves, move(event, data), inTurn)
}

function endHold(state: DealState, at: number, lists: Lists): void {
  const last = state.holds.at(-1)
  if (last && last.until === undefined)
    state.holds = lists.put(state.holds, state.holds.length - 1, { ...last, until: at })
}

function move(event: LedgerEvent, data: Exclude<Told, Of<'held' | 'resumed'>>): Move {
  const base = { ...told(event), recorded: event.recorded, by: event.actor.id }
  switch (data.type) {
    case 'stage advanced':
      return { ...base, how: 'advanced', to: data.to, ...passage(data) }
    case 'stage returned':
      return { ...base, how: 'returned', to: data.to }
    case 'stage sighted': {
      const unverified = data.unverified === undefined ? {} : { unverified: data.unverified }
      return { ...base, how: 'sighted', to: data.to, observed: data.observed, ...unverified }
    }
    case 'closed':
      return { ...base, how: 'closed', to: data.outcome, ...passage(data) }
    case 'merged into':
      return { ...base, how: 'merged' }
    case 'reopened':
      return { ...base, how: 'reopened' }
  }
}

function passage({ mode, approval }: Of<'stage advanced' | 'closed'>): Pick<Move, 'mode' | 'approval'> {
  return { ...(mode === undefined ? {} : { mode }), ...(approval === undefined ? {} : { approval }) }
}

/**
 * Earlier first. A request is decided on the facts up to its own moment, so stages that were seen elsewhere at that moment
 * come before it, by their own order; requests of one moment stay in the sequence in which they were decided.
 */
function inTurn(a: Move, b: Move): number {
  if (a.at !== b.at || a.how === 'opened' || b.how === 'opened') return a.at - b.at
  if (a.how === 'sighted') return b.how === 'sighted' ? inOrder(a, b) : -1
  return b.how === 'sighted' ? 1 : 0
}
