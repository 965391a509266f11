import { timeline } from '../calendar/timeline.ts'
import { stands } from '../ledger/standing.ts'
import type { Doing } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { findOutcome, findStep } from '../manual/find.ts'
import type { Outcome } from '../manual/schema.ts'
import type { Step } from '../manual/step.ts'
import { outcomePlaces } from '../manual/structure.ts'
import { calendarsOf } from './judge.ts'
import type { Judging } from './judging.ts'
import type { Obligation } from './obligation.ts'
import { visitOpenAt } from './openVisit.ts'
import { Sheet } from './sheet.ts'
import { sheetObligations } from './step.ts'

/** One closing of a deal. `after`: the reopening before it, `until`: the one after it. */
interface Closing {
  outcome: Outcome
  visit: Visit
  at: number
  after: number
  until: number | undefined
  /** Closings with this outcome in this visit before. */
  earlier: number
}

/**
 * What an outcome asks when a deal is closed with it, in the visit in which that was: due at the closing, or so long after
 * it where its clock starts there. No pause stops those clocks, for a closed deal waits for nothing.
 */
export function outcomeObligations(judging: Judging): Obligation[] {
  return closingsOf(judging).flatMap((closing) => closingObligations(judging, closing))
}

function closingObligations(judging: Judging, closing: Closing): Obligation[] {
  const { visit, at, until } = closing
  const closed: Visit = { stage: visit.stage, n: visit.n, how: visit.how, entered: at }
  const atClosing = sheetOf(judging, closing, { ...closed, left: at, leaving: 'forwards' })
  const later = until === undefined ? closed : { ...closed, left: until, leaving: 'closed' as const }
  const afterClosing = sheetOf(judging, closing, later)
  const timed = new Set(closing.outcome.steps.filter(isTimed).map((step) => step.key))
  return [
    ...sheetObligations(atClosing).filter(({ step }) => !timed.has(step ?? '')),
    ...sheetObligations(afterClosing).filter(({ step }) => timed.has(step ?? '')),
  ]
}

function isTimed({ timeStandard }: Step): boolean {
  return timeStandard?.from.at === 'closed'
}

function sheetOf({ notBefore: _, ...judging }: Judging, closing: Closing, visit: Visit): Sheet {
  const { world, state, now } = judging
  const places = outcomePlaces(closing.outcome)
  return new Sheet({
    judging: { ...judging, time: timeline(calendarsOf(world, state, now), []), sheets: new Map() },
    visit,
    stage: undefined,
    places,
    choicePlaces: [],
    required: places.map(({ step }) => step.ask === 'required'),
    doings: (step) => doingsOf(judging, closing, step),
    begins: 0,
    earlier: closing.earlier,
  })
}

/** What was done since the deal was opened again, and before it is. */
function doingsOf({ state, manual, now }: Judging, { after, until = now }: Closing, step: string): Doing[] {
  return state.doings.filter(
    (doing) =>
      doing.at > after && doing.at <= until && findStep(manual, doing.step)?.step.key === step && stands(state, doing),
  )
}

function closingsOf({ state, manual, visits, now }: Judging): Closing[] {
  const closings: Closing[] = []
  if (!state.moves.some(({ how }) => how === 'closed')) return closings
  let after = -1
  let last: Closing | undefined
  for (const [place, move] of state.moves.entries()) {
    if (move.at > now) break
    if (move.how === 'reopened') {
      if (last) last.until = move.at
      after = move.at
      last = undefined
    } else if (move.how === 'closed' && !last) {
      const outcome = findOutcome(manual, move.to ?? '')
      const visit = visits.find((one) => one.leftBy === place) ?? visitOpenAt(visits, move.at)
      if (!outcome || outcome.steps.length === 0 || !visit) continue
      const earlier = closings.filter((one) => one.outcome === outcome && one.visit === visit).length
      last = { outcome, visit, at: move.at, after, until: undefined, earlier }
      closings.push(last)
    }
  }
  return closings
}
