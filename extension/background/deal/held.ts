import { type Around, lookAround } from '../outbox/around.ts'
import { openRows } from '../outbox/queue.ts'
import { changesBegun, memory } from '../store/changes.ts'
import { type Entry, type Store, store } from '../store/open.ts'
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
  /** What a click on that view meets. */
  around?: Around
}

const looks = memory<Held>()

/**
 * One look at the disk, for a click waits for it; none where the last one of the same view is still true. Nothing when nobody
 * is signed in.
 */
export async function heldDeal(deal: string, view?: string): Promise<Held | undefined> {
  const before = view === undefined ? undefined : looks.get(view)
  if (before) return before
  const db = await store()
  // Both are asked for in one turn: no change is begun between the two.
  const as = changesBegun()
  const [held, around] = await Promise.all([
    look(db, deal),
    view === undefined ? undefined : lookAround(db, as, deal, view),
  ])
  const whole = held && { ...held, ...(around && { around }) }
  if (whole?.known && view !== undefined) looks.keep(view, whole, as)
  return whole
}

async function look(db: Store, deal: string): Promise<Held | undefined> {
  const reading = db.transaction(['settings', 'people', 'deals', 'outbox', 'documents'])
  const settings = reading.objectStore('settings')
  const [account, manuals = [], colleagues = [], skew = 0, row, view, rows] = await Promise.all([
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
  const waiting = await openRows(account.outbox, rows)
  return { account, manuals, colleagues, skew, outline, waiting, ...(world && { known: { ...view, world } }) }
}
