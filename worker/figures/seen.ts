import { waitUntil } from 'cloudflare:workers'
import { midnight, placeOf } from '#shared/process/calendar/zone.ts'
import type { Store } from '#worker/store/shard.ts'
import type { Standing } from '#worker/store/standing.ts'
import { seenInsert } from '#worker/store/views.ts'

/** Writes down that somebody else looked at a rep's figures: after the answer, so that nobody waits for it. */
export function noteSeen(store: Store, { who, organisation }: Standing, rep: string, now: number): void {
  const by = who.kind === 'user' ? who.user : who.id
  if (by === rep) return
  const { year, day } = placeOf(organisation.zone, now)
  waitUntil(store.write([seenInsert(by, rep, midnight(year, day), now)]))
}
