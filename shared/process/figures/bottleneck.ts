import type { EventLog } from '../log/eventLog.ts'
import { type Course, nowhere } from './course.ts'
import type { Elapsed } from './elapsed.ts'

/** What cases waited for in a stage: an activity, and the time since the one before it. */
export interface Wait {
  activity: string
  /** What it is: an entry is the leaving of this stage for that one. */
  is: 'entry' | 'step' | 'outcome' | 'unknown'
  count: number
  time: number
}

/** Where the time goes. */
export interface StageWait {
  stage: string
  /** All the time that cases spent in it; those still in it up to now, where now is told. */
  time: number
  /** Among the time of all stages. */
  share: number
  /** Of those still in it, where now is told. */
  stillOpen: number
  /** What was waited for longest, all cases together, first. */
  waits: Wait[]
}

/**
 * Sums the time that cases spend in each stage, and before each activity in it. The bottleneck is the stage with the largest
 * share of the time of all stages.
 */
export class Waits {
  readonly #log: EventLog
  readonly #enters: Int8Array
  readonly #elapsed: Elapsed
  readonly #now: number
  readonly #silent: Uint8Array
  /** By stage and activity. */
  readonly #times: Float64Array
  readonly #counts: Uint32Array
  readonly #stages: Float64Array
  readonly #open: Float64Array

  constructor(log: EventLog, enters: Int8Array, elapsed: Elapsed, now: number | undefined) {
    this.#log = log
    this.#enters = enters
    this.#elapsed = elapsed
    this.#now = now ?? Number.NaN
    const { stages } = log.manual
    this.#silent = Uint8Array.from(log.activities, ({ means }) => Number(means.is === 'contact'))
    this.#times = new Float64Array(stages.length * log.activities.length)
    this.#counts = new Uint32Array(this.#times.length)
    this.#stages = new Float64Array(stages.length)
    this.#open = new Float64Array(stages.length)
  }

  add(course: Course): void {
    for (let visit = 0; visit < course.visits; visit++) this.#spend(course.stage[visit] ?? 0, course.time[visit] || 0)
    if (course.visits > 0 && Number.isNaN(course.ended)) this.#stillOpen(course)
    this.#before(course)
  }

  finish(): StageWait[] {
    const all = this.#stages.reduce((sum, time) => sum + time, 0)
    return this.#log.manual.stages
      .map(({ key }, place) => ({
        stage: key,
        time: this.#stages[place] ?? 0,
        share: all === 0 ? 0 : (this.#stages[place] ?? 0) / all,
        stillOpen: this.#open[place] ?? 0,
        waits: this.#waits(place),
      }))
      .sort((a, b) => b.time - a.time)
  }

  /** The time before each activity since the one before it, in the stage that was open in between. */
  #before({ case: ofCase, from, to }: Course): void {
    const { activity, at, activities } = this.#log
    let stage = nowhere
    let since = Number.NaN
    const end = Math.min(to + 1, this.#log.starts[ofCase + 1] ?? 0)
    for (let place = from; place < end; place++) {
      const number = activity[place] ?? 0
      if (this.#silent[number]) continue
      const moment = at[place] ?? Number.NaN
      const time = stage === nowhere ? Number.NaN : this.#elapsed(since, moment, ofCase)
      if (!Number.isNaN(time)) {
        const cell = stage * activities.length + number
        this.#times[cell] = (this.#times[cell] ?? 0) + time
        this.#counts[cell] = (this.#counts[cell] ?? 0) + 1
      }
      const entered = this.#enters[number] ?? nowhere
      if (entered !== nowhere) stage = entered
      since = moment
    }
  }

  #stillOpen({ case: ofCase, visits, stage, entered }: Course): void {
    const time = this.#elapsed(entered[visits - 1] ?? Number.NaN, this.#now, ofCase)
    if (!(time > 0)) return
    const place = stage[visits - 1] ?? 0
    this.#spend(place, time)
    this.#open[place] = (this.#open[place] ?? 0) + time
  }

  #spend(stage: number, time: number): void {
    this.#stages[stage] = (this.#stages[stage] ?? 0) + time
  }

  #waits(stage: number): Wait[] {
    const { activities } = this.#log
    return activities
      .flatMap(({ name, means }, number): Wait[] => {
        const cell = stage * activities.length + number
        const count = this.#counts[cell] ?? 0
        return count === 0 || means.is === 'contact'
          ? []
          : [{ activity: name, is: means.is, count, time: this.#times[cell] ?? 0 }]
      })
      .sort((a, b) => b.time - a.time)
      .slice(0, most)
  }
}

/** So many of what is waited for are told. */
const most = 10
