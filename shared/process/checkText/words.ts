import { kindOf } from './fold.ts'
import type { Hit } from './match.ts'
import type { Folded } from './reader.ts'

/** So many characters to either side are enough to tell where words end. */
export const view = 8

let segmenter: Intl.Segmenter | undefined

/**
 * Whether a Chinese phrase is there by accident only, its first character the end of a word and its last one the beginning
 * of another: 保本 in 确保 | 本周. In doubt it counts as said.
 */
export function acrossWords(folded: Folded, { from, to }: Hit): boolean {
  if (!isSign(folded.characters[from - 1]) || !isSign(folded.characters[to])) return false
  const first = Math.max(0, from - view)
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const starts = [...segmenter.segment(spaced(folded, first, to + view))].map(({ index }) => index)
  return [from, to].every((end) => !starts.includes(spaced(folded, first, end).length))
}

function isSign(character: string | undefined): boolean {
  return character !== undefined && kindOf(character) === 'sign'
}

/** Folded characters as text again, with a space before each that did not follow closely. */
function spaced({ characters, starts, ends }: Folded, from: number, to: number): string {
  return characters
    .slice(from, to)
    .map((character, at) => (starts[from + at] === ends[from + at - 1] ? character : ` ${character}`))
    .join('')
}
