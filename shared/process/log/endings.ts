import { won } from '../ledger/walk.ts'
import { type EventLog, open } from './eventLog.ts'

/**
 * Which cases are over: all of them, none, all but these, or (`told`) those whose outcome the log tells; a log that tells
 * no outcome at all is taken to be one of won deals.
 */
export type Closed = 'closed' | 'open' | 'told' | readonly string[]

type Events = Pick<EventLog, 'manual' | 'activities' | 'cases' | 'starts' | 'activity'>

/** A closed case ended with the last outcome that it names, as `won` where it names none; in an open one outcomes say nothing. */
export function endings(log: Events, closed: Closed): Pick<EventLog, 'outcome' | 'last'> {
  const outcomes = outcomesOf(log)
  const told = outcomes.some((outcome) => outcome !== open)
  const isOpen = openAmong(log.cases, closed)
  const outcome = new Int16Array(log.cases.length).fill(open)
  const last = new Uint32Array(log.cases.length)
  const unnamed = log.manual.outcomes.findIndex(({ key }) => key === won)
  for (let ofCase = 0; ofCase < log.cases.length; ofCase++) {
    const from = log.starts[ofCase] ?? 0
    const end = log.starts[ofCase + 1] ?? 0
    last[ofCase] = end
    if (closed === 'open' || isOpen?.has(ofCase)) continue
    let place = end - 1
    while (place >= from && (outcomes[log.activity[place] ?? 0] ?? open) === open) place--
    if (place >= from) last[ofCase] = place
    if (place >= from) outcome[ofCase] = outcomes[log.activity[place] ?? 0] ?? open
    else if (closed !== 'told' || !told) outcome[ofCase] = unnamed
  }
  return { outcome, last }
}

/** By activity: the place of the outcome that it tells. */
function outcomesOf({ manual, activities }: Events): number[] {
  return activities.map(({ means }) =>
    means.is === 'outcome' ? manual.outcomes.findIndex(({ key }) => key === means.outcome) : open,
  )
}

function openAmong(cases: readonly string[], closed: Closed): ReadonlySet<number> | undefined {
  if (typeof closed === 'string') return undefined
  const named = new Set(closed)
  return new Set(cases.flatMap((name, ofCase) => (named.has(name) ? [ofCase] : [])))
}
