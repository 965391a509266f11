import { isTakenBack } from '../ledger/standing.ts'
import type { Breach } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { roleOf, stageOf } from '../manual/find.ts'
import { weightOf } from '../manual/rule.ts'
import type { PhraseRule } from '../manual/script.ts'
import { upheld } from './cases.ts'
import type { Judging } from './judging.ts'
import type { Obligation } from './obligation.ts'
import { visitOpenAt } from './openVisit.ts'
import { owed } from './owed.ts'

/**
 * The phrase rules that messages were sent against, each violated at its moment in the visit open then. Whoever sent the
 * message owed it; where that is not known, the stage's own role. A rule that only observes is shown and not scored; one
 * that the manual lacks is kept and silent.
 */
export function breachObligations(judging: Judging): Obligation[] {
  const { state, manual, visits, now } = judging
  const counts = new Map<string, number>()
  return state.breaches
    .filter((one) => one.at <= now && !isTakenBack(state, one.event))
    .flatMap((breach) => {
      const rule = manual.phraseRules.find((one) => one.key === breach.rule)
      const visit = visitOpenAt(visits, breach.at)
      if (!rule || !visit) return []
      const place = `${visit.stage}/${visit.n}/@rule/${rule.key}`
      const number = (counts.get(place) ?? 0) + 1
      counts.set(place, number)
      return [breachObligation(judging, rule, visit, breach, number)]
    })
}

function breachObligation(
  judging: Judging,
  rule: PhraseRule,
  visit: Visit,
  breach: Breach,
  number: number,
): Obligation {
  const { state, manual, now } = judging
  const key = `${visit.stage}/${visit.n}/@rule/${rule.key}/${number}`
  const contest = upheld(state, key, now)
  const status = contest?.ruling?.as ?? 'violated'
  return {
    key,
    kind: 'rule',
    stage: visit.stage,
    visit: visit.n,
    occurrence: number,
    rule: rule.key,
    version: judging.version,
    status,
    mode: rule.mode,
    severity: rule.severity,
    weight: weightOf[rule.severity],
    scored: rule.mode !== 'observe' && status !== 'not applicable',
    settled: status !== 'not applicable',
    credit: status === 'met' ? 10_000 : 0,
    reductions: [],
    askedFrom: breach.at,
    settles: breach.at,
    doneAt: breach.at,
    event: breach.event,
    ...(breach.activity === undefined ? {} : { activity: breach.activity }),
    ...owed(judging, roleOf(manual, stageOf(manual, visit.stage)), breach.at),
    ...(breach.by === undefined ? {} : { doneBy: breach.by, owedBy: breach.by }),
    ...(contest ? { contest: contest.contest } : {}),
  }
}
