import type { FoundDeal } from '#extension/rooms/card.ts'
import type { Participant } from '#extension/rooms/sight.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { outsideOf } from '../card/opening.ts'
import { localDeal } from '../deal/local.ts'
import { wordFor } from '../outbox/loss.ts'
import { isTold, newId } from '../outbox/perform.ts'
import { enqueue } from '../outbox/queue.ts'
import { sendFor } from '../outbox/send.ts'
import { rememberChoice } from '../people/memory.ts'
import { nearDeals, searchDeals } from '../people/near.ts'
import { syncPeople } from '../people/sync.ts'
import { setting } from '../store/settings.ts'
import { dealOf, rememberTab, type TabState } from '../tabs/state.ts'
import { sayLine } from './note.ts'
import { request } from './request.ts'

/** The rep says which deal this view belongs to: remembered for the thread, not for the person. */
export async function pick(tab: TabState, deal: string): Promise<TabState> {
  const account = await setting('account')
  if (account) await rememberChoice(account.session, tab.sight, deal, Date.now())
  const next: TabState = { ...tab, match: { kind: 'deal', deal, by: 'choice' }, asked: true }
  await rememberTab(next)
  return next
}

/** The unknown person becomes one of a deal's persons, and this view that deal's; a closed one is first taken up again. */
export async function linkPerson(tab: TabState, deal: string, click: string): Promise<TabState> {
  const local = await localDeal(deal, click)
  if (!local || tab.match.kind !== 'unknown') return tab
  if (local.state.closed) return pick(tab, deal)
  const { address } = tab.match.person
  if (local.known.view.persons.some((one) => one.address?.toLowerCase() === address)) return pick(tab, deal)
  const act: Act = { type: 'add person', ...personOf(tab.match.person) }
  const linked = await request(local, tab.sight, act, JSON.stringify(['person', deal, address]), 'linked')
  if (!linked) return tab
  await syncPeople()
  return pick(tab, deal)
}

/** Opens a deal with the person of the other side in it. Without a connection it waits, and the menu stays. */
export async function openDeal(tab: TabState, name: string, manual: string, click: string): Promise<TabState> {
  const account = await setting('account')
  const person = account && outsideOf(account.session, tab)
  if (!person) return tab
  const deal = `${click}.deal`
  const act: Act = { type: 'open deal', name, manual, origin: 'rep', persons: [personOf(person)], links: [] }
  const same = JSON.stringify(['open', tab.sight.context, person.address])
  const command = { v: 1 as const, id: click, deal, acted: Date.now(), act }
  if (!(await isTold(click))) {
    const kept = await enqueue({ id: click, deal, same, kind: 'request', command })
    if (kept.again) return tab
  }
  await sendFor(deal)
  if (!(await wordFor(click))?.ok) return tab
  await syncPeople()
  await sayLine(tab.sight, deal, { text: 'opened', command: click, undo: false })
  return pick(tab, deal)
}

/** Deals to go on with here, by name; what lies near the open view leads. */
export async function search(tab: TabState, text: string): Promise<FoundDeal[]> {
  const account = await setting('account')
  return searchDeals(text, account ? await nearDeals(account.session, tab.sight) : [], dealOf(tab))
}

function personOf({ address, name }: Participant) {
  return { person: newId(), address, ...(name && { name: name.slice(0, 120) }) }
}
