import { showBadge } from '#extension/browser/badge.ts'
import { setting } from '../store/settings.ts'
import { itemsNow } from '../today/items.ts'

/** More than this many are not counted: enough is enough. */
const most = 9

/** What the badge says of own obligations that are due today or overdue; nothing where none is, or nobody knows. */
export function badgeOf(items: readonly { late: boolean }[]): { text: string; late: boolean } | undefined {
  if (items.length === 0) return undefined
  return { text: items.length > most ? `${most}+` : String(items.length), late: items.some(({ late }) => late) }
}

/** Brings the badge up to date. No number for somebody who is signed out, wants none, or whose day was never heard of. */
export async function drawBadge(): Promise<void> {
  const found = (await setting('badgeOff')) === true ? undefined : await itemsNow()
  const own = found?.held ? found.items.filter(({ owedBy }) => owedBy === found.user) : []
  const late = (due: number) => found !== undefined && due <= found.now
  await showBadge(badgeOf(own.map(({ due }) => ({ late: late(due) }))))
}
