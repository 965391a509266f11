/** Something that waits for a ruling, and since when. */
export interface WaitingFact {
  kind: 'exception' | 'approval' | 'contest'
  asked: number
}

/** How much waits of a kind, and since when the oldest does. */
export interface WaitingKind {
  kind: WaitingFact['kind']
  n: number
  oldest: number
}

/** What waits for a ruling: kinds in the order of their oldest, the longest waiting first; those of which nothing waits are left out. */
export interface Waiting {
  say: 'waiting'
  n: number
  kinds: WaitingKind[]
}

/** Silent while nothing waits: one that does is enough, for a person waits behind it. */
export function waitingWord(cases: readonly WaitingFact[]): Waiting | undefined {
  if (cases.length === 0) return undefined
  const kinds = [...Map.groupBy(cases, ({ kind }) => kind)]
    .map(([kind, own]) => ({ kind, n: own.length, oldest: Math.min(...own.map(({ asked }) => asked)) }))
    .sort((a, b) => a.oldest - b.oldest || (a.kind < b.kind ? -1 : 1))
  return { say: 'waiting', n: cases.length, kinds }
}
