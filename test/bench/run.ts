import { readdir } from 'node:fs/promises'
import { build } from '#worker/local/build.ts'
import { say } from '#worker/local/progress.mjs'
import type { Bench } from './figure.ts'

const support = new Set(['run.ts', 'figure.ts'])
const all = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.ts') && !support.has(file))
const parts = all.map((file) => file.slice(0, -'.ts'.length))
const [wanted] = process.argv.slice(2)
if (wanted !== undefined && !parts.includes(wanted))
  throw new Error(`no such part: ${wanted}; there are ${parts.join(', ')}`)

await build()
for (const part of wanted === undefined ? parts : [wanted]) {
  say(`measuring ${part}`)
  const { figures } = (await import(`./${part}.ts`)) as Bench
  for await (const { name, value, unit, floor, goal, met } of figures()) {
    const ratio = floor === undefined ? null : Math.round((value / floor) * 100) / 100
    process.stdout.write(
      `${JSON.stringify({ name, value, unit, floor: floor ?? null, ratio, goal: goal ?? null, met: met ?? null })}\n`,
    )
  }
}
