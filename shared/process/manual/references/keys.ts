import type { DocumentFault } from '../parse.ts'

/** Keys of a list that name nothing that is there, each in its place, with what was expected. */
export function unknown(at: string, keys: readonly string[], known: readonly string[], what: string): DocumentFault[] {
  return keys.flatMap((key, place) => unknownOne(`${at}[${place}]`, key, known, what))
}

/** The same for one key, which may be left out. */
export function unknownOne(
  at: string,
  key: string | undefined,
  known: readonly string[],
  what: string,
): DocumentFault[] {
  return key === undefined || known.includes(key) ? [] : [{ at, expected: `a known ${what}, not ${key}` }]
}

/** Keys of a list that stood in it before. */
export function repeated(at: string, keys: readonly string[]): DocumentFault[] {
  return twice(keys.map((key, place) => ({ at: `${at}[${place}]`, key })))
}

/** Things of a list whose key another one before them has. */
export function repeatedKeys(at: string, things: readonly { key: string }[]): DocumentFault[] {
  return twice(things.map(({ key }, place) => ({ at: `${at}[${place}].key`, key })))
}

interface PlacedKey {
  at: string
  key: string
}

/** Keys that stand in a second place. */
export function twice(placed: readonly PlacedKey[]): DocumentFault[] {
  const seen = new Set<string>()
  return placed.flatMap(({ at, key }) => {
    const again = seen.has(key)
    seen.add(key)
    return again ? [{ at, expected: `the key ${key} once` }] : []
  })
}

/** Former keys that are in use again, or that two things claim: what an old ledger says of them would be ambiguous. */
export function reused(things: readonly { at: string; key: string; formerly: readonly string[] }[]): DocumentFault[] {
  const seen = new Set(keysOf(things))
  return things.flatMap(({ at, formerly }) =>
    formerly.flatMap((key, place) => {
      const again = seen.has(key)
      seen.add(key)
      return again
        ? [{ at: `${at}.formerly[${place}]`, expected: `a former key that nothing else has, not ${key}` }]
        : []
    }),
  )
}

export function keysOf(things: readonly { key: string }[]): string[] {
  return things.map((thing) => thing.key)
}
