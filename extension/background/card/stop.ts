import type { MissingCard, Stop } from '#extension/rooms/card.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { tryOut } from '../outbox/rebase.ts'
import { nameOf, wayForward } from './deal.ts'
import { type Here, here } from './visit.ts'

type GateUnmet = Extract<Refusal, { code: 'gate-unmet' }>

/** A gate's refusal in the reader's words: what is missing, how each is met here, and the legal way out. */
export function stopOf(local: Local, refusal: GateUnmet, language: Language, lastKnown: boolean): Stop {
  const where = here(local)
  return {
    gate: read(refusal.gate, language),
    to: refusal.to,
    toName: wayForward(local, where, language)?.toName ?? refusal.to,
    missing: refusal.missing.map((one) => missingCard(local, one, language)),
    needsReason: refusal.needsReason,
    lastKnown,
  }
}

function missingCard(local: Local, one: GateUnmet['missing'][number], language: Language): MissingCard {
  return {
    obligation: one.obligation,
    step: one.step,
    name: read(one.name, language),
    why: read(one.why, language),
    overdue: one.overdue,
    strongest: one.strongest,
    who: one.who.map((user) => nameOf(local, user)).filter((name) => name !== ''),
    ...(one.meet.type === 'do step' && { meet: { step: one.meet.step } }),
    ...(one.wayOut && { wayOut: one.wayOut }),
  }
}

/** An open stop as of now: what was met in the meantime leaves it; nothing once the deal went on. */
export function stopNow(local: Local, where: Here, stop: Stop, language: Language): Stop | undefined {
  const way = wayForward(local, where, language)
  if (way?.to !== stop.to) return undefined
  const command = { v: 1 as const, id: 'asked', deal: local.deal, acted: local.now, act: way.act }
  const tried = tryOut(local.known.world, local.state, command, local.context, local.now)
  if (tried.ok) return { ...stop, missing: [], needsReason: false }
  if (tried.refusal.code !== 'gate-unmet') return undefined
  return stopOf(local, tried.refusal, language, stop.lastKnown)
}
