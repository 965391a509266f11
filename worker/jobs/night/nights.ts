import { rootOf } from '#worker/chain/root.ts'
import { log, told } from '#worker/log.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { trimRefusedQuery } from '#worker/store/commands.ts'
import { type NightRow, nightQueries, nightRows, oldCountsQuery } from '#worker/store/night.ts'
import type { Query } from '#worker/store/query.ts'
import { rootIn, rootQuery } from '#worker/store/roots.ts'
import { type Store, shards, storeOf } from '#worker/store/shard.ts'
import { adminAlerts, type Found } from '../adminAlerts.ts'
import { examine } from './deals.ts'
import { isVerified, type Night, nightAt } from './night.ts'
import { checkSegment, nextSegment } from './roots.ts'
import { sums } from './sums.ts'

/** So many pages a run for all organisations of a shard together, each of up to eight trips: 20 deals, or 100 heads. */
const pages = 20
const organisations = 500

/**
 * What is done once a night, page by page: every deal is counted once more from its ledger and must come to what is held for it,
 * chains are verified, the last root is made again, and a new one is written down. Two runs at once do nothing twice; one that
 * is killed leaves its page to the next.
 * @returns how many pages were done
 */
export async function nights(env: Pick<Cloudflare.Env, 'SHARD_0'>, now: number): Promise<number> {
  let done = 0
  for (const shard of shards(env)) {
    let left = pages
    let rows = await nightRows(shard, organisations)
    while (left > 0 && rows.length > 0) {
      const turn = rows.slice(0, left)
      left -= turn.length
      const after = await Promise.all(turn.map((row) => onePage(storeOf(shard, row.org), row, now)))
      const going = after.flatMap((row) => row ?? [])
      done += going.length
      rows = [...rows.slice(turn.length), ...going]
    }
  }
  return done
}

/** Nothing when there is nothing to do, or when it did not succeed. */
async function onePage(store: Store, row: NightRow, now: number): Promise<NightRow | undefined> {
  const last: Night | undefined = row.detail === null ? undefined : JSON.parse(row.detail)
  const night = nightAt(row.zone, last, now)
  if (!night) return undefined
  try {
    const page = await parts[night.part](store, night, row.zone, now)
    if (!page) return undefined
    const { to, found = [], queries = [] } = page
    const detail = JSON.stringify({ ...to, found: night.found + found.length })
    const alerts = await adminAlerts(store, found, now)
    const isWritten = await store.write([...nightQueries(row.detail, detail, now), ...queries, ...alerts])
    return isWritten ? { ...row, detail } : undefined
  } catch (error) {
    log('error', 'night', { org: row.org, part: night.part, ...told(error) })
    return undefined
  }
}

interface Page {
  to: Night
  found?: Found[]
  queries?: Query[]
}
type Work = (store: Store, night: Night, zone: string, now: number) => Promise<Page | undefined>

const deals: Work = async (store, night, zone) => {
  const examined = await examine(store, zone, night.cursor, ({ deal, ledger }) =>
    isVerified(night, deal, ledger.events.at(-1)?.recorded ?? 0),
  )
  if (!examined) return undefined
  const { last, found } = examined
  return { found, to: last === undefined ? { ...night, part: 'sums', cursor: '' } : { ...night, cursor: last } }
}

const agreeing: Work = async (store, night) => {
  const found = await sums(store)
  return found && { found, to: { ...night, part: 'check', cursor: '0' } }
}

/** The root of the night before, segment by segment. */
const check: Work = async (store, night) => {
  const read = await store.read([rootQuery(night.night)])
  if (!read) return undefined
  const root = rootIn(read[0][0])
  const place = Number(night.cursor)
  if (!root || place >= root.segments.length) return { to: { ...night, part: 'root', cursor: '' } }
  const found = await checkSegment(store, root, place)
  return found && { found, to: { ...night, cursor: String(place + 1) } }
}

const root: Work = async (store, night, _, now) => {
  const made = await nextSegment(store, night.at, night.cursor)
  if (!made) return undefined
  const segments = made.segment ? [...night.segments, made.segment] : night.segments
  if (made.next !== undefined) return { to: { ...night, segments, cursor: made.next } }
  const detail = { ...(await rootOf(night.night, night.at, segments)), found: night.found }
  const entry = { at: now, actor: 'system', action: 'root', subject: night.night, detail }
  return {
    to: { ...night, part: 'done', cursor: '', segments: [] },
    queries: [auditQuery(entry), oldCountsQuery(now), trimRefusedQuery(now)],
  }
}

const parts: Record<Night['part'], Work> = { deals, sums: agreeing, check, root, done: async () => undefined }
