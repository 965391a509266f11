import { getDeal } from '#shared/api/deals.ts'
import { getCalendar, getManual } from '#shared/api/manuals.ts'
import type { World } from '#shared/process/world.ts'
import { ask } from '../request.ts'
import { type KnownDeal, store } from '../store/open.ts'
import { setting } from '../store/settings.ts'

/** A deal as this device last heard of it, with the documents that judge it. */
export interface Known extends KnownDeal {
  world: World
}

/** From this device, else from the server. Nothing when neither has it. */
export async function knownDeal(deal: string): Promise<Known | undefined> {
  const held = await (await store()).get('deals', deal)
  return held ? withWorld(held) : refreshDeal(deal)
}

/** Asks the server for the deal as of now. Never replaces what is held by something older. */
export async function refreshDeal(deal: string): Promise<Known | undefined> {
  const answer = await ask(getDeal, { params: { deal } })
  const db = await store()
  if (!answer.ok) {
    const gone = 'problem' in answer && answer.problem.status === 404
    if (gone) await db.delete('deals', deal)
    return undefined
  }
  const change = db.transaction('deals', 'readwrite')
  const held = await change.store.get(deal)
  const newer = !held || held.view.state.seq <= answer.value.state.seq
  const row = newer ? { deal, view: answer.value, fetched: Date.now() } : held
  await change.store.put(row)
  await change.done
  return withWorld(row)
}

async function withWorld(held: KnownDeal): Promise<Known | undefined> {
  const { state } = held.view
  const [manuals, calendars] = await Promise.all([
    each(
      state.manuals.map((one) => one.manual),
      manualByHash,
    ),
    each(
      state.calendars.map((one) => one.calendar),
      calendarByHash,
    ),
  ])
  if (!manuals || !calendars) return undefined
  const timeZone = (await setting('account'))?.session.organisation.timeZone ?? 'UTC'
  return { ...held, world: { manuals, calendars, timeZone } }
}

/** Documents by their hashes; nothing when one of them cannot be had. */
async function each<T>(hashes: readonly string[], byHash: (hash: string) => Promise<T | undefined>) {
  const found = new Map<string, T>()
  for (const hash of hashes) {
    const document = await byHash(hash)
    if (document === undefined) return undefined
    found.set(hash, document)
  }
  return found
}

async function manualByHash(hash: string) {
  const held = await (await store()).get('documents', hash)
  if (held?.kind === 'manual') return held.content
  const answer = await ask(getManual, { params: { hash } })
  if (!answer.ok) return undefined
  await (await store()).put('documents', { hash, kind: 'manual', content: answer.value })
  return answer.value
}

async function calendarByHash(hash: string) {
  const held = await (await store()).get('documents', hash)
  if (held?.kind === 'calendar') return held.content
  const answer = await ask(getCalendar, { params: { hash } })
  if (!answer.ok) return undefined
  await (await store()).put('documents', { hash, kind: 'calendar', content: answer.value })
  return answer.value
}
