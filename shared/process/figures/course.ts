import { won } from '../ledger/walk.ts'
import { type EventLog, open } from '../log/eventLog.ts'
import { findStep, placeOf } from '../manual/find.ts'
import type { Elapsed } from './elapsed.ts'

/** No stage. */
export const nowhere = -1

/** What became of one case; valid until the next is read. */
export interface Course {
  case: number
  /** The places of its first event and, beyond its last, of the end. */
  from: number
  to: number
  /** The place among the manual's outcomes; `open` where it goes on. */
  outcome: number
  isWon: boolean
  /** The moments of its first event and of its end; NaN for an open one's end. */
  begun: number
  ended: number
  /** Its visits, by the place of their stages, each with the moments of entry and leaving; NaN where it is not left. */
  visits: number
  stage: Int8Array
  entered: Float64Array
  left: Float64Array
  /** The time of each visit that was left; NaN where it is open or has no moments. */
  time: Float64Array
  /** From its first event to its end; NaN likewise. */
  cycle: number
}

/**
 * Reads the courses of a log's cases. A stage is entered by its entry; in a log without entries by the first step of it
 * after one of another stage. An entry of the stage that is open is silent. A closed case leaves its last stage at its end.
 */
export class Courses {
  /** By activity: the place of the stage that it enters. */
  readonly enters: Int8Array
  readonly #log: EventLog
  readonly #elapsed: Elapsed
  readonly #won: number
  readonly #course: Course

  constructor(log: EventLog, elapsed: Elapsed) {
    this.#log = log
    this.#elapsed = elapsed
    this.#won = log.manual.outcomes.findIndex(({ key }) => key === won)
    this.enters = entering(log)
    this.#course = {
      case: 0,
      from: 0,
      to: 0,
      outcome: open,
      isWon: false,
      begun: 0,
      ended: 0,
      visits: 0,
      stage: new Int8Array(64),
      entered: new Float64Array(64),
      left: new Float64Array(64),
      time: new Float64Array(64),
      cycle: 0,
    }
  }

  read(ofCase: number): Course {
    const { starts, at, last, outcome } = this.#log
    const course = this.#course
    const end = starts[ofCase + 1] ?? 0
    course.case = ofCase
    course.from = starts[ofCase] ?? 0
    course.to = last[ofCase] ?? 0
    course.outcome = outcome[ofCase] ?? open
    course.isWon = course.outcome !== open && course.outcome === this.#won
    course.begun = at[course.from] ?? Number.NaN
    course.ended = course.outcome === open ? Number.NaN : (at[Math.min(course.to, end - 1)] ?? Number.NaN)
    course.cycle = this.#elapsed(course.begun, course.ended, ofCase)
    this.#visit(course)
    for (let visit = 0; visit < course.visits; visit++)
      course.time[visit] = this.#elapsed(course.entered[visit] ?? Number.NaN, course.left[visit] ?? Number.NaN, ofCase)
    return course
  }

  #visit(course: Course): void {
    const { activity, at } = this.#log
    course.visits = 0
    let current = nowhere
    for (let place = course.from; place < course.to; place++) {
      const stage = this.enters[activity[place] ?? 0] ?? nowhere
      if (stage === nowhere || stage === current) continue
      const moment = at[place] ?? Number.NaN
      if (course.visits > 0) course.left[course.visits - 1] = moment
      if (course.visits === course.stage.length) grow(course)
      course.stage[course.visits] = stage
      course.entered[course.visits] = moment
      course.visits++
      current = stage
    }
    if (course.visits > 0) course.left[course.visits - 1] = course.ended
  }
}

function entering({ manual, activities, entries }: EventLog): Int8Array {
  return Int8Array.from(activities, ({ means }) => {
    if (entries) return means.is === 'entry' ? placeOf(manual, means.stage) : nowhere
    const stage = means.is === 'step' ? findStep(manual, means.step)?.stage : undefined
    return stage ? manual.stages.indexOf(stage) : nowhere
  })
}

function grow(course: Course): void {
  const length = course.stage.length * 2
  const stage = new Int8Array(length)
  stage.set(course.stage)
  const longer = (from: Float64Array) => {
    const to = new Float64Array(length)
    to.set(from)
    return to
  }
  const [entered, left, time] = [longer(course.entered), longer(course.left), longer(course.time)]
  Object.assign(course, { stage, entered, left, time })
}
