import { findStage, findStep, placeOf } from '../../manual/find.ts'
import type { Stage } from '../../manual/stage.ts'
import type { Step } from '../../manual/step.ts'
import type { Judging } from '../../obligations/judging.ts'
import type { Placed } from '../../obligations/migration.ts'
import { sheetOf } from '../../obligations/reentry.ts'
import { stands } from '../standing.ts'
import type { DealState, Doing } from '../state.ts'
import type { Visit } from '../visit.ts'

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
  const slots = slotsIn(judging, placed)
  const opened = judging.visits[0]?.stage ?? ''
  return (doing) => {
    const found = findStep(judging.manual, doing.step)
    if (!found) return true
    if (!found.stage) return doing.at > cut.reopened
    const slot = slots.get(doing.event)
    if (slot === undefined) return placeOf(judging.manual, found.stage.key) >= placeOf(judging.manual, opened)
    return slot.place >= cut.count && slot.isNeeded
  }
}

interface Slot {
  /** The place of the visit that a doing belongs to. */
  place: number
  /** It decides how its step stands, or can. */
  isNeeded: boolean
}

function slotsIn(judging: Judging, placed: readonly Placed[]): Map<string, Slot> {
  const slots = new Map<string, Slot>()
  const counting = countingOf(placed)
  for (const [place, visit] of judging.visits.entries()) {
    const stage = findStage(judging.manual, visit.stage)
    for (const step of stage?.steps ?? []) {
      const doings = judging.doings(visit.stage, visit.n, step.key)
      const isCounting = counting.get(`${place}/${step.key}`)
      const begins = stage && doings.length > 0 ? beginning(judging, stage, visit, step, doings) : new Set<string>()
      for (const { event } of doings)
        slots.set(event, { place, isNeeded: isCounting === undefined || isCounting.has(event) || begins.has(event) })
    }
  }
  return slots
}

/** The first doing of a step by each person; of one that is repeated the first of each occurrence. */
function beginning(judging: Judging, stage: Stage, visit: Visit, step: Step, doings: readonly Doing[]): Set<string> {
  if (step.repeat && step.fourEyes) return new Set(doings.map(({ event }) => event))
  if (step.repeat) {
    const turns = sheetOf(judging, stage, visit).turns(stage.steps.indexOf(step))
    return new Set(turns.flatMap((turn) => turn.doings[0]?.event ?? []))
  }
  const first = new Map<string, string>()
  for (const { by, event } of doings) if (!first.has(by.id)) first.set(by.id, event)
  return new Set(first.values())
}

/** By visit and step: the doings that count, where the step is met. Of any other step each doing still can. */
function countingOf(placed: readonly Placed[]): Map<string, Set<string>> {
  const counting = new Map<string, Set<string>>()
  for (const { one, visit } of placed) {
    if (one.step === undefined || one.event === undefined || !one.settled) continue
    if (one.status !== 'met' && one.status !== 'late') continue
    const name = `${visit}/${one.step}`
    counting.set(name, (counting.get(name) ?? new Set()).add(one.event))
  }
  return counting
}
