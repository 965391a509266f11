import { addWorking } from '../calendar/workingTime.ts'
import type { Act } from '../ledger/command.ts'
import { owner } from '../ledger/standing.ts'
import { waitingContest, waitingException } from '../obligations/cases.ts'
import { obligations } from '../obligations/obligations.ts'
import { calendarOf } from '../world.ts'
import { type Case, personal, type Verdict } from './draft.ts'
import { requestAt } from './moment.ts'

type Of<T extends Act['type']> = Extract<Act, { type: T }>

/** Asks to depart from one obligation: before its due moment, once at a time. */
export function askException(one: Case, act: Of<'ask exception'>): Verdict {
  const at = requestAt(one.state, one.command, one.context, one.moments)
  const obligation = obligations(one.world, one.state, at).find((candidate) => candidate.key === act.obligation)
  if (obligation?.kind !== 'step') return { code: 'unknown-obligation', obligation: act.obligation }
  if (
    waitingException(one.state, act.obligation) ||
    one.state.exceptions.some((other) => other.exception === act.exception)
  ) {
    return { code: 'already-there', what: act.obligation }
  }
  if (obligation.status !== 'pending') return { code: 'too-late', obligation: act.obligation }
  return [
    {
      at,
      source: 'word',
      happening: { type: 'exception asked', exception: act.exception, obligation: act.obligation },
      ...personal({ reason: act.reason }),
    },
  ]
}

/** Rules on an exception: never its asker. Approved with an expiry, it holds at least one working day. */
export function ruleException(one: Case, act: Of<'rule exception'>): Verdict {
  const found = one.state.exceptions.find((other) => other.exception === act.exception)
  if (!found) return { code: 'unknown-case', case: act.exception }
  if (found.ruling) return { code: 'already-there', what: act.exception }
  if (found.asker === one.context.actor.id) return { code: 'own-case' }
  const at = requestAt(one.state, one.command, one.context, one.moments)
  const earliest = addWorking(calendarOf(one.world, one.state), at, { amount: 1, unit: 'days' })
  const expires = act.approve && act.expires !== undefined ? { expires: Math.max(act.expires, earliest) } : {}
  return [
    {
      at,
      source: 'word',
      happening: { type: 'exception ruled', exception: act.exception, approved: act.approve, ...expires },
      ...personal({ reason: act.reason }),
    },
  ]
}

/** Contests a settled obligation that cost points. */
export function raiseContest(one: Case, act: Of<'raise contest'>): Verdict {
  const at = requestAt(one.state, one.command, one.context, one.moments)
  const obligation = obligations(one.world, one.state, at).find((candidate) => candidate.key === act.obligation)
  if (!obligation) return { code: 'unknown-obligation', obligation: act.obligation }
  if (!obligation.settled || obligation.credit === 10_000 || obligation.status === 'waived')
    return { code: 'too-early', obligation: act.obligation }
  if (waitingContest(one.state, act.obligation) || one.state.contests.some((other) => other.contest === act.contest)) {
    return { code: 'already-there', what: act.obligation }
  }
  return [
    {
      at,
      source: 'word',
      happening: { type: 'contest raised', contest: act.contest, obligation: act.obligation },
      ...personal({ reason: act.reason }),
    },
  ]
}

/** Rules on a contest: neither its asker, nor the deal's owner, nor whoever owed what is contested. */
export function ruleContest(one: Case, act: Of<'rule contest'>): Verdict {
  const found = one.state.contests.find((other) => other.contest === act.contest)
  if (!found) return { code: 'unknown-case', case: act.contest }
  if (found.ruling) return { code: 'already-there', what: act.contest }
  const ruler = one.context.actor.id
  const at = requestAt(one.state, one.command, one.context, one.moments)
  const owed = obligations(one.world, one.state, at).find((candidate) => candidate.key === found.obligation)?.owedBy
  if ([found.asker, owner(one.state).user, owed].includes(ruler)) return { code: 'own-case' }
  return [
    {
      at,
      source: 'word',
      happening: { type: 'contest ruled', contest: act.contest, upheld: act.uphold, as: act.as },
      ...personal({ reason: act.reason }),
    },
  ]
}
