import { Domain } from '#shared/api/organisation.ts'
import { Address } from '#shared/api/people.ts'

/** What is typed one a line, and what each line must be. */
export const lineLists = {
  domains: { most: 200, line: Domain },
  mailboxes: { most: 500, line: Address },
} as const
export type LineList = keyof typeof lineLists

/** The lines of a text that say something. Commas part them too: lists are often pasted. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n,，;；、\s]+/)
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '')
}

/** The first line that is not what it must be, counted from 1. */
export function wrongLine(list: LineList, lines: readonly string[]): { line: number; text: string } | undefined {
  const at = lines.findIndex((line) => !lineLists[list].line.safeParse(line).success)
  const text = lines[at]
  return text === undefined ? undefined : { line: at + 1, text }
}
