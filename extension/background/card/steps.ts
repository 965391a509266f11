import type { ChoiceCard, ItemCard, Proposal, StepCard } from '#extension/rooms/deal.ts'
import { stands } from '#shared/process/ledger/standing.ts'
import type { Doing } from '#shared/process/ledger/state.ts'
import { findStep } from '#shared/process/manual/find.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { proposalOf, type Shown } from '../message/tick.ts'
import { type AskedChoice, type AskedStep, canTick, type Item, isOpen } from './item.ts'
import { userName } from './names.ts'
import type { Here } from './visit.ts'

/** What the open view shows, and which proposals were waved away on this thread. */
export interface Showing {
  shown?: Shown | undefined
  ticks?: string | undefined
  dismissed: ReadonlySet<string>
}

/** A step or a choice as the card shows it. */
export function itemCard(local: Local, where: Here, item: Item, language: Language): ItemCard {
  return item.kind === 'step' ? stepCard(local, where, item, language) : choiceCard(item, language)
}

/** What the open message would show as done, of everything that the reader can tick. */
export function proposalsFor(local: Local, where: Here, language: Language, showing: Showing): Proposal[] {
  const { shown, ticks, dismissed } = showing
  if (!shown) return []
  return where.steps.flatMap((one) => {
    const { key, name } = one.step
    const proposed = canTick(one, local.account.session.user) && proposalOf(one.step, shown)
    if (!proposed || key === ticks || dismissed.has(key)) return []
    return { step: key, name: read(name, language), from: proposed.from }
  })
}

/** Who did the first half of what takes two; empty when it was the reader. */
export function pairOf(local: Local, { step, first, obligation }: AskedStep): { first?: string } | undefined {
  if (!step.fourEyes || !isOpen(obligation)) return undefined
  if (!first) return {}
  return { first: first.by.id === local.account.session.user ? '' : userName(local, first.by.id) }
}

function stepCard(local: Local, where: Here, one: AskedStep, language: Language): StepCard {
  const { step, obligation } = one
  const role = where.manual.roles.find(({ key, leads }) => key === step.role && !leads)
  const pair = pairOf(local, one)
  return {
    kind: 'step',
    key: step.key,
    name: read(step.name, language),
    why: read(step.why, language),
    required: obligation.scored || (obligation.mode === 'observe' && step.ask === 'required'),
    done: !isOpen(obligation) && obligation.doneAt !== undefined,
    tick: canTick(one, local.account.session.user),
    fields: step.fields,
    ...timing(one),
    ...(step.help && { help: read(step.help, language) }),
    ...doneBy(local, one),
    ...(role && { role: read(role.name, language) }),
    ...(step.repeat && { times: timesOf(one, step.repeat.count) }),
    ...(pair && { pair }),
  }
}

function choiceCard(one: AskedChoice, language: Language): ChoiceCard {
  const { key, name, why } = one.choice
  return {
    kind: 'choice',
    key,
    name: read(name, language),
    tick: true,
    oneOf: one.begins.map((step) => ({
      step: step.key,
      name: read(step.name, language),
      why: read(step.why, language),
    })),
    ...timing(one),
    ...(why && { why: read(why, language) }),
  }
}

function timing({ obligation: { status, due, paused } }: Item) {
  return { status, ...(due !== undefined && { due }), ...(paused && { paused }) }
}

function timesOf({ occurrences, obligation, step }: AskedStep, of: number) {
  const done = occurrences.filter((one) => one.doneAt !== undefined).length
  return { done, of, again: isOpen(obligation) && step.repeat?.every !== undefined && done >= of }
}

/** Who did it last and when, and the command by which the reader could take it back. */
function doneBy(local: Local, one: AskedStep) {
  const { user } = local.account.session
  const told = one.occurrences.findLast(({ doneAt }) => doneAt !== undefined)
  const own = local.state.doings.findLast((doing) => doing.by.id === user && isOf(local, one, doing, told?.event))
  const command = own && { command: own.command }
  if (told?.doneAt === undefined) return { ...command }
  const by = userName(local, told.doneBy ?? '')
  return { doneAt: told.doneAt, ...(by !== '' && { doneBy: by }), ...command }
}

/** Of this visit, for a step is done anew in each. */
function isOf({ state, known }: Local, one: AskedStep, doing: Doing, counted: string | undefined): boolean {
  const manual = known.world.manuals.get(state.manual)
  const same = doing.step === one.step.key || (manual && findStep(manual, doing.step)?.step === one.step)
  const inVisit = doing.at >= one.obligation.askedFrom || doing.event === counted
  return same === true && inVisit && stands(state, doing)
}
