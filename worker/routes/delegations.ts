import { type Delegation, delegate, endDelegation, listDelegations } from '#shared/api/delegations.ts'
import type { Fault } from '#shared/api/problem.ts'
import { actorOf } from '#worker/auth/actor.ts'
import { busy, done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import {
  absenceQuery,
  absencesQuery,
  delegateQuery,
  endAbsenceQueries,
  type PartyRow,
  partiesQuery,
} from '#worker/store/absences.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { stillQuery } from '#worker/store/people.ts'
import type { Integration, Member } from '#worker/store/standing.ts'

const longest = 90 * 86_400_000
/** So many absences of one person that are not over: each is looked at with every request of who stands in. */
const most = 20

/** Who stands in for whom during an absence. */
export function delegations(app: App): void {
  serve(app, listDelegations, async ({ now }, desk) => {
    const trip = await desk.trip([absencesQuery(desk.caller, now)])
    return trip.ok ? done({ delegations: trip.value.rows[0] }) : trip
  })

  serve(app, delegate, async ({ body, now }, desk) => {
    const { caller } = desk
    const absentee = body.absent ?? (caller.kind === 'user' ? caller.user : '')
    const trip = await desk.trip([partiesQuery([absentee, body.delegate], now)])
    if (!trip.ok) return trip
    const { who } = trip.value.standing
    const absent = trip.value.rows[0].find(({ user }) => user === absentee)
    if (!absent || !mayArrange(who, absent)) return notFound
    const standIn = trip.value.rows[0].find(({ user }) => user === body.delegate)
    const since = Math.max(body.since, now)
    const lent = isLent(who, absent, body.delegate)
    const faults = [
      ...spanFaults(since, body.until),
      ...countFaults(absent),
      ...standInFaults(absent, lent ? undefined : standIn),
    ]
    if (!standIn || faults.length > 0) return failed({ kind: 'malformed', faults })
    const made: Delegation = {
      id: crypto.randomUUID(),
      absent: absent.user,
      absentName: absent.name,
      delegate: standIn.user,
      delegateName: standIn.name,
      since,
      until: body.until,
      by: actorOf(trip.value.standing),
    }
    const written = await desk.store.write([
      stillQuery(caller, ['rep', 'manager', 'admin']),
      delegateQuery(made),
      auditQuery({
        at: now,
        actor: made.by,
        action: 'absence arranged',
        subject: made.absent,
        detail: { id: made.id, delegate: made.delegate, since, until: made.until },
      }),
    ])
    return written ? done(made) : busy
  })

  serve(app, endDelegation, async ({ params: { delegation }, now }, desk) => {
    const trip = await desk.trip([absenceQuery(desk.caller, delegation, now)])
    if (!trip.ok) return trip
    const [row] = trip.value.rows[0]
    if (!row) return notFound
    const actor = actorOf(trip.value.standing)
    const detail = { id: delegation, delegate: row.delegate }
    const written = await desk.store.write([
      stillQuery(desk.caller, ['rep', 'manager', 'admin']),
      ...endAbsenceQueries(delegation, now),
      auditQuery({ at: now, actor, action: 'absence ended', subject: row.absent, detail }),
    ])
    return written ? done({ delegation }) : busy
  })
}

/**
 * The own absence; an admin any; who leads a rep's team, also in somebody's place, that rep's; a manager in the own right that of a
 * manager below. Nobody gets by it what the absent one could do and oneself could not.
 */
function mayArrange(who: Member | Integration, absent: PartyRow): boolean {
  if (who.kind === 'key') return false
  if (who.user === absent.user || who.role === 'admin') return true
  if (absent.role === 'rep') return who.leads.includes(absent.team)
  const above = who.role === 'manager' && absent.team !== who.team && absent.path.includes(`/${who.team}/`)
  return absent.role === 'manager' && above
}

/** Whoever leads only in somebody's place names somebody else: what one is lent does not lend itself on. */
function isLent(who: Member | Integration, absent: PartyRow, standIn: string): boolean {
  if (who.kind === 'key' || who.user !== standIn || who.user === absent.user || who.role === 'admin') return false
  return who.role !== 'manager' || !absent.path.includes(`/${who.team}/`)
}

function spanFaults(since: number, until: number): Fault[] {
  if (until <= since) return [{ at: 'until', expected: 'a moment to come, after the beginning' }]
  return until - since > longest ? [{ at: 'until', expected: 'at most 90 days after the beginning' }] : []
}

function countFaults({ absences }: PartyRow): Fault[] {
  return absences < most
    ? []
    : [{ at: 'absent', expected: `somebody with fewer than ${most} absences that are not over` }]
}

/** For a rep somebody of the team or who leads it; for a manager or an admin any member. An auditor acts for nobody. */
function standInFaults(absent: PartyRow, standIn: PartyRow | undefined): Fault[] {
  const at = 'delegate'
  if (!standIn || standIn.user === absent.user) return [{ at, expected: 'another active member of the organisation' }]
  if (standIn.role === 'auditor' || absent.role === 'auditor') return [{ at, expected: 'a member who acts on deals' }]
  const leads = standIn.role === 'manager' && absent.path.includes(`/${standIn.team}/`)
  if (absent.role === 'rep' && standIn.team !== absent.team && !leads)
    return [{ at, expected: 'a member of the same team, or a manager of it' }]
  return []
}
