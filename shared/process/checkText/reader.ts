import { isLetter, type Kind, kindOf, marks, plain } from './fold.ts'

/** A text as it is compared, each folded character with its place in the text as written. */
export interface Folded {
  characters: string[]
  starts: number[]
  ends: number[]
}

export interface Reader extends Folded {
  /** Reads so many UTF-16 units on (a pair is never split); true once nothing is left. */
  read(units: number): boolean
}

/** So many loose signs between two Chinese characters still leave them together: 保 - 本. */
const together = 4

/** Folds a text in slices: whatever the slices, the result is the same. `same` maps characters onto those compared. */
export function reader(text: string, same: Readonly<Record<string, string>>): Reader {
  const folded: Folded = { characters: [], starts: [], ends: [] }
  const gap = new Gap()
  let at = 0

  function take(character: string, start: number, end: number): void {
    for (const part of plain(character)) {
      const one = same[part] ?? part
      const kind = kindOf(one)
      if (kind !== 'letter' && kind !== 'sign') {
        gap.widen(kind)
        continue
      }
      const mark = gap.close(isLetter(folded.characters.at(-1)) && kind === 'letter')
      if (mark && folded.characters.length > 0) append(folded, mark, start, start)
      append(folded, one, start, end)
    }
  }

  return {
    ...folded,
    read(units) {
      const until = at + units
      while (at < until && at < text.length) {
        const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
        take(character, at, at + character.length)
        at += character.length
      }
      return at >= text.length
    },
  }
}

function append(folded: Folded, character: string, start: number, end: number): void {
  folded.characters.push(character)
  folded.starts.push(start)
  folded.ends.push(end)
}

/** What lies between two characters that count, and what it amounts to. */
class Gap {
  private last: Kind = 'nothing'
  private loose = 0
  private lines = 0
  private clause = false
  private sentence = false

  widen(kind: Kind): void {
    if (kind === 'nothing') return
    if (kind === 'sentence' || (this.last === 'dot' && kind !== 'dot')) this.sentence = true
    if (kind === 'clause') this.clause = true
    if (kind === 'line') this.lines++
    this.loose++
    this.last = kind
  }

  /** The mark that stands for it; a single line break between two words is only where a mail was wrapped. */
  close(words: boolean): string {
    const { loose, lines, clause, sentence } = this
    this.last = 'nothing'
    this.loose = 0
    this.lines = 0
    this.clause = false
    this.sentence = false
    if (sentence || lines > (words ? 1 : 0)) return marks.sentence
    if (clause || (!words && loose > together)) return marks.clause
    return words && loose > 0 ? marks.word : ''
  }
}
