import { owner } from '../ledger/standing.ts'
import { migrationMap } from '../manual/migrationMap.ts'
import type { Case, Of, Verdict } from './draft.ts'
import { requestAt } from './moment.ts'
import { acknowledged } from './people.ts'
import { closed, request } from './request.ts'

/** Moves a deal in flight to another version of its manual; every stage of now needs a place there. */
export function migrate(one: Case, act: Of<'migrate'>): Verdict {
  const manual = one.world.manuals.get(act.manual)
  if (manual?.key !== one.manual.key) return { code: 'unknown-manual', manual: act.manual }
  if (act.manual === one.state.manual) return { code: 'already-there', what: act.manual }
  const refusal = closed(one)
  if (refusal) return refusal
  const mapped = migrationMap(one.manual, manual, act.stages)
  if (!mapped.ok) return { code: 'unmapped-stages', faults: mapped.faults }
  const users = [owner(one.state).user, ...one.state.members.map((member) => member.user)]
  return [
    ...request(one, { type: 'manual migrated', manual: act.manual, stages: mapped.stages }),
    ...acknowledged(one, [...new Set(users)], act.manual),
  ]
}

/** The calendar by which a deal's time runs from now on. */
export function setCalendar(one: Case, act: Of<'set calendar'>): Verdict {
  const { calendar } = act
  if (!one.world.calendars.has(calendar)) return { code: 'unknown-calendar', calendar }
  if (one.state.calendar === calendar) return { code: 'already-there', what: calendar }
  return request(one, { type: 'calendar set', calendar })
}

/** Somebody read the deal's version: rules that harden by it hold for them from now on. */
export function acknowledge(one: Case, act: Of<'acknowledge manual'>): Verdict {
  const since = one.state.manuals.at(-1)?.from ?? 0
  const at = requestAt(one)
  const known = one.state.acknowledged.some((other) => other.user === act.user && other.at >= since)
  return known
    ? { code: 'already-there', what: act.user }
    : request(one, { type: 'manual acknowledged', user: act.user }, {}, at)
}
