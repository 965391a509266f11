import { store } from '../store/open.ts'
import { type Account, setting } from '../store/settings.ts'

/**
 * A deal of which this device knows name and owner alone: a colleague's of the same team, or one that could not be asked for
 * yet. A message can be logged on it; the rest is for whoever sees the whole.
 */
export interface Outline {
  deal: string
  name: string
  owner: string
  mine: boolean
  account: Account
  now: number
  click: string
}

/** As the people index names it. */
export async function outlineOf(deal: string, click: string = crypto.randomUUID()): Promise<Outline | undefined> {
  const [account, row] = await Promise.all([setting('account'), store().then((db) => db.get('people', deal))])
  if (!account || !row) return undefined
  return { deal, name: row.name, owner: row.ownerName, mine: row.mine, account, now: Date.now(), click }
}

/** Whether asking for the whole deal would be in vain: a rep who has no part in it is never shown more. */
export function isOutline({ session }: Account, row: { mine: boolean } | undefined): boolean {
  return session.role === 'rep' && row?.mine === false
}
