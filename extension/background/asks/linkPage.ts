import type { Act } from '#shared/process/ledger/command.ts'
import { localDeal } from '../deal/local.ts'
import { syncPeople } from '../people/sync.ts'
import { rememberTab, type TabState } from '../tabs/state.ts'
import { request } from './request.ts'

/** The record that is open becomes one of a deal's pages, for everybody who may see that deal. */
export async function linkPage(tab: TabState, deal: string, click: string): Promise<TabState> {
  const { site, record } = tab.sight
  const local = await localDeal(deal, click)
  if (!local || record === undefined) return tab
  const act: Act = { type: 'link', link: { site, kind: 'record', target: record } }
  const linked = await request(local, tab.sight, act, JSON.stringify(['link', deal, site, record]), 'linked')
  if (!linked) return tab
  await syncPeople()
  const next: TabState = { ...tab, match: { kind: 'deal', deal, by: 'link' }, asked: true }
  await rememberTab(next)
  return next
}
