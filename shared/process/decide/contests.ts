import { owner } from '../ledger/standing.ts'
import { waitingContest } from '../obligations/cases.ts'
import { obligations } from '../obligations/obligations.ts'
import type { Case, Of, Verdict } from './draft.ts'
import { isOwn } from './exceptions.ts'
import { requestAt } from './moment.ts'
import { request } from './request.ts'

/** Contests a settled obligation that cost points. */
export function raiseContest(one: Case, act: Of<'raise contest'>): Verdict {
  const { contest, obligation: key } = act
  const at = requestAt(one)
  const obligation = obligations(one.world, one.state, at).find((candidate) => candidate.key === key)
  if (!obligation) return { code: 'unknown-obligation', obligation: key }
  const lost = obligation.settled && obligation.credit < 10_000 && obligation.status !== 'waived'
  if (!lost) return { code: 'too-early', obligation: key }
  const taken = one.state.contests.some((other) => other.contest === contest)
  if (taken || waitingContest(one.state, key)) return { code: 'already-there', what: key }
  return request(one, { type: 'contest raised', contest, obligation: key }, { reason: act.reason }, at)
}

/** Rules on a contest: neither its asker, nor the deal's owner, nor whoever owed what is contested, nor in their name. */
export function ruleContest(one: Case, act: Of<'rule contest'>): Verdict {
  const { contest } = act
  const found = one.state.contests.find((other) => other.contest === contest)
  if (!found) return { code: 'unknown-case', case: contest }
  if (found.ruling) return { code: 'already-there', what: contest }
  const at = requestAt(one)
  const contested = obligations(one.world, one.state, at).find((candidate) => candidate.key === found.obligation)
  if (isOwn(one, found, [owner(one.state).user, contested?.owedBy])) return { code: 'own-case' }
  const happening = { type: 'contest ruled' as const, contest, upheld: act.uphold, as: act.as }
  return request(one, happening, { reason: act.reason }, at)
}
