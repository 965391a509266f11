import { alertQueries } from '#worker/commands/alerts.ts'
import { standingRow } from '#worker/commands/commit.ts'
import { figuresOf } from '#worker/commands/figures.ts'
import { headOf, wholeHead } from '#worker/commands/head.ts'
import { settle } from '#worker/commands/settle.ts'
import { log, told } from '#worker/log.ts'
import { documentsOf, worldOf } from '#worker/store/documents.ts'
import { readDocuments } from '#worker/store/readDocuments.ts'
import { rollupsUpsert } from '#worker/store/rollups.ts'
import { type Store, shards, storeOf } from '#worker/store/shard.ts'
import { type DueRow, dueDeals, forgetStuck, freedQueries, restandQueries } from '#worker/store/sweep.ts'
import { stumbled } from './stumbled.ts'

const page = 50
/** So many deals a run, each of one trip, or of two where this isolate lacks its documents. */
const mostPages = 12

/**
 * Brings the figures of every deal up to `now` whose standing changed by time alone, and raises what time alone raises: however
 * late it comes, once. What another writer moved in the meantime is left to the next run, as is what this one does not reach.
 * A deal that fails never holds up those behind it: it is tried again ever more rarely.
 * @returns how many deals were moved on
 */
export async function sweep(env: Pick<Cloudflare.Env, 'SHARD_0'>, now: number): Promise<number> {
  let moved = 0
  for (const shard of shards(env)) {
    let after: DueRow | undefined
    for (let turn = 0; turn < mostPages; turn++) {
      const due = await dueDeals(shard, now, after, page)
      const outcomes = await Promise.all(due.map((row) => attempt(shard, row, now)))
      moved += outcomes.filter(Boolean).length
      after = due.at(-1)
      if (due.length < page) break
    }
    await forgetStuck(shard, now)
  }
  return moved
}

async function attempt(shard: D1Database, row: DueRow, now: number): Promise<boolean> {
  const store = storeOf(shard, row.org)
  const moved = await moveOn(store, row, now).catch((error: unknown) => {
    log('error', 'sweep', { org: row.org, deal: row.deal, ...told(error) })
    return false
  })
  if (!moved) await stumbled(store, row, now)
  return moved
}

async function moveOn(store: Store, { deal, zone, stuck, ...row }: DueRow, now: number): Promise<boolean> {
  const documents = documentsOf(store.org)
  const read = await headOf(store, deal, row)
  if (!read) return false
  if (!(await readDocuments(store, documents, [read.state]))) return false
  const world = worldOf(documents, zone)
  const head = read.whole ? await wholeHead(store, deal, read, world) : read
  if (!head) return false
  const figures = figuresOf(world, head.state, Math.max(now, head.asOf), head)
  const stored = settle(world, head.state, figures, head)
  return store.write([
    ...restandQueries(deal, head, standingRow(figures, stored)),
    ...stored.queries,
    ...rollupsUpsert(figures),
    ...alertQueries(world, { before: head.state, after: head.state, judged: figures.judged }, figures.asOf),
    ...(stuck === null ? [] : freedQueries(deal, stuck, now)),
  ])
}
