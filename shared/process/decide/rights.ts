import type { Act } from '../ledger/command.ts'
import { mayAct, owner } from '../ledger/standing.ts'
import type { DealState } from '../ledger/state.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'

/**
 * Who may ask what of a deal: owner and members act on it; others of its team may log a message that they themselves
 * sent or received, and take it back; its managers rule, hand over and name members; admins may do what its managers may.
 */
export function forbidden(state: DealState, act: Act, context: Context, now: number): Refusal | undefined {
  if (context.importing || context.actor.kind !== 'user') return undefined
  const { user, team } = owner(state)
  const mine = mayAct(state, context.actor.id, now)
  const leads = context.role === 'admin' || (context.role === 'manager' && context.team === team)
  const notYours: Refusal = { code: 'not-yours', owner: user }
  switch (act.type) {
    case 'rule exception':
    case 'rule contest':
      return leads ? undefined : { code: 'not-a-ruler' }
    case 'hand over':
    case 'join member':
    case 'leave member':
      return mine || leads ? undefined : notYours
    case 'log activity':
      return mine || context.team === team ? undefined : notYours
    case 'undo':
      return mine || (context.team === team && isOwn(state, act.command, context.actor.id)) ? undefined : notYours
    default:
      return mine ? undefined : notYours
  }
}

/** Whether all that a command told was told by this user. */
function isOwn(state: DealState, command: string, user: string): boolean {
  return [...state.activities, ...state.doings].every((one) => one.command !== command || one.by.id === user)
}
