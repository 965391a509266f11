import { sha256 } from '#worker/chain/hash.ts'

/** One thing of an export: what it is, and its content. */
export interface Thing {
  kind: string
  row: unknown
}

/** The sum before the first line. */
export const noSum = '0'.repeat(64)

/** Digits of a line's own sum: enough that whatever was altered, dropped or swapped shows at that line. */
const shown = 16
const ending = /,"sum":"([0-9a-f]{16})"\}$/

/** A line ends with the sum of all lines up to it, so that a file says by itself where it was altered. */
export async function writeLine(thing: Thing, sum: string): Promise<{ line: string; sum: string }> {
  const text = JSON.stringify({ kind: thing.kind, row: thing.row })
  const next = await sha256(sum + text)
  return { line: `${text.slice(0, -1)},"sum":"${next.slice(0, shown)}"}`, sum: next }
}

/** The thing of a line, or nothing when the line is not what was written after the lines before it. */
export async function readLine(line: string, sum: string): Promise<{ thing: Thing; sum: string } | undefined> {
  const [own, said] = ending.exec(line) ?? []
  if (own === undefined || said === undefined) return undefined
  const text = `${line.slice(0, -own.length)}}`
  const next = await sha256(sum + text)
  if (!next.startsWith(said)) return undefined
  try {
    const { kind, row } = JSON.parse(text)
    return { thing: { kind: String(kind), row }, sum: next }
  } catch {
    return undefined
  }
}
