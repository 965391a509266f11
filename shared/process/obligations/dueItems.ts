import { midnight, placeOf } from '../calendar/zone.ts'
import type { DealState } from '../ledger/state.ts'
import type { Manual } from '../manual/schema.ts'
import type { Text } from '../text.ts'
import { manualOf, type World } from '../world.ts'
import { type Meeting, meetingOf } from './meeting.ts'
import type { Obligation } from './obligation.ts'
import { obligations } from './obligations.ts'
import { isToDo } from './toDo.ts'

/** Something that somebody is to do by a moment, or should have done. */
export interface DueItem extends Meeting {
  deal: string
  dealName: string
  obligation: string
  kind: Obligation['kind']
  stage: string
  step?: string
  name: Text
  status: 'pending' | 'overdue'
  due: number
  owedBy: string
}

/** Who is asked, of when it is judged, and before which moment it falls due. */
export interface DueQuestion {
  users: readonly string[]
  now: number
  until: number
  /** What an obligation is called, by the manual that asks it and its key. */
  named: (manual: Manual | undefined, obligation: string) => Text
}

/** When the day of a moment ends in a zone. */
export function endOfDay(zone: string, now: number): number {
  const { year, day } = placeOf(zone, now)
  return midnight(year, day + 1)
}

/** What these users are to do on a deal before a moment, in the engine's order. */
export function dueItems(world: World, state: DealState, { users, now, until, named }: DueQuestion): DueItem[] {
  const manual = manualOf(world, state)
  return obligations(world, state, now).flatMap((one): DueItem[] => {
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
        name: named(world.manuals.get(one.version), one.key),
        status,
        due,
        owedBy,
        ...meetingOf(manual, state, one, now),
      },
    ]
  })
}

/** The longest due first. */
export function byDue(a: Pick<DueItem, 'due' | 'obligation'>, b: Pick<DueItem, 'due' | 'obligation'>): number {
  return a.due - b.due || (a.obligation < b.obligation ? -1 : 1)
}
