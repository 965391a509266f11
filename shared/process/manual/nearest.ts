/** The known word that a misspelt one most likely meant: at most a third of its letters differ. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined
  for (const one of known) {
    const distance = edits(word, one)
    if (distance <= Math.max(1, Math.floor(word.length / 3)) && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { word: one, distance }
  }
  return best?.word
}

/** How many letters have to be put in, taken out or changed to make one word of the other. */
export function edits(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (const letter of one) {
    const row = [(above[0] ?? 0) + 1]
    for (let column = 1; column <= other.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1)
      row.push(Math.min(change, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1))
    }
    above = row
  }
  return above.at(-1) ?? 0
}
