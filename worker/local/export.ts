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
  let last = ''
  await pipeline(
    Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]),
    async function* (chunks) {
      for await (const chunk of chunks) {
        last = tell(`${last}${Buffer.from(chunk).toString('utf8')}`)
        yield chunk
      }
    },
    createWriteStream(part),
  )
  if (!last.startsWith('{"kind":"end"')) throw new Error('the export ended early: ask for it again')
  await rename(part, file)
  say(`${file} is whole`)
}

/** Tells how far it got, and gives back the line that has just begun, or the last whole one. */
function tell(text: string): string {
  const lines = text.split('\n')
  const open = lines.pop() ?? ''
  for (const line of lines) {
    if (!line.startsWith('{"kind":"progress"')) continue
    const { row } = JSON.parse(line)
    say(`${row.events} of ${row.of} events`)
  }
  return open === '' ? (lines.at(-1) ?? '') + (lines.length > 0 ? '\n' : '') : open
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string' }, key: { type: 'string' } },
})
const [file] = positionals
if (file === undefined || values.from === undefined || values.key === undefined) {
  say(usage)
  process.exitCode = 2
} else await exportTo(file, values.from, values.key)
