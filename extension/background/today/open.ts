import { show } from '#extension/browser/tabs.ts'
import type { DealCard } from '#extension/rooms/deal.ts'
import { dealCard } from '../card/deal.ts'
import { readerLanguage } from '../card/reader.ts'
import { here } from '../card/visit.ts'
import { localDeal } from '../deal/local.ts'
import { allTabs, dealOf } from '../tabs/state.ts'

/** Brings the page to the front on which this deal is open: there it can be done with its message at hand. */
export async function showWhereOpen(deal: string): Promise<boolean> {
  for (const tab of await allTabs()) {
    if (dealOf(tab) === deal && (await show(tab.tab))) return true
  }
  return false
}

/** The deal as its card shows it, without a message. */
export async function dealNow(deal: string): Promise<DealCard | undefined> {
  const local = await localDeal(deal)
  return local && dealCard(local, here(local), await readerLanguage(), { dismissed: new Set() })
}
