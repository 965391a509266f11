import { Retention } from '#shared/api/organisation.ts'
import { eraseTexts, mostTexts } from '#worker/commands/eraseTexts.ts'
import {
  closeAccounts,
  closedDealsQuery,
  forgetQueries,
  formerMembersQuery,
  type KeepingRow,
  keepingRows,
  textsQuery,
  turnQuery,
  type Until,
} from '#worker/store/retention.ts'
import { type Store, shards, storeOf } from '#worker/store/shard.ts'

const day = 86_400_000
/** A month is counted as the longest one: nothing goes before its time. */
const month = 31 * day
const dealsAtOnce = 20
const mostOrganisations = 50
/** So many deals of all organisations in one run, and so many pages of texts of each: what is left is left to the next run. */
const mostDeals = 40
const mostPages = 3

/** The moments and days before which what is kept has to go; none where the rule says nothing. */
export function untilOf(rule: Retention, now: number): Until {
  const ago = (count: number | undefined, unit: number) => (count === undefined ? undefined : now - count * unit)
  const health = ago(rule.siteHealthDays, day)
  return {
    deals: ago(rule.closedDealsPersonalMonths, month),
    audit: ago(rule.auditMonths, month),
    health: health === undefined ? undefined : new Date(health).toISOString().slice(0, 10),
    members: ago(rule.formerMembersMonths, month),
  }
}

type Env = Pick<Cloudflare.Env, 'SHARD_0' | 'DIRECTORY'>

/**
 * Lets go of what was kept for long enough, of each organisation once a day: what one run does not reach is left to the
 * next, and what was left half-way is done again without harm.
 * @returns how many deals were gone through
 */
export async function retain(env: Env, now: number): Promise<number> {
  let gone = 0
  const today = new Date(now).toISOString().slice(0, 10)
  for (const shard of shards(env)) {
    for (const row of await keepingRows(shard, today, mostOrganisations)) {
      const store = storeOf(shard, row.org)
      const turn = await keepOne(env, store, row, now)
      gone += turn.deals
      if (turn.isOver) await store.write([turnQuery(today, now)])
      if (gone >= mostDeals) return gone
    }
  }
  return gone
}

async function keepOne(
  env: Env,
  store: Store,
  { org, zone, retention }: KeepingRow,
  now: number,
): Promise<{ deals: number; isOver: boolean }> {
  const until = untilOf(Retention.parse(JSON.parse(retention)), now)
  const deals = until.deals === undefined ? [] : await closedDeals(store, until.deals)
  let isOver = deals !== undefined && deals.length < dealsAtOnce
  for (const deal of deals ?? []) isOver = (await eraseAll(store, zone, deal, now)) && isOver
  if (until.members !== undefined) {
    const former = await store.read([formerMembersQuery(until.members)])
    if (former && former[0].length > 0)
      await closeAccounts(
        env.DIRECTORY,
        org,
        former[0].map(({ user }) => user),
      )
  }
  const forget = forgetQueries(until)
  const forgotten = forget.length === 0 || (await store.write(forget))
  return { deals: deals?.length ?? 0, isOver: isOver && forgotten }
}

async function closedDeals(store: Store, before: number): Promise<string[] | undefined> {
  const read = await store.read([closedDealsQuery(before, dealsAtOnce)])
  return read?.[0].map(({ deal }) => deal)
}

/** Whether nothing of the deal's texts is left. */
async function eraseAll(store: Store, zone: string, deal: string, now: number): Promise<boolean> {
  for (let turn = 0; turn < mostPages; turn++) {
    const read = await store.read([textsQuery(deal, mostTexts)])
    if (!read) return false
    const fields = read[0]
    if (fields.length === 0) return true
    const id = `keep-${crypto.randomUUID().slice(0, 18)}`
    const erased = await eraseTexts({ store, zone }, { id, deal, fields, messages: true }, now)
    if (!erased.ok) return false
    if (fields.length < mostTexts) return true
  }
  return false
}
