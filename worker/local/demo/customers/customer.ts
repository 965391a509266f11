import type { Random } from '../random.ts'

/** A company on the other side, with the people whom the deal knows. Addresses lie under .example: nobody's. */
export interface Customer {
  deal: string
  people: { name: string; address: string }[]
}

/** Gives customers one after another, never the same company twice. */
export type Customers = (random: Random) => Customer

/** All pairs of two lists, well mixed: neighbours share neither part. */
export function mixedPairs<A, B>(first: readonly A[], second: readonly B[]): [A, B][] {
  return second.flatMap((_, shift) =>
    first.map((one, place): [A, B] => {
      const other = second[(place * 5 + shift) % second.length]
      if (other === undefined) throw new RangeError('an empty list has no pairs')
      return [one, other]
    }),
  )
}
