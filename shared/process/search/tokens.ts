import { simplified } from './simplified.ts'

let segmenter: Intl.Segmenter | undefined

const han = /^\p{Script=Han}+$/u

/**
 * The terms by which a text is found: its words, and of each run of Chinese also every single character and every two
 * neighbours, for there is no saying where a rep would cut it. Width, case and traditional forms make no difference.
 */
export function tokens(text: string): string[] {
  const plain = simplified(text.normalize('NFKC').toLowerCase())
  const runs = plain.match(/\p{Script=Han}+|[\p{L}\p{M}\p{N}]+/gu) ?? []
  return runs.flatMap((run) => (han.test(run) ? [...new Set([...words(run), ...pieces(run)])] : [stem(run)]))
}

function words(run: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return [...segmenter.segment(run)].map(({ segment }) => segment)
}

function pieces(run: string): string[] {
  const characters = [...run]
  return characters.flatMap((one, at) => [one, one + (characters[at + 1] ?? '')])
}

/** An English word without its plural or tense, as far as its end tells: questions, asked, asking. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s)$/, '') : word
}
