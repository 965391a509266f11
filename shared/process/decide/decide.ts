import type { Command } from '../ledger/command.ts'
import type { EventDraft } from '../ledger/event.ts'
import type { DealState } from '../ledger/state.ts'
import type { World } from '../world.ts'
import { askException, raiseContest, ruleContest, ruleException } from './cases.ts'
import type { Context } from './context.ts'
import { type Case, drafts, isRefusal, type Verdict } from './draft.ts'
import { doStep, logActivity, setAttributes, undo } from './facts.ts'
import { momentsOf } from './moment.ts'
import { advance, close, goBack } from './moves.ts'
import { decideOpen } from './open.ts'
import { addPerson, handOver, joinMember, leaveMember, link, removePerson } from './people.ts'
import type { Refusal } from './refusal.ts'
import { forbidden } from './rights.ts'

export type Decision = { ok: true; events: EventDraft[] } | { ok: false; refusal: Refusal }

/**
 * What may happen to a deal when somebody asks, and why not. A fact is recorded whatever the manual thinks of it; a
 * request is decided. `received` is the Worker's clock (in the extension: the device's); with `context.importing`
 * moments are the command's own and `recorded` is `received`.
 */
export function decide(
  world: World,
  state: DealState | undefined,
  command: Command,
  context: Context,
  received: number,
): Decision {
  const moments = momentsOf(state, command, context, received)
  const verdict = judge(world, state, command, context, moments)
  if (isRefusal(verdict)) return { ok: false, refusal: verdict }
  return { ok: true, events: drafts(command, context, moments, verdict) }
}

function judge(
  world: World,
  state: DealState | undefined,
  command: Command,
  context: Context,
  moments: Case['moments'],
): Verdict {
  const { act } = command
  if (act.type === 'open deal') return state ? { code: 'deal-exists' } : decideOpen(world, act, context, moments)
  if (!state) return { code: 'unknown-deal' }
  const refusal = forbidden(state, act, context, moments.recorded)
  return refusal ?? answer({ world, state, command, context, moments })
}

function answer(one: Case): Verdict {
  const { act } = one.command
  switch (act.type) {
    case 'open deal':
      return { code: 'deal-exists' }
    case 'log activity':
      return logActivity(one, act)
    case 'do step':
      return doStep(one, act)
    case 'undo':
      return undo(one, act)
    case 'set attributes':
      return setAttributes(one, act)
    case 'add person':
      return addPerson(one, act)
    case 'remove person':
      return removePerson(one, act)
    case 'link':
      return link(one, act)
    case 'join member':
      return joinMember(one, act)
    case 'leave member':
      return leaveMember(one, act)
    case 'hand over':
      return handOver(one, act)
    case 'advance':
      return advance(one, act)
    case 'return':
      return goBack(one, act)
    case 'close':
      return close(one, act)
    case 'ask exception':
      return askException(one, act)
    case 'rule exception':
      return ruleException(one, act)
    case 'raise contest':
      return raiseContest(one, act)
    case 'rule contest':
      return ruleContest(one, act)
  }
}
