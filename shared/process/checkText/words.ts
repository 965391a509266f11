import { kindOf } from './fold.ts'
import type { Hit } from './match.ts'
import type { Folded } from './reader.ts'

/** So many characters to either side are enough to tell where words end. */
export const view = 8

let segmenter: Intl.Segmenter | undefined

/**
 * Whether a Chinese phrase is there by accident only, made of the end of one word and the beginning of the next: 保本 in
 * 确保 | 本周. In doubt it counts as said.
 */
export function acrossWords(folded: Folded, { from, to }: Hit): boolean {
  const { characters } = folded
  if (characters.slice(from, to).some((character) => kindOf(character) !== 'sign')) return false
  let first = from
  while (first > 0 && from - first < view && isText(characters[first - 1])) first--
  let last = to
  while (last - to < view && isText(characters[last])) last++
  const before = spaced(folded, first, from)
  const upTo = spaced(folded, first, to)
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const starts = [...segmenter.segment(spaced(folded, first, last))].map(({ index }) => index)
  const within = starts.some((start) => start > before.length && start < upTo.length)
  return within && !starts.includes(before.length) && !starts.includes(upTo.length) && last > to
}

const isText = (character: string | undefined) => character !== undefined && /sign|letter/.test(kindOf(character))

/** Folded characters as text again, with a space before each that did not follow closely; so two parts add up to the whole. */
function spaced({ characters, starts, ends }: Folded, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const apart = at > 0 && (starts[at] ?? 0) > (ends[at - 1] ?? 0)
    text += apart ? ` ${characters[at]}` : characters[at]
  }
  return text
}
