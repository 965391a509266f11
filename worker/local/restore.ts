import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type * as z from 'zod'
import { call } from '#shared/api/client.ts'
import type { Problem } from '#shared/api/problem.ts'
import { restore } from '#shared/api/restore.ts'
import { say } from './progress.mjs'

const usage = 'restore FILE --to https://guiderail.example.com --key gr_…'

/** A part stays far below what the server takes at once. */
const mostBytes = 1_500_000
const mostLines = 2000
const tries = 6

type Step = z.input<typeof restore.body>
type Answer = z.output<typeof restore.answer>

/** Sends a file of an export to an organisation that has no deals yet, part by part; what was lost on the way is sent again. */
async function restoreFrom(file: string, to: string, key: string): Promise<void> {
  const step = (body: Step) => ask(new URL(to).origin, key, body)
  const session = crypto.randomUUID()
  await step({ step: 'begin', session })
  let part = 0
  for await (const lines of partsOf(file)) {
    const { lines: taken } = await step({ step: 'part', session, part: ++part, lines })
    say(`${taken} lines`)
  }
  for (;;) {
    const { state, deals, rebuilt } = await step({ step: 'finish', session })
    say(`${rebuilt} of ${deals} deals made again`)
    if (state !== 'open') return say(state === 'done' ? 'the organisation is here' : 'given up')
  }
}

async function* partsOf(file: string): AsyncGenerator<string[]> {
  let lines: string[] = []
  let size = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (lines.length > 0 && (lines.length === mostLines || size + line.length > mostBytes)) {
      yield lines
      lines = []
      size = 0
    }
    lines.push(line)
    size += line.length
  }
  if (lines.length > 0) yield lines
}

async function ask(to: string, key: string, body: Step): Promise<Answer> {
  for (let turn = 1; ; turn++) {
    const answer = await call(
      (path, init) =>
        fetch(new URL(path, to), { ...init, headers: { ...init.headers, authorization: `Bearer ${key}` } }),
      restore,
      { body },
    )
    if (answer.ok) return answer.value
    const again = !('problem' in answer) || answer.problem.status === 503 || answer.problem.status === 429
    if (!again || turn === tries) throw new Error('problem' in answer ? said(answer.problem) : 'no connection')
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** turn))
  }
}

/** What was wrong, and where. */
function said({ title, detail, faults = [] }: Problem): string {
  return [title, ...(detail ? [detail] : []), ...faults.map(({ at, expected }) => `${at}: expected ${expected}`)].join(
    '; ',
  )
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, key: { type: 'string' } },
})
const [file] = positionals
if (file === undefined || values.to === undefined || values.key === undefined) {
  say(usage)
  process.exitCode = 2
} else
  await restoreFrom(file, values.to, values.key).catch((reason: unknown) => {
    say(reason instanceof Error ? reason.message : String(reason))
    process.exitCode = 1
  })
