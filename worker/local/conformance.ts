import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { templates } from '#shared/manuals/list.ts'
import { judgeLog } from '#shared/process/conformance/judgeLog.ts'
import type { LogFault } from '#shared/process/log/fault.ts'
import { readLogBytes } from '#shared/process/log/readLog.ts'
import { parseManual } from '#shared/process/manual/parse.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { importYaml } from '#shared/process/manual/yaml/import.ts'
import { type ConformanceOptions, readConformanceOptions } from './conformanceOptions.ts'
import { say } from './progress.mjs'

const Meaning = z.union([
  z.strictObject({ stage: z.string() }),
  z.strictObject({ step: z.string() }),
  z.strictObject({ outcome: z.string() }),
])
const Mapping = z.strictObject({
  columns: z
    .strictObject({
      case: z.string(),
      activity: z.string(),
      at: z.string(),
      actor: z.string(),
      ignored: z.array(z.string()),
    })
    .partial()
    .optional(),
  activities: z.record(z.string(), Meaning).optional(),
  inbound: z.array(z.string()).optional(),
  outbound: z.array(z.string()).optional(),
})

/**
 * Judges each log by a manual, one JSON object a line: each case's cost, fitness and deviations, then the log's own fitness.
 * @returns whether every log could be judged
 */
export async function judgeFiles(options: ConformanceOptions, write: (line: object) => void): Promise<boolean> {
  const manual = await manualFrom(options.manual)
  const mapping =
    options.mapping === undefined ? {} : Mapping.parse(JSON.parse(await readFile(options.mapping, 'utf8')))
  let whole = true
  for (const file of options.files) whole = (await judgeFile(file, manual, { ...options, ...mapping }, write)) && whole
  return whole
}

type Form = ConformanceOptions & z.output<typeof Mapping>

async function judgeFile(file: string, manual: Manual, form: Form, write: (line: object) => void): Promise<boolean> {
  const { zone: timeZone, cases, partial, columns, activities, inbound, outbound } = form
  let told = 0
  const progress = ({ rows }: { rows: number }) => {
    if (rows < told + 250_000) return
    told = rows
    say(`${file}: ${rows} rows`)
  }
  const decoder = new TextDecoder(form.encoding, { fatal: true })
  const reading = { timeZone, cases, partial, columns, activities, inbound, outbound, progress }
  const read = await readLogBytes(manual, createReadStream(file), decoder, reading)
  for (const fault of read.faults) write({ file, fault: faultOf(fault) })
  if (!read.ok) return false
  const judged = judgeLog(read.log)
  if (judged.ok) {
    for (const one of judged.cases) write({ file, ...one })
    write({ file, cases: judged.cases.length, log: judged.log })
  } else write({ file, bounds: judged.faults, refused: judged.refusals })
  return judged.ok
}

function faultOf({ row, column, value, expected }: LogFault) {
  return { row, column, value, expected }
}

async function manualFrom(name: string): Promise<Manual> {
  const template = templates.find(({ manual }) => manual.key === name)
  const read = template ? parseManual(template.manual) : importYaml(await readFile(name, 'utf8'))
  if (read.ok) return read.manual
  throw new Error(read.faults.map((fault) => `${name}: ${Object.values(fault).join(' ')}`).join('\n'))
}

if (import.meta.main) {
  const whole = await judgeFiles(readConformanceOptions(process.argv.slice(2)), (line) =>
    process.stdout.write(`${JSON.stringify(line)}\n`),
  )
  process.exitCode = whole ? 0 : 1
}
