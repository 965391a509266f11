/** How characters count when wording is compared. Enters pages: no library, no table. */

/** Marks that a folded text holds between its letters: a new word, a pause within a sentence, a new sentence. */
export const marks = { word: ' ', clause: ',', sentence: '.' } as const

/** `letter` belongs to a word set off by spaces, `sign` stands for itself (Chinese, %, €), the rest lies between. */
export type Kind = 'letter' | 'sign' | 'nothing' | 'loose' | 'dot' | 'line' | keyof typeof marks

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['nothing', /\p{Default_Ignorable_Code_Point}/u],
  ['sign', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Sc}%‰]/u],
  ['letter', /[\p{L}\p{N}\p{M}]/u],
  ['line', /[\n\u2028\u2029]/],
  ['dot', /\./],
  ['sentence', /[。!?;…]/],
  ['loose', /[\s\p{So}\p{Sk}\-‐_*·~^#'‘’]/u],
]

const known = new Map<string, Kind>()

/** What a folded character is; what no pattern names (comma, bracket, quotation mark, dash) is a pause. */
export function kindOf(character: string): Kind {
  const before = known.get(character)
  if (before) return before
  const kind = kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? 'clause'
  known.set(character, kind)
  return kind
}

export function isLetter(character: string | undefined): boolean {
  return character !== undefined && kindOf(character) === 'letter'
}

/** One character without width and case; of some signs it makes several ("㎡" is m2). */
export function plain(character: string): string {
  return character >= '\u3400' && character <= '\u9fff' ? character : character.normalize('NFKC').toLowerCase()
}
