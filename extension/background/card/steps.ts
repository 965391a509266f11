import type { StepCard } from '#extension/rooms/card.ts'
import { stands } from '#shared/process/ledger/standing.ts'
import type { Step } from '#shared/process/manual/step.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { proposalOf, type Shown } from '../message/tick.ts'
import { type Here, isOpen } from './visit.ts'

/** What the open view shows, and which proposals were waved away on this thread. */
export interface Showing {
  shown?: Shown | undefined
  ticks?: string | undefined
  dismissed: ReadonlySet<string>
}

/** The steps of the stage, in the manual's order. */
export function stepCards(local: Local, where: Here, language: Language, showing: Showing): StepCard[] {
  return where.steps.map(({ step, obligation }) => {
    const role = where.manual.roles.find((one) => one.key === step.role && !one.leads)
    const proposed =
      showing.shown && isOpen(obligation) && step.key !== showing.ticks && proposalOf(step, showing.shown)
    return {
      key: step.key,
      name: read(step.name, language),
      why: read(step.why, language),
      required: step.ask === 'required',
      done: obligation.doneAt !== undefined,
      status: obligation.status,
      ...(step.help && { help: read(step.help, language) }),
      ...(obligation.due !== undefined && { due: obligation.due }),
      ...doneBy(local, step, obligation),
      ...(proposed && !showing.dismissed.has(step.key) && { proposed }),
      ...(role && { role: read(role.name, language) }),
    }
  })
}

/** Who did it and when, and the command by which the reader could take it back. */
function doneBy(local: Local, step: Step, obligation: Obligation) {
  const { session } = local.account
  if (obligation.doneAt === undefined) return {}
  const by = obligation.doneBy === session.user ? session.name : local.known.view.names[obligation.doneBy ?? '']
  const doing = local.state.doings.findLast(
    (one) => one.step === step.key && one.by.id === session.user && stands(local.state, one),
  )
  return { doneAt: obligation.doneAt, ...(by && { doneBy: by }), ...(doing && { command: doing.command }) }
}
