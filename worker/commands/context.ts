import type { Context } from '#shared/process/decide/context.ts'
import type { Situation } from './situation.ts'

/** Who acts, for the engine: a member, or the integration whose key calls; nothing when the actor is neither. `moment` decides which version is in force. */
export function contextOf(
  { standing, named, rulers, versions }: Situation,
  actor: string,
  moment: number,
  importing: boolean,
): Context | undefined {
  const isKey = !importing && standing.who.kind === 'key' && standing.who.id === actor
  const self = isKey ? undefined : named.find((one) => one.user === actor)
  if (!self && !isKey) return undefined
  return {
    actor: { kind: isKey ? 'integration' : 'user', id: actor },
    role: self?.role ?? 'rep',
    team: self?.team ?? '',
    teamOf: (user) => named.find((one) => one.user === user)?.team,
    managersOf: (team) => rulers.filter((one) => one.role === 'manager' && one.team === team).map((one) => one.user),
    admins: rulers.filter((one) => one.role === 'admin').map((one) => one.user),
    standsInFor: standing.who.kind === 'user' && standing.who.user === actor ? standing.who.standsInFor : [],
    acknowledged: () => false,
    inForce: (manual) => {
      const own = versions.filter((version) => version.key === manual)
      // A past from before the first version is judged by the first.
      return (own.findLast((version) => version.since <= moment) ?? own[0])?.hash
    },
    calendarFor: (team) => {
      const calendar = named.find((one) => one.team === team)?.calendar
      if (calendar === undefined) throw new RangeError(`nobody of team ${team} was named`)
      return calendar
    },
    importing,
  }
}
