import { getDeal } from '#shared/api/deals.ts'
import { getCalendar, getManual } from '#shared/api/manuals.ts'
import type { World } from '#shared/process/world.ts'
import { ask } from '../request.ts'
import { type Document, type KnownDeal, store } from '../store/open.ts'
import { setting } from '../store/settings.ts'
import { documentsBy, hashesOf, worldOf } from './documents.ts'

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
  const documents = await documentsBy(hashesOf(held), (hash) => documentOf(held, hash))
  if (!documents) return undefined
  return { ...held, world: worldOf(documents, (await setting('account'))?.session.organisation.timeZone) }
}

/** From this device, else from the server. */
async function documentOf({ view: { state } }: KnownDeal, hash: string): Promise<Document | undefined> {
  const held = await (await store()).get('documents', hash)
  if (held) return held
  const isManual = state.manuals.some(({ manual }) => manual === hash)
  const fetched = isManual ? await fetchManual(hash) : await fetchCalendar(hash)
  if (fetched) await (await store()).put('documents', fetched)
  return fetched
}

async function fetchManual(hash: string): Promise<Document | undefined> {
  const answer = await ask(getManual, { params: { hash } })
  return answer.ok ? { hash, kind: 'manual', content: answer.value } : undefined
}

async function fetchCalendar(hash: string): Promise<Document | undefined> {
  const answer = await ask(getCalendar, { params: { hash } })
  return answer.ok ? { hash, kind: 'calendar', content: answer.value } : undefined
}
