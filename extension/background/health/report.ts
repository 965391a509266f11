import { reportSiteHealth } from '#shared/api/sites.ts'
import { type Asked, ask } from '../request.ts'
import { type Health, store } from '../store/open.ts'
import { setting } from '../store/settings.ts'
import { changeBroken } from './broken.ts'
import { dayOf } from './count.ts'

/** The server takes so many at once. */
const most = 200
/** What could not be sent for so long says nothing about today's pages. */
const keptFor = 30 * 86_400_000

/** Once a day what was counted on the days before goes to the server; at once where the rep asked that the admin be told. */
export function reportHealth(now: number): Promise<void> {
  return navigator.locks.request('health', { ifAvailable: true }, async (lock) => {
    const account = await setting('account')
    if (!lock || !account || account.lapsed) return
    const wanted = Object.values((await setting('brokenSites')) ?? {}).some(({ told }) => told === 'asked')
    await forgetBefore(dayOf(now - keptFor))
    if ((await send(wanted ? undefined : dayOf(now))) && wanted) await markTold()
  })
}

/** The rep wants the admin to know that this site's pages changed: now, or as soon as the server can be reached. */
export async function tellAdmin(adapter: string): Promise<void> {
  await changeBroken((all) => {
    const held = all[adapter]
    return held ? { ...all, [adapter]: { ...held, told: 'asked' } } : all
  })
  await reportHealth(Date.now())
}

/** Sends and forgets what was counted before a day, or all. False as long as the server did not take it. */
async function send(before: string | undefined): Promise<boolean> {
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true)
  for (;;) {
    const rows = await (await store()).getAllFromIndex('health', 'day', range, most)
    if (rows.length === 0) return true
    const reports = rows.map(({ day: _, ...report }) => report)
    if (!isSettled(await ask(reportSiteHealth, { body: { reports } }))) return false
    await takeAway(rows)
  }
}

/** Taken, or not worth telling again: what the server calls wrong it calls wrong tomorrow too. */
function isSettled(answer: Asked<unknown>): boolean {
  return answer.ok || ('problem' in answer && answer.problem.status === 400)
}

/** What was counted meanwhile stays. */
async function takeAway(sent: readonly Health[]): Promise<void> {
  const change = (await store()).transaction('health', 'readwrite')
  for (const row of sent) {
    const key: [string, number, string, string] = [row.adapter, row.revision, row.anchor, row.day]
    const now = await change.store.get(key)
    if (!now) continue
    const left = less(now, row)
    if (left.hits + left.misses + left.disagreements === 0) await change.store.delete(key)
    else await change.store.put(left)
  }
  await change.done
}

function less(now: Health, sent: Health): Health {
  const { hits, misses, disagreements } = now
  return {
    ...now,
    hits: hits - sent.hits,
    misses: misses - sent.misses,
    disagreements: disagreements - sent.disagreements,
  }
}

async function forgetBefore(day: string): Promise<void> {
  const change = (await store()).transaction('health', 'readwrite')
  for (const key of await change.store.index('day').getAllKeys(IDBKeyRange.upperBound(day, true)))
    await change.store.delete(key)
  await change.done
}

function markTold(): Promise<void> {
  return changeBroken((all) =>
    Object.fromEntries(
      Object.entries(all).map(([id, one]) => [id, one.told === 'asked' ? { ...one, told: 'done' as const } : one]),
    ),
  )
}
