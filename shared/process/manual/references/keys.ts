import type { DocumentFault } from '../parse.ts'

/** Keys that name nothing that is there, with what was expected. */
export function unknown(at: string, keys: readonly string[], known: readonly string[], what: string): DocumentFault[] {
  return keys.filter((key) => !known.includes(key)).map((key) => ({ at, expected: `a known ${what}, not ${key}` }))
}

/** The same for one key that may be left out. */
export function unknownOne(
  at: string,
  key: string | undefined,
  known: readonly string[],
  what: string,
): DocumentFault[] {
  return key === undefined ? [] : unknown(at, [key], known, what)
}

/** Keys that stand there more than once, each told once. */
export function repeated(at: string, keys: readonly string[]): DocumentFault[] {
  const twice = new Set(keys.filter((key, place) => keys.indexOf(key) !== place))
  return [...twice].map((key) => ({ at, expected: `the key ${key} once` }))
}

export function keysOf(things: readonly { key: string }[]): string[] {
  return things.map((thing) => thing.key)
}

/** Former keys that are in use again, or that two things claim: what an old ledger says of them would be ambiguous. */
export function reused(at: string, things: readonly { key: string; formerly: readonly string[] }[]): DocumentFault[] {
  const now = keysOf(things)
  const former = things.flatMap((thing) => thing.formerly)
  const again = former.filter((key, place) => now.includes(key) || former.indexOf(key) !== place)
  return [...new Set(again)].map((key) => ({ at, expected: `former keys that nothing else has, not ${key}` }))
}
