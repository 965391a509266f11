import type { Filter } from '#shared/api/period.ts'
import type { Desk } from '#worker/desk.ts'
import { done, failed, notFound, type Outcome } from '#worker/outcome.ts'
import type { RepRow, TeamRow } from '#worker/store/figures.ts'
import type { FlowCount } from '#worker/store/flow.ts'
import type { Period, Scope } from '#worker/store/scope.ts'
import type { Integration, Member } from '#worker/store/standing.ts'
import { freshDays, seenUntil } from './fresh.ts'
import { periodFaults, periodOf } from './period.ts'

/** What figures are asked for: whose, of which deals, in which weeks, and what of them is fresh. */
export interface AskedFigures {
  period: Period
  scope: Scope
  fresh: Period
  /** The last day that others see of a single rep. */
  until: string
}

/** Fails where the days are none. The organisation's zone is a trip of its own only the first time. */
export async function askedFigures(filter: Filter, desk: Desk, now: number): Promise<Outcome<AskedFigures>> {
  const faults = periodFaults(filter)
  if (faults.length > 0) return failed({ kind: 'malformed', faults })
  const zone = await desk.zone()
  if (!zone.ok) return zone
  const { caller } = desk
  const period = periodOf(filter, zone.value, now)
  const { team, rep, manual, version, segment } = filter
  const own = rep !== undefined && caller.kind === 'user' && caller.user === rep
  const fresh = freshDays(period, zone.value, now)
  return done({ period, scope: { team, rep, own, manual, version, segment }, fresh, until: seenUntil(period, fresh) })
}

/** Somebody else asks for one rep: what is fresh is the rep's alone. */
export function isHidden({ scope }: AskedFigures): boolean {
  return scope.rep !== undefined && !scope.own
}

/** Of one rep others are not told the answers of today. */
export function answersSeen(asked: AskedFigures, rows: readonly FlowCount[]): FlowCount[] {
  return rows.filter(({ kind, target }) => kind !== 'answer' || !isHidden(asked) || target <= asked.until)
}

/** Whether a caller may ask for this: a team or a rep that the caller does not see is not there, and who leads nobody asks for the own. */
export function mayAsk(
  who: Member | Integration,
  { team, rep }: Filter,
  teams: readonly TeamRow[],
  person: RepRow | undefined,
): Outcome<undefined> {
  if (rep !== undefined && !person) return notFound
  const own = who.kind === 'user' && rep === who.user
  if (!own && teams.length === 0) return failed({ kind: 'forbidden' })
  if (team !== undefined && !own && !teams.some(({ id }) => id === team)) return notFound
  return done(undefined)
}
