import { waitingException } from '../obligations/cases.ts'
import { timeOf } from '../obligations/judge.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { obligations } from '../obligations/obligations.ts'
import { askersOf } from './approvers.ts'
import type { Case, Of, Verdict } from './draft.ts'
import { requestAt } from './moment.ts'
import { request } from './request.ts'
import { rulers } from './rights.ts'

/** What somebody can be excepted from. A gate is left by approval, an answer and a phrase rule are contested. */
const waivable: readonly Obligation['kind'][] = ['step', 'choice', 'time']

/** Asks to depart from one obligation: before its due moment, once at a time. */
export function askException(one: Case, act: Of<'ask exception'>): Verdict {
  const { exception, obligation: key } = act
  const at = requestAt(one)
  const obligation = obligations(one.world, one.state, at).find((candidate) => candidate.key === key)
  if (!obligation) return { code: 'unknown-obligation', obligation: key }
  if (!waivable.includes(obligation.kind)) return { code: 'not-waivable', obligation: key }
  const taken = one.state.exceptions.some((other) => other.exception === exception)
  if (taken || waitingException(one.state, key)) return { code: 'already-there', what: key }
  if (obligation.status !== 'pending') return { code: 'too-late', obligation: key }
  return request(one, { type: 'exception asked', exception, obligation: key }, { reason: act.reason }, at)
}

/** Rules on an exception: never its asker, nor in the asker's name. Approved with an expiry, it holds a working day at least. */
export function ruleException(one: Case, act: Of<'rule exception'>): Verdict {
  const { exception } = act
  const found = one.state.exceptions.find((other) => other.exception === exception)
  if (!found) return { code: 'unknown-case', case: exception }
  if (found.ruling) return { code: 'already-there', what: exception }
  if (isOwn(one, found)) return { code: 'own-case' }
  const at = requestAt(one)
  const earliest = timeOf(one.world, one.state, at).add(at, { amount: 1, unit: 'days' })
  const expires = act.approve && act.expires !== undefined ? { expires: Math.max(act.expires, earliest) } : {}
  const happening = { type: 'exception ruled' as const, exception, approved: act.approve, ...expires }
  return request(one, happening, { reason: act.reason }, at)
}

/**
 * Whether the actor asked it, or had it asked, or is one of the `others` whom it concerns, or rules by nobody else's right
 * than theirs. In an import the past is told as it was.
 */
export function isOwn(one: Case, asked: Asked, others: readonly (string | undefined)[] = []): boolean {
  const { state, context } = one
  if (isAsker(one, asked) || others.includes(context.actor.id)) return true
  const excluded = [...askersOf(state, asked), ...others]
  return !context.importing && rulers(state, context).every((user) => excluded.includes(user))
}

interface Asked {
  asker: string
  asked: number
}

export function isAsker({ state, context }: Case, asked: Asked): boolean {
  const askers = context.importing ? [asked.asker] : askersOf(state, asked)
  return askers.includes(context.actor.id)
}
