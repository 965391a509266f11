import { type Case, conformanceTo } from '#shared/process/conformance/conformance.ts'
import { vocabularyOf } from '#shared/process/conformance/vocabulary.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { Dice, manualOf } from '#test/fixtures/bruteForceManuals.ts'
import type { Figure } from '../figure.ts'

/** Stages of so many steps in any order, with returns by the place of the stage that they leave. */
function anyOrder(sizes: readonly number[], returns: Record<number, object> = {}): Manual {
  return manualOf(
    sizes.map((size, at) => ({
      key: `s${at}`,
      steps: [...Array(size).keys()].map((step) => ({ key: `s${at}-${step}` })),
      returns: returns[at] ? [returns[at]] : [],
    })),
  )
}

const fiveStages = anyOrder([4, 3, 4, 3, 3], { 3: { to: 's1' }, 4: { to: 's2', incomplete: true } })
const widest = anyOrder(Array(16).fill(12))

/** How many activities are put in or left out of a case: three in ten cases are in order. */
const disturbances = [0, 0, 0, 1, 1, 2, 2, 3, 4, 6]

/** One way through a manual with its steps in any order, now and then a return, and so many activities too many or missing. */
function walk(manual: Manual, dice: Dice, disturbed: number): Uint8Array {
  const vocabulary = vocabularyOf(manual)
  const trace: number[] = []
  let returned = false
  for (let at = 0; at < manual.stages.length; at++) {
    const { key, steps, returns } = manual.stages[at]!
    trace.push(vocabulary.entry(key))
    const left = steps.map((step) => vocabulary.step(step.key))
    while (left.length > 0) trace.push(...left.splice(dice.roll(left.length), 1))
    if (returned || !returns[0] || dice.roll(12) > 0) continue
    returned = true
    at = manual.stages.findIndex((stage) => stage.key === returns[0]?.to) - 1
  }
  for (let time = 0; time < disturbed; time++)
    if (dice.roll(2) === 0) trace.splice(dice.roll(trace.length), 1)
    else trace.splice(dice.roll(trace.length), 0, dice.roll(vocabulary.activities.length))
  return Uint8Array.from(trace)
}

/** So many traces of which no two are alike. */
function distinct(manual: Manual, dice: Dice, count: number): Uint8Array[] {
  const traces = new Map<string, Uint8Array>()
  while (traces.size < count) {
    const trace = walk(manual, dice, dice.pick(disturbances))
    traces.set(trace.join(), trace)
  }
  return [...traces.values()]
}

const caseOf = (trace: Uint8Array): Case => ({ trace, outcome: 'won', values: () => undefined })

/** CPU seconds of judging every trace, its list of deviations included, by an analysis that has seen none before. */
function cpuSeconds(manual: Manual, traces: readonly Uint8Array[]): number {
  const conformance = conformanceTo(manual, { entries: true })
  if (!conformance.ok) throw new Error(JSON.stringify(conformance.faults))
  return cpuSecondsOf(() => {
    for (const trace of traces) if (!conformance.judge(caseOf(trace)).ok) throw new Error('refused')
  })
}

function cpuSecondsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export async function* figures(): AsyncIterable<Figure> {
  const dice = new Dice(1)
  cpuSeconds(fiveStages, distinct(fiveStages, dice, 20_000))
  const traces = distinct(fiveStages, dice, 100_000)
  const perSecond = Math.round(traces.length / cpuSeconds(fiveStages, traces))
  const texts = traces.map((trace) => JSON.stringify([...trace]))
  const floor = Math.round(traces.length / cpuSecondsOf(() => texts.map((text) => JSON.parse(text))))
  yield {
    name: 'analysis.conformance',
    value: perSecond,
    unit: 'distinct traces/CPU-s',
    floor,
    goal: 100_000,
    met: perSecond >= 100_000,
  }

  const wide = [...Array(20).keys()].map(() => walk(widest, dice, 10))
  const milliseconds = Math.round((cpuSeconds(widest, wide) / wide.length) * 1e4) / 10
  yield { name: 'analysis.conformance.widest', value: milliseconds, unit: 'ms/case of 200 events, 10 changed' }
}
