import { type HeadLine, type Root, rangeOf, type Segment, segmentOf, segmentSize } from '#worker/chain/root.ts'
import { headsQuery } from '#worker/store/roots.ts'
import type { Store } from '#worker/store/shard.ts'
import type { Found } from '../adminAlerts.ts'

/** The next segment of a root of a moment that lies back, and the deal at which the one after it begins. */
export async function nextSegment(
  store: Store,
  at: number,
  from: string,
): Promise<{ segment: Segment | undefined; next: string | undefined } | undefined> {
  const read = await store.read([headsQuery(at, { from, below: null }, segmentSize + 1)])
  if (!read) return undefined
  const lines: HeadLine[] = read[0].slice(0, segmentSize)
  const segment = lines.length === 0 ? undefined : await segmentOf(lines)
  return { segment, next: read[0][segmentSize]?.deal }
}

/** Whether a segment of an earlier root still comes out of the ledgers, as of its moment. */
export async function checkSegment(store: Store, root: Root, place: number): Promise<Found[] | undefined> {
  const then = root.segments[place]
  const read = await store.read([headsQuery(root.at, rangeOf(root, place), (then?.deals ?? 0) + segmentSize)])
  if (!read) return undefined
  const now = await segmentOf(read[0])
  if (now.hash === then?.hash) return []
  const { from, below } = rangeOf(root, place)
  const detail = { what: 'root', night: root.night, from, below, before: then?.deals ?? 0, deals: now.deals }
  return [{ tier: 1, subject: `root/${root.night}/${place}`, detail }]
}
