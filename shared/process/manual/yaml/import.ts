import * as YAML from 'yaml'
import { type DocumentFault, parseManual } from '../parse.ts'
import type { Manual } from '../schema.ts'
import { positionOf } from './position.ts'

/** A fault of a text, with the line and the column, from 1, where it stands. */
export interface TextFault extends DocumentFault {
  line: number
  column: number
}

/** A manual is text for people: more than this is none. */
export const mostCharacters = 1_000_000
const deepest = 100
const longest = 1000

/**
 * Reads a manual from YAML or JSON. Faults of syntax are told alone, for nothing behind them can be trusted; else every
 * fault of shape and reference at once. Aliases and tags of one's own are refused: a manual says each thing where it is.
 */
export function importYaml(text: string): { ok: true; manual: Manual } | { ok: false; faults: TextFault[] } {
  const start = { line: 1, column: 1, at: '' }
  if (text.length > mostCharacters)
    return { ok: false, faults: [{ ...start, expected: `at most ${mostCharacters} characters, not ${text.length}` }] }
  const expected = tooMuch(text)
  if (expected !== undefined) return { ok: false, faults: [{ ...start, expected }] }
  const lines = new YAML.LineCounter()
  const document = YAML.parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const broken = syntaxFaults(document, lines)
  if (broken.length > 0) return { ok: false, faults: broken }
  const parsed = parseManual(document.toJS({ maxAliasCount: 0 }))
  if (parsed.ok) return parsed
  const faults = parsed.faults.map((fault) => ({ ...fault, ...positionOf(document, lines, fault.at) }))
  return { ok: false, faults: faults.toSorted((one, other) => one.line - other.line || one.column - other.column) }
}

/**
 * What a manual never has: lists and maps that stand in one another deeper than its own ever go, for reading takes a call
 * for each level, or that are longer, for each name of a map is held against all the others.
 */
function tooMuch(text: string): string | undefined {
  const parser = new YAML.Parser()
  for (const lexeme of new YAML.Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) if (token.type === 'error') return undefined
    if (parser.stack.length > deepest) return `at most ${deepest} levels within one another`
    const top = parser.stack.at(-1)
    if (top && 'items' in top && top.items.length > longest) return `at most ${longest} things in one list or map`
  }
  return undefined
}

function syntaxFaults(document: YAML.Document.Parsed, lines: YAML.LineCounter): TextFault[] {
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    ...place(lines, error.pos[0]),
    at: '',
    expected: `YAML that can be read: ${error.message}`,
  }))
  YAML.visit(document, {
    Alias(_, node) {
      faults.push({ ...place(lines, node.range?.[0] ?? 0), at: '', expected: `the thing itself, not *${node.source}` })
    },
  })
  return faults
}

function place(lines: YAML.LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}
