import { recall, remember } from '#extension/browser/session.ts'
import { visibleTabs } from '#extension/browser/visible.ts'
import { getPulse, type Pulse } from '#shared/api/pulse.ts'
import { syncAdapters } from '../adapters/sync.ts'
import { resume } from '../asks/after.ts'
import { refreshDeal } from '../deal/known.ts'
import { syncPeople } from '../people/sync.ts'
import { type Asked, ask } from '../request.ts'
import { store } from '../store/open.ts'
import { setting } from '../store/settings.ts'
import { redraw } from '../tabs/draw.ts'
import { lookAgain } from '../tabs/see.ts'
import { allTabs } from '../tabs/state.ts'
import { freshenToday } from '../today/held.ts'
import { isAttended, isDue, slowly, wholly } from './when.ts'

const begun = 'pulse'
const noticed = 'rep was here'
const whole = 'all was asked for'

/**
 * Asks whether anything is newer than what this device holds, of one deal and of the people index: one request for all tabs,
 * whichever of them asks, and at most one in `every` milliseconds. What changed is fetched, and drawn wherever it is open.
 */
export function pulse(every: number, deal?: string): Promise<void> {
  return navigator.locks.request('pulse', { ifAvailable: true }, async (lock) => {
    const account = await setting('account')
    if (!lock || !account || account.lapsed) return
    if (!isDue(await recall<number>(begun), every, Date.now())) return
    await remember(begun, Date.now())
    await askOnce(deal)
  })
}

/** The rep did something in a tab of ours: until a while later somebody is there to show changes to. */
export async function notice(): Promise<void> {
  const now = Date.now()
  const before = await recall<number>(noticed)
  if (isDue(before, slowly / 6, now)) await remember(noticed, now)
}

/** The regular look, by alarm: only while a page that was granted can be seen and somebody was there lately. */
export async function slowPulse(): Promise<void> {
  const [tabs, seen, last] = await Promise.all([allTabs(), visibleTabs(), recall<number>(noticed)])
  if (!isAttended(last, Date.now())) return
  if (!tabs.some(({ tab }) => seen.includes(tab))) return
  if (!isDue(await recall<number>(whole), wholly, Date.now())) return pulse(slowly / 2)
  await remember(whole, Date.now())
  await Promise.all([syncAll(), syncAdapters()])
}

async function askOnce(deal: string | undefined): Promise<void> {
  const held = deal === undefined ? undefined : await (await store()).get('deals', deal)
  const [index, offline, skew] = await Promise.all([setting('revision'), setting('offline'), setting('skew')])
  const of = deal === undefined || !held ? {} : { deal, after: held.view.state.seq }
  const answer = await ask(getPulse, { query: { ...of, ...(index !== undefined && { index }) } })
  await takeReach(offline ?? false, answer)
  if ((await setting('skew')) !== skew) await redraw()
  if (answer.ok && answer.value) await takeNews(answer.value, deal)
}

async function takeNews(news: Pulse, deal: string | undefined): Promise<void> {
  if (news.seq !== undefined && deal !== undefined) {
    await refreshDeal(deal)
    await redraw([deal])
  }
  if (news.index !== undefined) await syncAll()
}

async function syncAll(): Promise<void> {
  await syncPeople()
  await freshenToday(slowly)
  await lookAgain()
}

/** A server that is back, or gone, shows at once wherever something is drawn; what waits for it is sent. */
async function takeReach(before: boolean, answer: Asked<unknown>): Promise<void> {
  const offline = !answer.ok && 'offline' in answer
  if (before && !offline) await resume()
  if (before !== offline) await redraw()
}
