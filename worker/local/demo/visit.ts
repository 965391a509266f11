import { addWorking } from '#shared/process/calendar/workingTime.ts'
import type { Stage } from '#shared/process/manual/stage.ts'
import type { Step } from '#shared/process/manual/step.ts'
import { askException, contest } from './cases.ts'
import { type Habits, usual } from './cast.ts'
import { chat, doStep, slip } from './doing.ts'
import { after, afterHours } from './pace.ts'
import type { Sale } from './sale.ts'

/** One stay of a deal in a stage, and how far the rep gets in it: a share of the steps, 1 for all. */
export interface Stay {
  stage: Stage
  n: number
  entered: number
  reach: number
  /** The survey is not waited for: an exception is asked instead. */
  exception: boolean
  /** The quote leaves before the review. */
  hasty: boolean
}

/** Tells what a rep does in one stage by the manual and by their habits; gives the moment at which they are through. */
export function play(sale: Sale, stay: Stay): number {
  const done = new Map<string, number>()
  const steps = stay.stage.steps.slice(0, Math.max(1, Math.round(stay.stage.steps.length * stay.reach)))
  for (const step of steps) {
    const at = playStep(sale, stay, step, done)
    if (at !== undefined) done.set(step.key, at)
  }
  const through = Math.max(stay.entered, ...done.values())
  talk(sale, stay.entered, through)
  return afterHours(sale.calendar, through, sale.random.between(0.3, 5))
}

function playStep(sale: Sale, stay: Stay, step: Step, done: Map<string, number>): number | undefined {
  const { random } = sale
  if (leavesOut(sale, step)) return undefined
  const waived = stay.exception && step.key === 'needs-survey' ? askException(sale, stay, step) : undefined
  if (waived?.approved) return waived.at
  const at = Math.max(momentOf(sale, stay, step, done), waived ? afterHours(sale.calendar, waived.at, 2) : 0)
  if (random.chance(0.015)) slip(sale, step, afterHours(sale.calendar, stay.entered, random.between(0.1, 2)))
  doStep(sale, step, at, random.chance(habitsOf(sale, step).word) ? 'word' : 'best')
  if (random.chance(0.06)) objectIfLate(sale, stay, step, at)
  return at
}

/** Now and then a rep finds a late step unfairly judged. A hand-over moves due moments: such deals are left alone. */
function objectIfLate(sale: Sale, stay: Stay, step: Step, at: number): void {
  const standard = step.timeStandard
  if (sale.handedOver || standard?.from.at !== 'entered' || step.role) return
  if (at <= addWorking(sale.calendar, stay.entered, standard.within)) return
  const { calendar, random } = sale
  contest(sale, `${stay.stage.key}/${stay.n}/${step.key}`, afterHours(calendar, at, random.between(1, 10)))
}

/** Who does a step brings their own habits along. */
function habitsOf({ joined, seller }: Sale, step: Step): Habits {
  return step.role !== undefined && joined.has(step.role) ? usual : seller.habits
}

/** Steps that nothing stops are sometimes left out; the signature hardly ever. */
function leavesOut(sale: Sale, step: Step): boolean {
  const { random } = sale
  const { skips } = habitsOf(sale, step)
  if (step.ask === 'recommended') return random.chance(0.5)
  if (step.ask === 'optional') return random.chance(0.8)
  if (step.mode === 'block') return false
  return random.chance(step.severity === 'critical' ? skips / 5 : skips)
}

function momentOf(sale: Sale, stay: Stay, step: Step, done: Map<string, number>): number {
  const { calendar, random } = sale
  const within = step.timeStandard?.within ?? { amount: 5, unit: 'days' as const }
  if (stay.hasty && step.key === 'quote-sent') return after(calendar, stay.entered, within, random.between(0.12, 0.35))
  const share = random.chance(habitsOf(sale, step).late) ? random.between(1.15, 2.1) : random.between(0.3, 0.92)
  const own = after(calendar, anchor(sale, stay, step, done), within, share)
  const predecessors = step.after.map((key) => done.get(key) ?? 0)
  return Math.max(own, ...predecessors.map((at) => (at ? afterHours(calendar, at, random.between(0.2, 3)) : 0)))
}

function anchor(sale: Sale, stay: Stay, step: Step, done: Map<string, number>): number {
  const from = step.timeStandard?.from
  if (from?.at !== 'step') return step.timeStandard ? stay.entered : Math.max(stay.entered, ...done.values())
  const other = stay.stage.steps.find(({ key }) => key === from.step)?.timeStandard?.within
  return done.get(from.step) ?? (other ? addWorking(sale.calendar, stay.entered, other) : stay.entered)
}

function talk(sale: Sale, from: number, to: number): void {
  const { calendar, random } = sale
  for (let count = random.whole(0, 3); count > 0; count--) {
    chat(sale, afterHours(calendar, random.between(from, to), random.between(0.05, 1)))
  }
}
