import type * as z from 'zod'
import { type checkConformance, mostRows } from '#shared/api/conformance.ts'
import type { Fault } from '#shared/api/problem.ts'
import { CaseLogReader } from '#shared/process/conformance/caseLog.ts'
import { type JudgedLog, judgeLog } from '#shared/process/conformance/judgeLog.ts'
import type { EventLog } from '#shared/process/log/eventLog.ts'
import { LogReader } from '#shared/process/log/readLog.ts'
import { parseManual } from '#shared/process/manual/parse.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { type Text, read as text } from '#shared/process/text.ts'
import { done, failed, type Outcome } from '#worker/outcome.ts'

/** So many states may be held for one case, so that a request's work is bounded; a case that needs more is for the command line. */
const mostStates = 1 << 18

type Asked = z.output<typeof checkConformance.body>
type Read = { ok: true; log: EventLog } | { ok: false; faults: Fault[] }
type Judged = Outcome<z.input<typeof checkConformance.answer>>

/** Judges a log from elsewhere by a manual. */
export function judge(body: Asked): Judged {
  const parsed = parseManual(body.manual)
  if (!parsed.ok) return malformed(parsed.faults.map(({ at, expected }) => ({ at: `manual.${at}`, expected })))
  const read = readLog(parsed.manual, body)
  return read.ok ? answer(judgeLog(read.log, mostStates)) : malformed(read.faults)
}

function readLog(manual: Manual, asked: Asked): Read {
  const { events, csv } = asked
  if ((events === undefined) === (csv === undefined))
    return { ok: false, faults: [{ at: 'events', expected: 'a log: either events or csv' }] }
  return events ? fromRows(manual, events, asked) : fromCsv(manual, csv ?? '', asked)
}

function fromRows(manual: Manual, events: readonly unknown[], { mapping, cases }: Asked): Read {
  if (events.length > mostRows) return tooLong('events')
  const reader = new CaseLogReader(manual, { activities: mapping })
  for (const event of events) reader.add(event)
  const read = reader.finish(cases)
  return read.ok ? read : { ok: false, faults: read.faults.map((fault) => rowFault('events', fault, fault.row - 1)) }
}

function fromCsv(manual: Manual, csv: string, { mapping, cases, timeZone }: Asked): Read {
  const reader = new LogReader(manual, { format: 'csv', activities: mapping, cases, timeZone })
  reader.push(csv)
  const read = reader.finish()
  if (!read.ok) {
    const wrong = read.faults.map((fault): Wrong => ({ ...fault, expected: fault.expected.en }))
    return { ok: false, faults: wrong.map((fault) => rowFault('csv', fault, fault.row)) }
  }
  return read.log.activity.length > mostRows ? tooLong('csv') : read
}

interface Wrong {
  row: number
  column: string
  value: unknown
  expected: string | Text
}

function rowFault(list: string, { row, column, value, expected }: Wrong, place: number): Fault {
  const found = value === undefined ? '' : `, not ${JSON.stringify(value).slice(0, 200)}`
  const at = row === 0 ? column : `${list}[${place}]${column === '' ? '' : `.${column}`}`
  return { at, expected: `${typeof expected === 'string' ? expected : text(expected, 'en')}${found}` }
}

function tooLong(at: string): Read {
  const expected = `at most ${mostRows} rows; a longer log is judged by npm run conformance`
  return { ok: false, faults: [{ at, expected }] }
}

function answer(judged: JudgedLog): Judged {
  if (judged.ok)
    return done({ cases: judged.cases.map((one) => ({ ...one, deviations: [...one.deviations] })), log: judged.log })
  return malformed([
    ...judged.faults.map(({ bound, stage, found, most }) => ({
      at: stage === undefined ? 'manual' : `manual.stages.${stage}`,
      expected: `at most ${most} ${bound}, not ${found}`,
    })),
    ...judged.refusals.map((one) => ({
      at: `cases.${one.case}`,
      expected: `a case that can be judged: ${one.refusal.code}`,
    })),
  ])
}

function malformed(faults: Fault[]) {
  return failed({ kind: 'malformed', faults })
}
