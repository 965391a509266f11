import { pausesOf } from '#shared/process/ledger/pauses.ts'
import { findStage, findStep } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import type { Judged } from '../models/deal.ts'

/** A time in which an obligation's clock stood still; one that is still open has no end. */
export interface Stood {
  from: number
  until: number | undefined
  waitsFor: string | undefined
}

/** When an obligation's clock stood still, between its start and its end. */
export function stoodStill({ world, state, manual }: Judged, one: Obligation, now: number): Stood[] {
  if (one.starts === undefined) return []
  const judging = world.manuals.get(one.version) ?? manual
  const reasons = reasonsOf(judging, one)
  const [begin, end] = [one.starts, Math.min(one.doneAt ?? now, one.due ?? now)]
  return pausesOf(state, judging.numbers.holdLimit, now)
    .filter(({ from, until }) => from < end && until > begin)
    .filter(({ waitsFor, whole }) => whole || !reasons || (waitsFor !== undefined && reasons.includes(waitsFor)))
    .map(({ from, until, waitsFor }) => ({ from, until: until > now ? undefined : until, waitsFor }))
}

/** The reasons that stop its clock; every reason where the manual names none. */
function reasonsOf(manual: Manual, one: Obligation): readonly string[] | undefined {
  if (one.kind === 'time') return findStage(manual, one.stage)?.timeStandard?.pauses
  return one.step === undefined ? undefined : findStep(manual, one.step)?.step.timeStandard?.pauses
}
