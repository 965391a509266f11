import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { say } from './progress.mjs'

const usage = 'export FILE --from https://guiderail.example.com --key gr_…'

/** Writes all that an organisation owns to a file, which gets its name only once it is whole. */
async function exportTo(file: string, from: string, key: string): Promise<void> {
  const answer = await fetch(new URL('/api/v1/export', from), { headers: { authorization: `Bearer ${key}` } })
  if (!answer.ok || !answer.body) throw new Error(`the server answered ${answer.status}: ${await answer.text()}`)
  const part = `${file}.part`
  const heard = { last: '', open: '' }
  await pipeline(
    Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]),
    async function* (chunks) {
      for await (const chunk of chunks) {
        hear(heard, Buffer.from(chunk).toString('utf8'))
        yield chunk
      }
    },
    createWriteStream(part),
  )
  if (!heard.last.startsWith('{"kind":"end"')) throw new Error('the export ended early: ask for it again')
  await rename(part, file)
  say(`${file} is whole`)
}

/** Tells how far it got, and keeps the last whole line and the one that has just begun. */
function hear(heard: { last: string; open: string }, text: string): void {
  const lines = `${heard.open}${text}`.split('\n')
  heard.open = lines.pop() ?? ''
  heard.last = lines.at(-1) ?? heard.last
  for (const line of lines) {
    if (!line.startsWith('{"kind":"progress"')) continue
    const { row } = JSON.parse(line)
    say(`${row.events} of ${row.of} events`)
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string' }, key: { type: 'string' } },
})
const [file] = positionals
if (file === undefined || values.from === undefined || values.key === undefined) {
  say(usage)
  process.exitCode = 2
} else
  await exportTo(file, values.from, values.key).catch((reason: unknown) => {
    say(reason instanceof Error ? reason.message : String(reason))
    process.exitCode = 1
  })
