import type { Act, Command } from '../ledger/command.ts'
import type { EventDraft } from '../ledger/event.ts'
import type { DealState } from '../ledger/state.ts'
import { manualOf, type World } from '../world.ts'
import { correctActivity, logActivity, moveActivity } from './activities.ts'
import { askApproval, ruleApproval } from './approvals.ts'
import { correctAttributes, setAttributes } from './attributes.ts'
import { raiseContest, ruleContest } from './contests.ts'
import type { Context } from './context.ts'
import { type Case, drafts, isRefusal, type Of, type Verdict } from './draft.ts'
import { askException, ruleException } from './exceptions.ts'
import { erase, hold, mergeInto, reopen, resume } from './lifecycle.ts'
import { type Moments, momentsOf } from './moment.ts'
import { advance, close, goBack } from './moves.ts'
import { decideOpen } from './open.ts'
import { addPerson, handOver, joinMember, leaveMember, link, removePerson, setResponsible } from './people.ts'
import type { Refusal } from './refusal.ts'
import { forbidden, mayOpen, type OnDeal } from './rights.ts'
import { reportMessage, sightStage } from './sightings.ts'
import { doStep, withdrawEvidence } from './steps.ts'
import { undo } from './undo.ts'
import { acknowledge, migrate, setCalendar } from './versions.ts'

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
  const verdict = state
    ? judge({ world, manual: manualOf(world, state), state, command, context, moments })
    : first(world, command.act, context, moments)
  if (isRefusal(verdict)) return { ok: false, refusal: verdict }
  return { ok: true, events: drafts(command, context, moments, verdict) }
}

function first(world: World, act: Act, context: Context, moments: Moments): Verdict {
  if (act.type !== 'open deal') return { code: 'unknown-deal' }
  return mayOpen(context) ? decideOpen(world, act, context, moments) : { code: 'not-allowed' }
}

function judge(one: Case): Verdict {
  const { act } = one.command
  if (act.type === 'open deal') return { code: 'deal-exists' }
  return forbidden(one, act) ?? run(one, act.type, act)
}

type Acts = { [T in OnDeal['type']]: Of<T> }

function run<T extends keyof Acts>(one: Case, type: T, act: Acts[T]): Verdict {
  return deciders[type](one, act)
}

const deciders: { [T in keyof Acts]: (one: Case, act: Acts[T]) => Verdict } = {
  'log activity': logActivity,
  'move activity': moveActivity,
  'correct activity': correctActivity,
  'do step': doStep,
  'withdraw evidence': withdrawEvidence,
  undo,
  'set attributes': setAttributes,
  'correct attributes': correctAttributes,
  'sight stage': sightStage,
  'report message': reportMessage,
  advance,
  return: goBack,
  close,
  reopen,
  hold,
  resume,
  'merge into': mergeInto,
  'ask exception': askException,
  'rule exception': ruleException,
  'ask approval': askApproval,
  'rule approval': ruleApproval,
  'raise contest': raiseContest,
  'rule contest': ruleContest,
  'add person': addPerson,
  'remove person': removePerson,
  link,
  'join member': joinMember,
  'leave member': leaveMember,
  'hand over': handOver,
  'set responsible': setResponsible,
  'acknowledge manual': acknowledge,
  'set calendar': setCalendar,
  migrate,
  'erase personal data': erase,
}
