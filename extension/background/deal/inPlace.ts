import type { DealView } from '#shared/api/deals.ts'
import type { Context } from '#shared/process/decide/context.ts'
import { mayAct } from '#shared/process/ledger/standing.ts'

/** Whom the reader stands in for on a deal without a part of their own: as the server named them, and no longer than it said. */
export function inPlace(
  { mine, state, standIns = [] }: Pick<DealView, 'mine' | 'state' | 'standIns'>,
  context: Context,
  now: number,
): Context {
  const me = context.actor.id
  if (!mine || mayAct(state, me, now)) return context
  const away = standIns.filter(({ delegate, until }) => delegate === me && until > now)
  return { ...context, standsInFor: away.map(({ absent }) => absent) }
}
