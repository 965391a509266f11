import { Calendar } from '#shared/process/calendar/schema.ts'
import { addWorking } from '#shared/process/calendar/workingTime.ts'
import { adminCalendarQuery, alertsInsert } from '#worker/store/alerts.ts'
import type { Query } from '#worker/store/query.ts'
import type { Store } from '#worker/store/shard.ts'

/** What the admins are told of. Tier 1: figures or ledgers cannot be trusted. Tier 2: something has stopped. */
export interface Found {
  tier: 1 | 2
  /** One of a kind: what happens again has another. */
  subject: string
  deal?: string
  /** `what` and what belongs to it: opaque ids and numbers alone. */
  detail: { what: string } & Record<string, unknown>
}

const minutes = 60_000

/**
 * Raises what the admins are told of, for the batch that writes what it was found by. An answer is due within 30 minutes
 * whatever the hour (tier 1), or two working hours of the admins' own team (tier 2).
 */
export async function adminAlerts(store: Store, found: readonly Found[], now: number): Promise<Query[]> {
  if (found.length === 0) return []
  const stopped = found.some(({ tier }) => tier === 2) ? await twoHours(store, now) : now
  return alertsInsert(
    found.map((one) => ({ ...one, rung: 100, level: 'admin', due: one.tier === 1 ? now + 30 * minutes : stopped })),
    now,
  )
}

async function twoHours(store: Store, now: number): Promise<number> {
  const content = (await store.read([adminCalendarQuery()]))?.[0][0]?.content
  const hours = { amount: 2, unit: 'hours' } as const
  return content === undefined ? now + 120 * minutes : addWorking(Calendar.parse(JSON.parse(content)), now, hours)
}
