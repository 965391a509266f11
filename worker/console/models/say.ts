import { type ConsoleKey, consoleTexts, type Message } from '#shared/i18n/console.texts.ts'
import type { Language } from '#shared/process/text.ts'
import { spaced } from './figures.ts'
import { pluralRules } from './formats.ts'

export type Values = Readonly<Record<string, string | number>>

/** A text of the console with its holes filled; `n` chooses the form where a language has a plural. */
export function say(language: Language, key: ConsoleKey, values: Values = {}): string {
  return tell(language, consoleTexts[language][key], values)
}

/** A message of any of the console's texts with its holes filled. */
export function tell(language: Language, message: Message, values: Values = {}): string {
  const text = split(language, message, values).map((piece) =>
    'hole' in piece ? fill(piece.hole, values) : piece.text,
  )
  return language === 'zh-CN' ? spaced(text.join('')) : text.join('')
}

export type Piece = { text: string } | { hole: string }

/** The same text in pieces, for sentences whose holes are filled with links. */
export function pieces(language: Language, key: ConsoleKey, values: Readonly<Record<string, unknown>>): Piece[] {
  return split(language, consoleTexts[language][key], values)
}

function split(language: Language, message: Message, values: Readonly<Record<string, unknown>>): Piece[] {
  const text = typeof message === 'string' ? message : message[form(language, values.n)]
  return text.split(/(\{\w+\})/).map((part) => (/^\{\w+\}$/.test(part) ? { hole: part.slice(1, -1) } : { text: part }))
}

const fill = (hole: string, values: Values) => String(values[hole] ?? '')

function form(language: Language, n: unknown): 'one' | 'other' {
  return pluralRules(language, {}).select(Number(n)) === 'one' ? 'one' : 'other'
}
