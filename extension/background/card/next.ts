import type { Step } from '#shared/process/manual/step.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { isOpen } from './visit.ts'

interface Asked {
  step: Step
  obligation: Obligation
}

/**
 * The one next thing: of the required steps still open, those whose predecessors are done come first, then what is due
 * earliest (so what is overdue leads), then the manual's order.
 */
export function nextStep(steps: readonly Asked[]): Asked | undefined {
  const open = steps.filter((one) => one.step.ask === 'required' && isOpen(one.obligation))
  const waitsFor = (one: Asked) => one.step.after.some((key) => open.some((other) => other.step.key === key))
  const free = open.filter((one) => !waitsFor(one))
  return (free.length > 0 ? free : open).toSorted(byDue)[0]
}

function byDue(a: Asked, b: Asked): number {
  return (a.obligation.due ?? Number.MAX_SAFE_INTEGER) - (b.obligation.due ?? Number.MAX_SAFE_INTEGER)
}
