import type { Context } from '../decide/context.ts'
import { decide } from '../decide/decide.ts'
import type { Refusal } from '../decide/refusal.ts'
import type { Act } from '../ledger/command.ts'
import type { LedgerEvent } from '../ledger/event.ts'
import { replay } from '../ledger/replay.ts'
import { isTakenBack } from '../ledger/standing.ts'
import type { DealState, Move } from '../ledger/state.ts'
import { visitsOf } from '../ledger/visits.ts'
import { won } from '../ledger/walk.ts'
import type { Obligation } from '../obligations/obligation.ts'
import type { Draft } from './draft.ts'
import { under } from './under.ts'

/** A request that passed then and would be refused under the draft, with the gate's stage and what is unmet there. */
export interface Blocked {
  event: string
  at: number
  stage: string
  refusal: Refusal
}

type Unmet = Extract<Refusal, { code: 'gate-unmet' }>

/** The leavings of a deal that the draft would have stopped, each decided again on what was recorded then. */
export function blockedUnder(
  draft: Draft,
  events: readonly LedgerEvent[],
  state: DealState,
  judged: readonly Obligation[],
  context: Context,
): Blocked[] {
  const visits = visitsOf(draft.world, state)
  return visits.flatMap((visit): Blocked[] => {
    const move = visit.leftBy === undefined ? undefined : state.moves[visit.leftBy]
    if (!move || !isLeaving(move)) return []
    const late = toldLate(state, move)
    if (!late && draft.touched && !draft.touched.has(visit.stage)) return []
    const gate = judged.find((one) => one.kind === 'gate' && one.stage === visit.stage && one.visit === visit.n)
    const doubtful = late || gate?.status === 'violated' || asksApproval(draft, visit.stage)
    const refusal = doubtful ? refusedThen(draft, events, move, context) : undefined
    return refusal ? [{ event: move.event, at: move.at, stage: refusal.stage, refusal }] : []
  })
}

function isLeaving(move: Move): boolean {
  return move.how === 'advanced' || (move.how === 'closed' && move.to === won)
}

function asksApproval({ manual }: Draft, stage: string): boolean {
  const gate = manual.stages.find((one) => one.key === stage)?.gate
  return gate?.mode === 'approve' || gate?.hardens?.to === 'approve'
}

/**
 * Something was told after a leaving that lies before it, or taken back since: what stands now was not known then, nor has the
 * visit that ends there now to be the one that was asked.
 */
function toldLate(state: DealState, move: Move): boolean {
  const { doings, attributes, moves } = state
  if (doings.some((doing) => doing.recorded > move.recorded && doing.at <= move.at)) return true
  const sightings = moves.filter(({ how, at }) => how === 'sighted' && at <= move.at)
  if (sightings.some(({ event, recorded }) => recorded >= move.recorded || isTakenBack(state, event))) return true
  return Object.values(attributes).some((settings) =>
    settings.some((one) => one.at <= move.at && one.corrects === true),
  )
}

function refusedThen(draft: Draft, events: readonly LedgerEvent[], move: Move, context: Context): Unmet | undefined {
  const place = events.findIndex((event) => event.id === move.event)
  const event = events[place]
  if (!event) return undefined
  const first = events.findIndex((one) => one.command === event.command)
  const state = under(replay(events.slice(0, first)), draft)
  const act = actOf(event, draft.stages)
  if (!act) return undefined
  const command = { v: 1 as const, id: 'asked-again', deal: event.deal, acted: event.act, sent: event.recorded, act }
  const decision = decide(draft.world, state, command, { ...context, actor: event.actor }, event.recorded)
  return decision.ok || decision.refusal.code !== 'gate-unmet' ? undefined : decision.refusal
}

/** What was asked then, in the draft's stages; a reason was given wherever the gate was passed with something missing. */
function actOf({ happening }: LedgerEvent, stages: Readonly<Record<string, string>>): Act | undefined {
  const named = (stage: string) => stages[stage] ?? stage
  if (happening.type === 'stage advanced')
    return { type: 'advance', from: named(happening.from), to: named(happening.to), ...reasonOf(happening.missing) }
  if (happening.type === 'closed') return { type: 'close', outcome: happening.outcome, ...reasonOf(happening.missing) }
  return undefined
}

function reasonOf(missing: readonly string[] | undefined): { reason?: string } {
  return missing && missing.length > 0 ? { reason: 'as then' } : {}
}
