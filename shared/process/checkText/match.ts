import type { PhraseNode } from './compiled.ts'
import { isLetter, marks } from './fold.ts'
import type { Folded } from './reader.ts'

/** A phrase found: from and to are places in the folded text, the end exclusive. */
export interface Hit {
  rule: number
  excuse: boolean
  from: number
  to: number
}

const none: readonly Hit[] = []

/** Every phrase that begins at one place: whole words where it is words, any stretch where it is Chinese. */
export function hitsAt({ characters }: Folded, from: number, phrases: PhraseNode): readonly Hit[] {
  const first = characters[from]
  if (first === undefined || !phrases.next?.[first]) return none
  if (isLetter(first) && isLetter(characters[from - 1])) return none
  const hits: Hit[] = []
  let node: PhraseNode | undefined = phrases
  for (let to = from; node !== undefined; to++) {
    if (!(isLetter(characters[to - 1]) && isLetter(characters[to]))) {
      for (const rule of node.says ?? []) hits.push({ rule, excuse: false, from, to })
      for (const rule of node.excuses ?? []) hits.push({ rule, excuse: true, from, to })
    }
    node = follow(node, characters, to)
  }
  return hits
}

function follow(node: PhraseNode, characters: readonly string[], at: number): PhraseNode | undefined {
  const character = characters[at]
  if (character === undefined) return undefined
  const pause = character === marks.clause || character === marks.sentence
  if (!pause) return node.next?.[character]
  if (!node.pause) return undefined
  return isLetter(characters[at - 1]) && isLetter(characters[at + 1]) ? node.next?.[marks.word] : node
}
