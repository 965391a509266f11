import type { DealState } from '#shared/process/ledger/state.ts'
import { standingRow } from '#worker/commands/commit.ts'
import { figuresOf } from '#worker/commands/figures.ts'
import { headOf, wholeHead } from '#worker/commands/head.ts'
import { settle } from '#worker/commands/settle.ts'
import { type Documents, documentsOf, documentsOfDeal, keep, worldOf } from '#worker/store/documents.ts'
import { rollupsUpsert } from '#worker/store/rollups.ts'
import { shards, storeOf } from '#worker/store/shard.ts'
import { type DueRow, dueDeals, restandQueries } from '#worker/store/sweep.ts'

const page = 50
const mostPages = 20

/**
 * Brings the figures of every deal up to `now` whose standing changed by time alone. What another writer moved in the
 * meantime is left to the next page; what a run does not reach is left to the next run.
 * @returns how many deals were moved on
 */
export async function sweep(env: Pick<Cloudflare.Env, 'SHARD_0'>, now: number): Promise<number> {
  let moved = 0
  for (const shard of shards(env)) {
    for (let turn = 0; turn < mostPages; turn++) {
      const due = await dueDeals(shard, now, page)
      const outcomes = await Promise.allSettled(due.map((row) => moveOn(shard, row, now)))
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') console.error(JSON.stringify({ sweep: String(outcome.reason) }))
      const done = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length
      moved += done
      if (due.length < page || done === 0) break
    }
  }
  return moved
}

async function moveOn(shard: D1Database, { org, deal, zone, ...row }: DueRow, now: number): Promise<boolean> {
  const store = storeOf(shard, org)
  const documents = documentsOf(org)
  const read = await headOf(store, deal, row)
  if (!read) return false
  if (!judges(documents, read.state)) {
    const found = await store.read(documentsOfDeal(documents, deal))
    if (!found) return false
    keep(documents, found[0], found[1])
  }
  const world = worldOf(documents, zone)
  const head = read.whole ? await wholeHead(store, deal, read, world) : read
  if (!head) return false
  const figures = figuresOf(world, head.state, Math.max(now, head.asOf), head)
  const stored = settle(world, head.state, figures, head)
  return store.write([
    ...restandQueries(deal, head, standingRow(figures, stored)),
    ...stored.queries,
    ...rollupsUpsert(figures),
  ])
}

/** Whether this isolate has read all that a deal is judged by. */
function judges({ manuals, calendars }: Documents, state: DealState): boolean {
  return (
    state.manuals.every((one) => manuals.has(one.manual)) && state.calendars.every((one) => calendars.has(one.calendar))
  )
}
