import { spawnSync } from 'node:child_process'
import { figuresOf } from '#shared/process/figures/figures.ts'
import type { EventLog } from '#shared/process/log/eventLog.ts'
import { LogBuilder } from '#shared/process/log/logBuilder.ts'
import { type NameRead, nameReader } from '#shared/process/log/means.ts'
import { LogReader } from '#shared/process/log/readLog.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { smallManual } from '#test/fixtures/small.ts'
import type { Figure } from '../figure.ts'

const manual = Manual.parse(smallManual)
const [cases, eventsEach] = [100_000, 25]
const hour = 3_600_000

/** A different case each time, the same ones in each run: numbers that only look like chance. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/** 25 events: entries with the steps of their stage in any order, a way back now and then, messages, an outcome. */
function* events(): Generator<{ case: string; activity: string; at: number }> {
  const random = numbers(7)
  for (let ofCase = 0; ofCase < cases; ofCase++) {
    let at = Date.UTC(2025, 0, 1) + Math.floor(random.next().value * 300 * 24) * hour
    let stage = 0
    let left = 0
    for (let event = 0; event < eventsEach; event++) {
      const { key, steps } = manual.stages[stage]!
      const chance = random.next().value
      at += Math.floor(chance * 20 * hour)
      let activity = steps[Math.floor(random.next().value * steps.length)]!.key
      if (left === 0) activity = key
      else if (chance < 0.15) activity = chance < 0.08 ? 'mail in' : 'mail out'
      left = left === 0 ? 7 : left - 1
      if (left === 0) stage = chance < 0.9 ? Math.min(stage + 1, manual.stages.length - 1) : Math.max(stage - 1, 0)
      if (event === eventsEach - 1 && chance < 0.9) activity = chance < 0.4 ? 'won' : 'lost'
      yield { case: `case ${ofCase}`, activity, at }
    }
  }
}

function packed(): EventLog {
  const read = nameReader(manual, { inbound: ['mail in'], outbound: ['mail out'] })
  const known = (one: NameRead) => (one.ok ? one.means : { is: 'unknown' as const })
  const builder = new LogBuilder(manual, (name) => known(read(name)))
  let row = 0
  for (const event of events()) builder.add({ ...event, row: ++row })
  return builder.finish()
}

function cpuSeconds<T>(work: () => T): { seconds: number; result: T } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: Math.round((user + system) / 1e4) / 100, result }
}

/** What the machine needs to go once through the bare columns and sort the moments. */
function floor({ activity, at }: EventLog): number {
  return cpuSeconds(() => {
    let sum = 0
    for (let place = 0; place < activity.length; place++) sum += activity[place]! + at[place]!
    return sum + at.toSorted()[0]!
  }).seconds
}

/** Seconds of figures and of reading the same log as text, and the most memory that the process held. */
function measure() {
  const log = packed()
  const bare = floor(log)
  const { seconds, result } = cpuSeconds(() => figuresOf(log))
  if (result.events !== cases * eventsEach) throw new Error('events are missing')
  return { seconds, bare, peak: Math.round(process.resourceUsage().maxRSS / 1024) }
}

/** Rows a CPU-second, read from comma-separated text. */
function reading(): number {
  const pieces: string[] = []
  let piece = 'case,activity,at\n'
  let rows = 0
  for (const { case: ofCase, activity, at } of events()) {
    piece += `${ofCase},${activity},${new Date(at).toISOString()}\n`
    if (++rows % 1000 === 0) {
      pieces.push(piece)
      piece = ''
    }
    if (rows === 500_000) break
  }
  const { seconds, result } = cpuSeconds(() => {
    const reader = new LogReader(manual, { inbound: ['mail in'], outbound: ['mail out'] })
    for (const one of pieces) reader.push(one)
    return reader.finish()
  })
  if (!result.ok) throw new Error(JSON.stringify(result.faults[0]))
  return Math.round(rows / seconds)
}

/** In a process of its own, so that the memory is that of this log alone. */
export async function* figures(): AsyncIterable<Figure> {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, 'alone'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const { seconds, bare, peak, rows } = JSON.parse(stdout) as {
    seconds: number
    bare: number
    peak: number
    rows: number
  }
  yield {
    name: 'analysis.figures',
    value: seconds,
    unit: 'CPU-s of 2.5 million events',
    floor: bare,
    goal: 5,
    met: seconds <= 5,
  }
  yield { name: 'analysis.figures.memory', value: peak, unit: 'MB', goal: 1024, met: peak <= 1024 }
  yield { name: 'analysis.read', value: rows, unit: 'rows/CPU-s' }
}

if (process.argv[2] === 'alone') {
  const measured = measure()
  process.stdout.write(JSON.stringify({ ...measured, rows: reading() }))
}
