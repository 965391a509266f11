import type { Visit } from '../ledger/visit.ts'
import type { Chapter } from '../ledger/visits.ts'
import { findStage, findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import type { Duration } from '../manual/time.ts'
import type { Judging } from './judging.ts'
import type { Ended } from './migration.ts'
import type { Obligation } from './obligation.ts'
import { subjectIn, visitPlace } from './same.ts'

const hour = 3_600_000

/**
 * The earliest due moments after a migration in the visit that was open then: the migration and the smaller of what was
 * left of the old time and the whole of the new, one working hour at least. What the old version did not ask, or gave no
 * time, has the whole of the new.
 */
export function floorAfter(judging: Judging, chapter: Chapter, before: Ended): NonNullable<Judging['notBefore']> {
  const known = new Map<string, number | undefined>()
  return (visit, step) => {
    if (visit.entered >= chapter.from || (visit.left !== undefined && visit.left < chapter.from)) return undefined
    const name = `${visit.stage}/${step}`
    if (!known.has(name)) known.set(name, floor(judging, chapter, before, visit, step))
    return known.get(name)
  }
}

function floor({ world, time, manual }: Judging, { from, visits }: Chapter, before: Ended, visit: Visit, step: string) {
  const allowance = allowanceOf(manual, visit, step)
  if (!allowance) return undefined
  const { within, pauses } = allowance
  const place = visits.indexOf(visit)
  const open = before.judged.filter((one) => !one.settled && visitPlace(before.chapter.visits, one) === place)
  const old = open.find((one) => subjectIn(world, manual, one) === step)
  const due = old?.due ?? dueOfChoice(open, old)
  const whole = time.between(from, time.add(from, within, pauses), pauses)
  const left = due === undefined ? whole : Math.min(whole, time.between(from, due, pauses))
  return time.add(from, { amount: Math.max(left, hour) / hour, unit: 'hours' }, pauses)
}

/** A step of which nothing was asked yet, because its choice was still one thing to do, had the time of that. */
function dueOfChoice(open: readonly Obligation[], step: Obligation | undefined): number | undefined {
  if (step?.choice === undefined) return undefined
  return open.find(({ kind, choice }) => kind === 'choice' && choice === step.choice)?.due
}

function allowanceOf(
  manual: Manual,
  visit: Visit,
  step: string,
): { within: Duration; pauses?: readonly string[] | undefined } | undefined {
  if (step === '@answer') return manual.firstAnswer
  return step === '@time' ? findStage(manual, visit.stage)?.timeStandard : findStep(manual, step)?.step.timeStandard
}
