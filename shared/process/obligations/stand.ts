import type { Doing } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import type { Waiver } from './cases.ts'
import type { Status } from './obligation.ts'
import type { Turn } from './turn.ts'

/** How one thing that is asked stands. */
export interface Standing {
  status: Status
  due?: number | undefined
  settles?: number | undefined
  /** The doings that count, earliest first. */
  counting?: readonly Doing[]
  /** Its visit was left unfinished before it was due: it is asked again in the next one. */
  unfinished?: boolean
}

/**
 * A required step settles at the earliest of done, due, left forwards. Undone at its due moment it is overdue and done
 * later it is late; left forwards undone it is missed for good. Left unfinished, what was not yet due no longer applies.
 */
export function stand(visit: Visit, turn: Turn, waiver: Waiver | undefined, now: number): Standing {
  const { left } = visit
  const forwards = visit.leaving === 'forwards' ? left : undefined
  const due = turn.clock?.due ?? (turn.beyond ? undefined : forwards)
  const notYetDue = left !== undefined && (forwards === undefined || turn.beyond) && (due === undefined || due > left)
  const until = forwards ?? (notYetDue ? left : undefined)
  const counting = until === undefined ? turn.doings : turn.doings.filter((doing) => doing.at <= until)
  const first = counting[0]
  if (first && (due === undefined || first.at <= due))
    return { status: 'met', due, settles: metAt(visit, turn, first), counting }
  if (notYetDue) return { status: 'not applicable', unfinished: !turn.beyond }
  if (waiver) return { status: 'waived', due, settles: settledWaiver(due, forwards, now), counting }
  if (first && due !== undefined) return { status: 'late', due, settles: due, counting }
  if (forwards !== undefined) return { status: 'missed', due, settles: Math.min(due ?? forwards, forwards) }
  if (due !== undefined && due <= now) return { status: 'overdue', due, settles: due }
  return { status: 'pending', due }
}

/** What is not required is shown: done, to be done, or not done. */
export function standVoluntary(visit: Visit, { clock, doings }: Turn): Standing {
  const forwards = visit.leaving === 'forwards' ? visit.left : undefined
  const due = clock?.due ?? forwards
  const counting = visit.left === undefined ? doings : doings.filter((doing) => doing.at <= (visit.left ?? doing.at))
  if (counting[0]) return { status: 'met', due, settles: counting[0].at, counting }
  return visit.left === undefined ? { status: 'pending', due } : { status: 'not applicable' }
}

/** What was done before it was asked is met once it is asked; what was done before its visit counts at its own moment. */
function metAt(visit: Visit, { from }: Turn, { at }: Doing): number {
  return from > visit.entered ? Math.max(at, from) : at
}

/** A waived step settles at its old due moment, or when its visit is left before it. */
function settledWaiver(due: number | undefined, left: number | undefined, now: number): number | undefined {
  const moment = Math.min(due ?? Number.POSITIVE_INFINITY, left ?? Number.POSITIVE_INFINITY)
  return moment <= now ? moment : undefined
}
