import type { DealCard, Tone } from '#extension/rooms/card.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { won } from '#shared/process/ledger/evolve.ts'
import { mayAct, owner } from '#shared/process/ledger/standing.ts'
import { nextStage } from '#shared/process/manual/find.ts'
import { headline } from '#shared/process/score/past.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { tryOut } from '../outbox/rebase.ts'
import { nextStep } from './next.ts'
import { type Showing, stepCards } from './steps.ts'
import { type Here, isOpen } from './visit.ts'

/** A deal as its card shows it: path, the one next thing, the stage's steps, and what can be asked of it. */
export function dealCard(local: Local, where: Here, language: Language, showing: Showing): DealCard {
  const { state, known, account } = local
  const mine = mayAct(state, account.session.user, local.now)
  const steps = stepCards(local, where, language, showing)
  const nextKey = state.closed || !mine ? undefined : nextStep(where.steps)?.step.key
  const next = steps.find((one) => one.key === nextKey)
  const place = where.manual.stages.indexOf(where.stage)
  const outcome = where.manual.outcomes.find((one) => one.key === state.closed?.outcome)
  return {
    deal: local.deal,
    name: state.name,
    owner: nameOf(local, owner(state).user),
    mine,
    stages: where.manual.stages.map((stage, index) => ({
      key: stage.key,
      name: read(stage.name, language),
      done: index < place || state.closed?.outcome === won,
      now: index === place && !state.closed,
    })),
    stage: {
      key: where.stage.key,
      name: read(where.stage.name, language),
      place: place + 1,
      of: where.manual.stages.length,
      ...(where.due !== undefined && { due: where.due }),
    },
    ...(next && { next }),
    steps,
    ...(mine && advance(local, where, language)),
    closes: mine ? closes(local, where, language) : [],
    ...(outcome && { outcome: read(outcome.name, language) }),
    score: headline(state.folded?.past, where.all, where.manual.numbers).score,
    seq: known.view.state.seq,
  }
}

/** Amber from the day on which the next thing is due, red once something is overdue; quiet where the reader has no part. */
export function toneOf(local: Local, card: DealCard, where: Here): Tone {
  if (!card.mine || local.state.closed) return 'quiet'
  if (where.overdue) return 'overdue'
  const soonest = where.steps.filter((one) => one.step.ask === 'required' && isOpen(one.obligation))
  const today = soonest.some((one) => one.obligation.due !== undefined && sameDay(one.obligation.due, local.now))
  return today ? 'due' : 'calm'
}

export function nameOf(local: Local, user: string): string {
  const { session } = local.account
  return user === session.user ? session.name : (local.known.view.names[user] ?? '')
}

/** The way forwards: the next stage, or after the last one the sale itself. */
export function wayForward(
  local: Local,
  where: Here,
  language: Language,
): { act: Act; to: string; toName: string } | undefined {
  if (local.state.closed) return undefined
  const from = where.stage.key
  const next = nextStage(where.manual, from)
  if (next) return { act: { type: 'advance', from }, to: next.key, toName: read(next.name, language) }
  const sold = where.manual.outcomes.find((one) => one.key === won)
  return sold && { act: { type: 'close', outcome: won }, to: won, toName: read(sold.name, language) }
}

function advance(local: Local, where: Here, language: Language) {
  const way = wayForward(local, where, language)
  return way ? { advance: { to: way.to, toName: way.toName, ready: allowed(local, way.act) } } : {}
}

/** Outcomes that the deal may be closed with as it stands. */
function closes(local: Local, where: Here, language: Language) {
  if (local.state.closed) return []
  const { outcomes } = where.manual
  return outcomes
    .filter((one) => one.key !== won && allowed(local, { type: 'close', outcome: one.key }))
    .map((one) => ({ key: one.key, name: read(one.name, language) }))
}

function allowed(local: Local, act: Act): boolean {
  const command = { v: 1 as const, id: 'asked', deal: local.deal, acted: local.now, act }
  return tryOut(local.known.world, local.state, command, local.context, local.now).ok
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString()
}
