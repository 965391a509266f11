import { openRows } from '../outbox/queue.ts'
import { type Entry, store } from '../store/open.ts'
import { type Account, accountIn, type Settings, settingIn } from '../store/settings.ts'
import { documentsBy, hashesOf, worldOf } from './documents.ts'
import type { Known } from './known.ts'
import { isOutline } from './outline.ts'

/** What this device holds of a deal, all of it as of one moment. */
export interface Held {
  account: Account
  manuals: Settings['manuals']
  colleagues: Settings['colleagues']
  skew: number
  /** Of a colleague's deal no more than an outline is shown: asking for the whole would be in vain. */
  outline: boolean
  /** Missing where the deal, or a document that judges it, is not held. */
  known?: Known
  /** What waits to be sent for it, in its order. */
  waiting: Entry[]
}

/** One look at the disk, for a click waits for it. Nothing when nobody is signed in. */
export async function heldDeal(deal: string): Promise<Held | undefined> {
  const reading = (await store()).transaction(['settings', 'people', 'deals', 'outbox', 'documents'])
  const settings = reading.objectStore('settings')
  const [account, manuals = [], colleagues = [], skew = 0, row, view, waiting] = await Promise.all([
    accountIn(settings),
    settingIn(settings, 'manuals'),
    settingIn(settings, 'colleagues'),
    settingIn(settings, 'skew'),
    reading.objectStore('people').get(deal),
    reading.objectStore('deals').get(deal),
    reading.objectStore('outbox').index('deal').getAll(deal),
  ])
  const documents = view && (await documentsBy(hashesOf(view), (hash) => reading.objectStore('documents').get(hash)))
  if (!account) return undefined
  const world = documents && worldOf(documents, account.session.organisation.timeZone)
  const outline = isOutline(account, row)
  const entries = await openRows(account.outbox, waiting)
  return { account, manuals, colleagues, skew, outline, waiting: entries, ...(world && { known: { ...view, world } }) }
}
