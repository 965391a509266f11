import type { ManualLine } from '#shared/api/manuals.ts'
import type { Session } from '#shared/api/session.ts'
import type { Context } from '#shared/process/decide/context.ts'

/** Not all managers and admins are known here by name: somebody is taken to be there, beside those who are. */
const somebody = 'somebody'

/** What this device was told of a colleague. */
export interface Colleague {
  user: string
  team: string
  role: Session['role']
}

/** Who decides on this device: the person signed in, with what this device knows of the organisation. */
export function contextOf(
  session: Session,
  manuals: readonly ManualLine[],
  calendar: string,
  colleagues: readonly Colleague[] = [],
): Context {
  const managing = (team: string) =>
    [{ user: session.user, team: session.team.id, role: session.role }, ...colleagues]
      .filter((one) => one.role === 'manager' && one.team === team)
      .map((one) => one.user)
  return {
    actor: { kind: 'user', id: session.user },
    role: session.role,
    team: session.team.id,
    teamOf: (user) => (user === session.user ? session.team.id : colleagues.find((one) => one.user === user)?.team),
    inForce: (key) => manuals.find((manual) => manual.key === key)?.hash,
    calendarFor: () => calendar,
    managersOf: (team) => [...new Set([...managing(team), somebody])],
    admins: session.role === 'admin' ? [session.user, somebody] : [somebody],
    standsInFor: [],
    acknowledged: () => false,
    importing: false,
  }
}
