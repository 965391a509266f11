import type { Context } from '#shared/process/decide/context.ts'
import type { Actor } from '#shared/process/ledger/event.ts'
import type { Standing } from '#worker/store/standing.ts'
import type { Situation, System } from './situation.ts'

type Who = Standing['who'] | System

/**
 * Who acts, for the engine: a member, the integration whose key calls, or a job; nothing when the actor is none of them.
 * `moment` decides which version is in force.
 */
export function contextOf(
  situation: Situation<Who>,
  actor: string,
  moment: number,
  importing: boolean,
): Context | undefined {
  const { standing, named, rulers, versions, acknowledged } = situation
  const kind = importing ? 'user' : kindOf(standing.who, actor)
  const self = kind === 'user' ? named.find((one) => one.user === actor) : undefined
  if (kind === 'user' && !self) return undefined
  return {
    actor: { kind, id: actor },
    role: self?.role ?? 'rep',
    team: self?.team ?? '',
    teamOf: (user) => named.find((one) => one.user === user)?.team,
    managersOf: (team) => managersOf(situation, team),
    admins: rulers.filter((one) => one.role === 'admin').map((one) => one.user),
    standsInFor: standing.who.kind === 'user' && standing.who.user === actor ? standing.who.standsInFor : [],
    acknowledged: (user, manual) =>
      acknowledged.some((one) => one.user === user && one.manual === manual && one.at <= moment),
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

/** A program acts by its own id; whoever else is named is a person. */
function kindOf(who: Who, actor: string): Actor['kind'] {
  if (who.kind === 'user' || who.id !== actor) return 'user'
  return who.kind === 'key' ? 'integration' : 'system'
}

/** The managers of a team and of those above it, the nearest first. */
export function managersOf({ rulers, lines }: Pick<Situation<unknown>, 'rulers' | 'lines'>, team: string): string[] {
  const path = lines.find((one) => one.team === team)?.path || team
  const upwards = path.split('/').filter(Boolean).reverse()
  return upwards.flatMap((above) =>
    rulers.filter((one) => one.role === 'manager' && one.team === above).map((one) => one.user),
  )
}
