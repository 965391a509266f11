import type { TodayItem } from '#shared/api/today.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { midnight, placeOf } from '#shared/process/calendar/zone.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { meetingOf } from '#shared/process/obligations/meeting.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { isToDo } from '#shared/process/obligations/toDo.ts'
import { manualOf, type World } from '#shared/process/world.ts'

/** When the day of a moment ends in a zone. */
export function endOfDay(zone: string, now: number): number {
  const { year, day } = placeOf(zone, now)
  return midnight(year, day + 1)
}

/** What these users are to do on a deal before a moment, the longest due first. */
export function dueItems(
  world: World,
  state: DealState,
  users: readonly string[],
  now: number,
  until: number,
): TodayItem[] {
  const manual = manualOf(world, state)
  return obligations(world, state, now).flatMap((one): TodayItem[] => {
    const { due, status, owedBy, kind, stage, step } = one
    if (!isToDo(one) || due === undefined || due >= until || !users.includes(owedBy)) return []
    if (status !== 'pending' && status !== 'overdue') return []
    return [
      {
        deal: state.deal,
        dealName: state.name,
        obligation: one.key,
        kind,
        stage,
        ...(step === undefined ? {} : { step }),
        name: obligationName(world.manuals.get(one.version), one.key),
        status,
        due,
        owedBy,
        ...meetingOf(manual, state, one, now),
      },
    ]
  })
}
