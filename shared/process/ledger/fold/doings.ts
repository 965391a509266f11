import { findStep, placeOf } from '../../manual/find.ts'
import type { Judging } from '../../obligations/judging.ts'
import type { Placed } from '../../obligations/migration.ts'
import { stands } from '../standing.ts'
import type { DealState, Doing } from '../state.ts'

/** Where a deal is cut: the visits before `count` left it, facts before the moment are told for good. */
export interface Cut {
  count: number
  before: number
  /** The last reopening among the moves that left, if any. */
  reopened: number
}

/**
 * The doings that can still matter under any version: those of the visits that stay, those of stages and outcomes still to
 * come, and all from the moment on. Of several that did one step, those that decided how it stands are enough.
 */
export function keptDoings(
  state: DealState,
  judgings: readonly Judging[],
  placed: readonly Placed[],
  cut: Cut,
): Doing[] {
  const uses = judgings.map((judging) => useOf(judging, placed, cut))
  return state.doings.filter(
    (doing) => doing.at >= cut.before || (stands(state, doing) && uses.some((isUsed) => isUsed(doing))),
  )
}

function useOf(judging: Judging, placed: readonly Placed[], cut: Cut): (doing: Doing) => boolean {
  const visits = visitsByEvent(judging)
  const opened = judging.visits[0]?.stage ?? ''
  const decided = decidedBy(placed)
  return (doing) => {
    const found = findStep(judging.manual, doing.step)
    if (!found) return true
    if (!found.stage) return doing.at > cut.reopened
    const visit = visits.get(doing.event)
    if (visit === undefined) return placeOf(judging.manual, found.stage.key) >= placeOf(judging.manual, opened)
    if (visit.place < cut.count) return false
    return (
      visit.isFirst ||
      found.step.repeat !== undefined ||
      (decided(visit.place, found.step.key) ?? doing.event) === doing.event
    )
  }
}

interface Use {
  place: number
  /** The first doing of its step, in its visit, by its person. */
  isFirst: boolean
}

function visitsByEvent({ manual, visits, doings }: Judging): Map<string, Use> {
  const uses = new Map<string, Use>()
  for (const [place, visit] of visits.entries())
    for (const step of manual.stages.find((stage) => stage.key === visit.stage)?.steps ?? []) {
      const persons = new Set<string>()
      for (const doing of doings(visit.stage, visit.n, step.key)) {
        uses.set(doing.event, { place, isFirst: !persons.has(doing.by.id) })
        persons.add(doing.by.id)
      }
    }
  return uses
}

/** The doing that counts for a step that is met; undefined: any of them still can. */
function decidedBy(placed: readonly Placed[]): (visit: number, step: string) => string | undefined {
  const events = new Map<string, string>()
  for (const { one, visit } of placed)
    if (
      one.step !== undefined &&
      one.event !== undefined &&
      one.settled &&
      (one.status === 'met' || one.status === 'late')
    )
      events.set(`${visit}/${one.step}`, one.event)
  return (visit, step) => events.get(`${visit}/${step}`)
}
