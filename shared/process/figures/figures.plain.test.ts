import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logManual } from '#test/fixtures/logs/logManual.ts'
import { type PlainEvent, plainFigures } from '#test/fixtures/logs/plainFigures.ts'
import type { EventLog } from '../log/eventLog.ts'
import { LogBuilder } from '../log/logBuilder.ts'
import { nameReader } from '../log/means.ts'
import { type FiguresForm, figuresOf, type ProcessFigures } from './figures.ts'

const stages = logManual.stages.map(({ key }) => key)
const outcomes = logManual.outcomes.map(({ key }) => key)
const means = (is: PlainEvent['means']['is'], key: string, stage?: string) => ({ is, key, ...(stage && { stage }) })
const entries = stages.map((key) => ({ activity: key, means: means('entry', key) }))
const steps = logManual.stages.flatMap(({ key, steps }) =>
  steps.slice(0, 2).map((step) => ({ activity: step.key, means: means('step', step.key, key) })),
)
const alias = { activity: 'Call', means: means('step', 'call', 'find') }
const ends = outcomes.map((key) => ({ activity: key, means: means('outcome', key) }))
const others = [
  { activity: 'mail in', means: means('in', 'mail in') },
  { activity: 'mail out', means: means('out', 'mail out') },
  { activity: 'dance', means: means('unknown', 'dance') },
  { activity: 'sing', means: means('unknown', 'sing') },
]

function packed(events: readonly PlainEvent[]): EventLog {
  const read = nameReader(logManual, { inbound: ['mail in'], outbound: ['mail out'] })
  const builder = new LogBuilder(logManual, (name) => {
    const one = read(name)
    if (!one.ok) throw new Error(one.expected.en)
    return one.means
  })
  for (const [n, { case: ofCase, activity, at }] of events.entries())
    builder.add({ case: ofCase, activity, at, row: n + 1 })
  return builder.finish()
}

const now = 5_000
const some = [...entries, ...steps, alias, ...others]
const logOf = (activities: typeof some) =>
  fc.array(
    fc.record({
      case: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      of: fc.constantFrom(...activities),
      at: fc.integer({ min: 0, max: 4_000 }),
    }),
    { minLength: 1, maxLength: 60 },
  )

/** Waits that are equally long have no order. */
function comparable(figures: ProcessFigures) {
  const waits = figures.waits
    .map((one) => ({ ...one, waits: one.waits.toSorted((a, b) => (a.activity < b.activity ? -1 : 1)) }))
    .toSorted((a, b) => (a.stage < b.stage ? -1 : 1))
  const returns = figures.rework.returns.toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
  return rounded({ ...figures, waits, rework: { ...figures.rework, returns } })
}

/** To nine places: sums in another order differ in the last. */
const rounded = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Number(one.toPrecision(9)) : one)))

test.each([
  ['that tells entries and outcomes', [...some, ...ends]],
  ['that tells no outcome', some],
  ['that tells no entry', [...steps, alias, ...others, ...ends]],
  ['of steps alone', steps],
])('the figures of a log %s are those that one would count by hand', (_, activities) => {
  fc.assert(
    fc.property(logOf(activities), (rows) => {
      const events = rows.map(({ case: ofCase, of, at }): PlainEvent => ({ case: ofCase, at, ...of }))
      const form: FiguresForm = { now }
      const plain = plainFigures({ stages, outcomes }, events, now) as ProcessFigures
      expect(comparable(figuresOf(packed(events), form))).toEqual(comparable(plain))
    }),
    { numRuns: 300 },
  )
})

test('in each stage the waits of closed cases add up to the time spent there', () => {
  fc.assert(
    fc.property(logOf([...entries, ...steps, ...ends]), (rows) => {
      const events = rows.map(({ case: ofCase, of, at }): PlainEvent => ({ case: ofCase, at, ...of }))
      const closed = events.filter((one) =>
        events.some(({ case: ofCase, means }) => ofCase === one.case && means.is === 'outcome'),
      )
      if (closed.length === 0) return
      for (const { time, waits } of figuresOf(packed(closed)).waits)
        if (waits.length < 10) expect(waits.reduce((sum, wait) => sum + wait.time, 0)).toBe(time)
    }),
  )
})
