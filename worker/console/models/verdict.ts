import type { Mapping } from '#shared/process/conformance/activityNames.ts'
import type { JudgedCase, JudgedLog } from '#shared/process/conformance/judgeLog.ts'
import { deviationCosts } from '#shared/process/figures/deviationCosts.ts'
import { type EventLog, open } from '#shared/process/log/eventLog.ts'
import type { LogRead } from '#shared/process/log/readLog.ts'
import type { JudgedLine, LogName, Placed, Verdict } from './judgement.ts'

/** So many cases are told one by one. */
export const mostLines = 200

/** What the page shows of a judged log: small, whatever the log's size. */
export function verdictOf(
  read: Extract<LogRead, { ok: true }>,
  judged: Extract<JudgedLog, { ok: true }>,
  mapping: Mapping,
): Verdict {
  const { log } = read
  return {
    is: 'judged',
    cases: log.cases.length,
    closed: log.outcome.reduce((closed, outcome) => closed + (outcome === open ? 0 : 1), 0),
    exact: judged.cases.reduce((exact, { cost }) => exact + (cost === 0 ? 1 : 0), 0),
    fitness: judged.log,
    deviations: deviationCosts(log, judged.cases),
    worst: worstOf(log, judged.cases),
    names: namesOf(log, mapping),
    events: log.activity.length,
    left: read.left,
    faults: read.faults,
    faultCount: read.count,
    reordered: log.reordered,
  }
}

/** The judged cases stand in the log's order. */
function worstOf(log: EventLog, cases: readonly JudgedCase[]): JudgedLine[] {
  const fitness = (place: number) => cases[place]?.fitness ?? 1
  const cost = (place: number) => cases[place]?.cost ?? 0
  const order = [...cases.keys()].sort((a, b) => fitness(a) - fitness(b) || cost(b) - cost(a) || a - b)
  return order.slice(0, mostLines).flatMap((place) => {
    const one = cases[place]
    return one ? [lineOf(log, place, one)] : []
  })
}

function lineOf(log: EventLog, place: number, { case: name, cost, fitness, deviations }: JudgedCase): JudgedLine {
  const trace = traceOf(log, place)
  const placed = deviations.map((one): Placed => {
    const before = one.move === 'model' ? trace[one.position] : undefined
    return { ...one, ...(before !== undefined && { before }) }
  })
  return { case: name, cost, fitness, open: log.outcome[place] === open, deviations: placed }
}

/** What a case's trace shows; outcomes and contacts are no part of it. */
function traceOf(log: EventLog, place: number): NonNullable<Placed['before']>[] {
  const events = log.activity.subarray(log.starts[place], log.starts[place + 1])
  return [...events].flatMap((activity) => {
    const { name, means } = log.activities[activity] ?? { name: '', means: { is: 'outcome' } }
    if (means.is === 'entry') return [{ name, means: { stage: means.stage } }]
    if (means.is === 'step') return [{ name, means: { step: means.step } }]
    return means.is === 'unknown' ? [{ name }] : []
  })
}

function namesOf({ activities, activity }: EventLog, mapping: Mapping): LogName[] {
  const times = new Uint32Array(activities.length)
  for (const one of activity) times[one] = (times[one] ?? 0) + 1
  return activities
    .map(({ name, means }, place) => ({ name, means, times: times[place] ?? 0 }))
    .filter(({ name, means }) => means.is === 'unknown' || Object.hasOwn(mapping, name))
    .sort((a, b) => b.times - a.times)
    .map(({ name, times }) => ({ name, times }))
}
