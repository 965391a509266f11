/** The places of a longest strictly rising part of a list of numbers, the earliest one where several are as long. */
export function longestRise(values: readonly number[]): ReadonlySet<number> {
  const length: number[] = []
  const from: number[] = []
  for (const [at, value] of values.entries()) {
    length[at] = 1
    from[at] = -1
    for (let before = 0; before < at; before++) {
      if ((values[before] ?? 0) >= value || (length[before] ?? 0) < (length[at] ?? 0)) continue
      length[at] = (length[before] ?? 0) + 1
      from[at] = before
    }
  }
  const kept = new Set<number>()
  for (let at = length.indexOf(Math.max(0, ...length)); at >= 0; at = from[at] ?? -1) kept.add(at)
  return kept
}
