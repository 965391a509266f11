import { standingRow } from '#worker/commands/commit.ts'
import { figuresOf } from '#worker/commands/figures.ts'
import { headOf } from '#worker/commands/situation.ts'
import { documentsOf, documentsOfDeal, keep, worldOf } from '#worker/store/documents.ts'
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
  const head = headOf(row)
  if (!documents.manuals.has(head.state.manual) || !documents.calendars.has(head.state.calendar)) {
    const read = await store.read(documentsOfDeal(documents, deal))
    if (!read) return false
    keep(documents, read[0], read[1])
  }
  const asOf = Math.max(now, head.asOf)
  const figures = figuresOf(worldOf(documents, zone), head.state, asOf, head.vector)
  return store.write([...restandQueries(deal, head, standingRow(figures)), ...rollupsUpsert(figures.rows)])
}
