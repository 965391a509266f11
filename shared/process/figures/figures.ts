import type { EventLog } from '../log/eventLog.ts'
import { type Answers, FirstAnswers } from './answers.ts'
import { type StageWait, Waits } from './bottleneck.ts'
import { Courses } from './course.ts'
import { Cycles, type CycleTimes, standing } from './cycles.ts'
import { type Dropout, Dropouts } from './dropouts.ts'
import { type Elapsed, wallTime } from './elapsed.ts'
import { Funnel, type StageFunnel } from './funnel.ts'
import { type Rework, Reworks } from './rework.ts'
import { type StageTime, StageTimes } from './stageTimes.ts'
import { VariantCounts, type VariantForm, type VariantList } from './variants.ts'

/** What a log says of its process. Times are milliseconds; a share lies between 0 and 1. */
export interface ProcessFigures {
  cases: { all: number; open: number; won: number; lost: number }
  events: number
  /** In the manual's order of stages. */
  funnel: StageFunnel[]
  stageTimes: StageTime[]
  cycle: CycleTimes
  firstAnswer: Answers
  rework: Rework
  variants: VariantList
  /** The bottleneck first. */
  waits: StageWait[]
  dropouts: Dropout[]
}

export interface FiguresForm {
  /** What time is measured in; by the clock on the wall where nothing is said. */
  elapsed?: Elapsed | undefined
  /** Up to when open cases have waited; nothing: their open visits are left out. */
  now?: number | undefined
  variants?: VariantForm | undefined
}

/** All figures of a log, in one pass through its cases. */
export function figuresOf(log: EventLog, { elapsed = wallTime, now, variants = {} }: FiguresForm = {}): ProcessFigures {
  const courses = new Courses(log, elapsed)
  const funnel = new Funnel(log.manual)
  const stageTimes = new StageTimes(log.manual)
  const cycles = new Cycles(log.cases.length)
  const answers = new FirstAnswers(log, elapsed)
  const rework = new Reworks(log.manual)
  const paths = new VariantCounts(log, variants)
  const waits = new Waits(log, courses.enters, elapsed, now)
  const dropouts = new Dropouts(log.manual)
  const tallies = [funnel, stageTimes, cycles, answers, rework, paths, waits, dropouts]
  for (let ofCase = 0; ofCase < log.cases.length; ofCase++) {
    const course = courses.read(ofCase)
    for (const tally of tallies) tally.add(course)
  }
  const [open, won, lost] = [standing.open, standing.won, standing.lost].map((how) => cycles.count(how))
  return {
    cases: { all: log.cases.length, open: open ?? 0, won: won ?? 0, lost: lost ?? 0 },
    events: log.activity.length,
    funnel: funnel.finish(),
    stageTimes: stageTimes.finish(),
    cycle: cycles.finish(),
    firstAnswer: answers.finish(),
    rework: rework.finish(),
    variants: paths.finish(cycles),
    waits: waits.finish(),
    dropouts: dropouts.finish(),
  }
}
