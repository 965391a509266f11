import { canonical, sha256 } from './hash.ts'

/** Where a deal's chain stood at a moment. */
export interface HeadLine {
  deal: string
  seq: number
  hash: string
}

/** So many deals in a row, in order of their ids. */
export const segmentSize = 100

/** The heads of deals that follow each other, hashed. It reaches from its first deal to the first one of the next. */
export interface Segment {
  from: string
  deals: number
  hash: string
}

/** The heads of all deals of an organisation as they were at one moment: what was cut off, changed or lost since then shows. */
export interface Root {
  /** The night's date in the organisation's zone, and its moment. */
  night: string
  at: number
  root: string
  deals: number
  segments: Segment[]
}

export async function segmentOf(lines: readonly HeadLine[]): Promise<Segment> {
  const rows = lines.map(({ deal, seq, hash }) => [deal, seq, hash])
  return { from: lines[0]?.deal ?? '', deals: lines.length, hash: await sha256(canonical(rows)) }
}

export async function rootOf(night: string, at: number, segments: readonly Segment[]): Promise<Root> {
  const deals = segments.reduce((sum, one) => sum + one.deals, 0)
  const root = await sha256(canonical([night, at, ...segments.map((one) => [one.from, one.deals, one.hash])]))
  return { night, at, root, deals, segments: [...segments] }
}

/** The ids that a segment stands for: from its first one on, up to the next one's; the outermost reach to either end. */
export function rangeOf({ segments }: Root, place: number): { from: string; below: string | null } {
  return { from: place === 0 ? '' : (segments[place]?.from ?? ''), below: segments[place + 1]?.from ?? null }
}

/** The segment that a deal lies in. */
export function placeOfDeal({ segments }: Root, deal: string): number {
  return Math.max(
    0,
    segments.findLastIndex(({ from }) => from <= deal),
  )
}
