import { activityNames } from '#shared/process/conformance/activityNames.ts'
import { judgeLog } from '#shared/process/conformance/judgeLog.ts'
import { type LogRead, readLogBytes } from '#shared/process/log/readLog.ts'
import type { JudgeEnd, JudgeRequest, LogName, Progress } from './judgement.ts'
import { verdictOf } from './verdict.ts'

/** So many faults and refusals go over to the page; the rest is counted. */
const mostFaults = 2000

/** Reads a log's file piece by piece and judges it by a manual. Never throws: what cannot be read ends as `failed`. */
export async function judgeFile(request: JudgeRequest, tell: (progress: Progress) => void): Promise<JudgeEnd> {
  try {
    const read = await readFile(request, tell)
    if (!read.ok) return faulty(request, read)
    tell({ is: 'judging', cases: read.log.cases.length })
    const judged = judgeLog(read.log)
    if (judged.ok) return verdictOf(read, judged, request.form.activities ?? {})
    if (judged.faults.length > 0) return { is: 'out of bounds', bounds: judged.faults }
    return { is: 'refused', refusals: judged.refusals.slice(0, mostFaults), refusalCount: judged.refusals.length }
  } catch {
    return { is: 'failed' }
  }
}

function readFile({ manual, file, encoding, form }: JudgeRequest, tell: (progress: Progress) => void) {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return readLogBytes(manual, pieces(file), decoder, {
    ...form,
    mostFaults,
    progress: ({ rows, faults }) => tell({ is: 'reading', rows, faults }),
  })
}

/** Not every browser goes through a stream by itself. */
async function* pieces(file: Blob): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}

function faulty({ manual, form }: JudgeRequest, { faults, count }: LogRead): JudgeEnd {
  const understand = activityNames(manual, form.activities ?? {})
  const ambiguous = faults.flatMap(({ value }) => (value && understand(value).is === 'ambiguous' ? [value] : []))
  const names = [...new Set(ambiguous)].map((name): LogName => ({ name }))
  return { is: 'faulty', faults, faultCount: count, names }
}
