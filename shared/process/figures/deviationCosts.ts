import type { NamedDeviation } from '../conformance/judgeLog.ts'
import type { EventLog } from '../log/eventLog.ts'
import { Courses } from './course.ts'
import { Cycles, standing } from './cycles.ts'
import { type Elapsed, wallTime } from './elapsed.ts'
import { difference, type Estimate, medianOf, shareOf } from './estimate.ts'

/** A figure of the cases with a deviation, of those without it, and how much larger the first is. */
export interface Compared {
  with: Estimate
  without: Estimate
  difference: Estimate
}

/** One kind of deviation in closed cases. What goes with it need not come from it. */
export interface DeviationCost extends Pick<NamedDeviation, 'move' | 'activity' | 'missing'> {
  occurrences: number
  cases: number
  /** Among closed cases. */
  share: number
  /** The median cycle time, in milliseconds; nothing where either side has fewer than six cases. */
  time: Compared | null
  /** The share of won cases; nothing where one side has none. */
  winRate: Compared | null
}

/** What the list is ranked by: how many cases, or the time or the wins lost in all of them together. */
export type Rank = 'cases' | 'time' | 'winRate'

type Judged = Iterable<{ case: string; deviations: readonly NamedDeviation[] }>

/** What deviations go with, the costliest first. Open cases are left out: nobody knows yet what became of them. */
export function deviationCosts(
  log: EventLog,
  judged: Judged,
  { elapsed = wallTime, by = 'cases' }: { elapsed?: Elapsed; by?: Rank } = {},
): DeviationCost[] {
  const cycles = cyclesOf(log, elapsed)
  const kinds = kindsOf(log, judged, cycles)
  const closed = log.cases.length - cycles.count(standing.open)
  const order = byTime(cycles.times)
  const won = cycles.count(standing.won)
  const costs = kinds.map(({ kind, occurrences, cases }): DeviationCost => {
    const { move, activity, missing } = kind
    const wonWith = [...cases].filter((ofCase) => cycles.stands[ofCase] === standing.won).length
    return {
      move,
      activity,
      ...(missing !== undefined && { missing }),
      occurrences,
      cases: cases.size,
      share: cases.size / closed,
      time: timeWith(order, cycles, cases),
      winRate: compared(shareOf(wonWith, cases.size), shareOf(won - wonWith, closed - cases.size)),
    }
  })
  return costs.sort(
    (a, b) => weightOf(b, by) - weightOf(a, by) || b.cases - a.cases || (nameOf(a) < nameOf(b) ? -1 : 1),
  )
}

interface Kind {
  kind: NamedDeviation
  occurrences: number
  cases: Set<number>
}

function kindsOf(log: EventLog, judged: Judged, { stands }: Cycles): Kind[] {
  const numbers = new Map(log.cases.map((name, ofCase) => [name, ofCase]))
  const kinds = new Map<string, Kind>()
  for (const one of judged) {
    const ofCase = numbers.get(one.case)
    if (ofCase === undefined || stands[ofCase] === standing.open) continue
    for (const deviation of one.deviations) {
      const name = nameOf(deviation)
      const kind = kinds.get(name) ?? { kind: deviation, occurrences: 0, cases: new Set<number>() }
      kinds.set(name, kind)
      kind.occurrences++
      kind.cases.add(ofCase)
    }
  }
  return [...kinds.values()]
}

function cyclesOf(log: EventLog, elapsed: Elapsed): Cycles {
  const courses = new Courses(log, elapsed)
  const cycles = new Cycles(log.cases.length)
  for (let ofCase = 0; ofCase < log.cases.length; ofCase++) cycles.add(courses.read(ofCase))
  return cycles
}

/** The cases that have a cycle time, by it. */
function byTime(times: Float64Array): Uint32Array {
  const timed = [...times.keys()].filter((ofCase) => !Number.isNaN(times[ofCase]))
  return Uint32Array.from(timed).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0))
}

/** `order` has the cases by rising cycle time, so that both sides come out sorted. */
function timeWith(order: Uint32Array, { times }: Cycles, cases: ReadonlySet<number>): Compared | null {
  const sides: [number[], number[]] = [[], []]
  for (const ofCase of order) sides[cases.has(ofCase) ? 0 : 1].push(times[ofCase] ?? Number.NaN)
  return compared(medianOf(sides[0]), medianOf(sides[1]))
}

function compared(one: Estimate | null, other: Estimate | null): Compared | null {
  return one && other && { with: one, without: other, difference: difference(one, other) }
}

function weightOf({ cases, time, winRate }: DeviationCost, by: Rank): number {
  if (by === 'cases') return cases
  return cases * (by === 'time' ? (time?.difference.value ?? 0) : -(winRate?.difference.value ?? 0))
}

function nameOf({ move, activity, missing }: Pick<NamedDeviation, 'move' | 'activity' | 'missing'>): string {
  return `${move} ${missing ?? ''} ${activity}`
}
