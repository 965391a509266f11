import { evolve, number } from '../ledger/evolve.ts'
import type { DealState } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { findOutcome } from '../manual/find.ts'
import type { GateAsk } from '../obligations/asks.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { obligations } from '../obligations/obligations.ts'
import { type Case, drafts } from './draft.ts'
import { request } from './request.ts'

/**
 * What an outcome asks before a deal can be closed with it: its required steps, as they would stand just after. What is due
 * only after the closing does not hold it up, nor what an earlier closing lacked.
 */
export function outcomeAsks(one: Case, visit: Visit, { to, at }: { to: string; at: number }): GateAsk[] {
  const steps = findOutcome(one.manual, to)?.steps.filter((step) => step.timeStandard?.from.at !== 'closed') ?? []
  if (steps.length === 0) return []
  const asked = new Set<string | undefined>(steps.map((step) => step.key))
  const before = new Set(obligations(one.world, one.state, at).map(({ key }) => key))
  return obligations(one.world, closedAs(one, to, at), at)
    .filter(({ key, step, scored, unknown }) => asked.has(step) && !before.has(key) && (scored || unknown))
    .flatMap((obligation) => asksOf(visit, obligation))
}

function asksOf(visit: Visit, { key, step = '', mode, status, unknown }: Obligation): GateAsk[] {
  if (unknown === undefined) return [{ key, what: 'step', subject: step, mode, met: status !== 'missed' }]
  return unknown.map((attribute) => {
    const field = `${visit.stage}/${visit.n}/@field/${attribute}`
    return { key: field, what: 'attribute', subject: attribute, mode, met: false }
  })
}

/** The deal as this closing would leave it. */
function closedAs(one: Case, outcome: string, at: number): DealState {
  const told = drafts(one.command, one.context, one.moments, request(one, { type: 'closed', outcome }, {}, at))
  return number(told, one.state.seq).reduce<DealState>((state, event) => evolve(state, event), one.state)
}
