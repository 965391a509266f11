import type { ManualLine } from '#shared/api/manuals.ts'
import type { Session } from '#shared/api/session.ts'
import type { Context } from '#shared/process/decide/context.ts'

/** Managers and admins are not known here by name: somebody is taken to be there, beside the reader. */
const somebody = 'somebody'

/** A colleague, and the team of that one. */
export type Colleague = { user: string; team: string }

/** Who decides on this device: the person signed in, with what this device knows of the organisation. */
export function contextOf(
  session: Session,
  manuals: readonly ManualLine[],
  calendar: string,
  colleagues: readonly Colleague[] = [],
): Context {
  return {
    actor: { kind: 'user', id: session.user },
    role: session.role,
    team: session.team.id,
    teamOf: (user) => (user === session.user ? session.team.id : colleagues.find((one) => one.user === user)?.team),
    inForce: (key) => manuals.find((manual) => manual.key === key)?.hash,
    calendarFor: () => calendar,
    managersOf: (team) =>
      session.role === 'manager' && team === session.team.id ? [session.user, somebody] : [somebody],
    admins: session.role === 'admin' ? [session.user, somebody] : [somebody],
    standsInFor: [],
    acknowledged: () => false,
    importing: false,
  }
}
