import { type Accepted, sendCommand } from '#shared/api/commands.ts'
import { evolve } from '#shared/process/ledger/evolve.ts'
import { refreshDeal } from '../deal/known.ts'
import { ask } from '../request.ts'
import { whileSamePerson } from '../session/person.ts'
import { type Entry, store, type Word } from '../store/open.ts'
import { waitingDeals, waitingFor } from './queue.ts'
import { wordOn } from './word.ts'

/** Why sending stopped: nothing left, or the rest waits for the next try. */
export type Emptied = 'all sent' | 'offline' | 'signed out'

/** Sends what waits for every deal. */
export async function sendAll(): Promise<string[]> {
  const deals = await waitingDeals()
  await Promise.all(deals.map(sendFor))
  return deals
}

/** Sends what waits for one deal, one after another, and never twice at once, whichever part of the extension asks. */
export function sendFor(deal: string): Promise<Emptied> {
  return navigator.locks.request(`outbox ${deal}`, async () => {
    for (;;) {
      const emptied = await whileSamePerson(() => sendNext(deal))
      if (emptied) return emptied
    }
  })
}

/** Sends the first that waits. Answers why there is nothing more to do now, if so. */
async function sendNext(deal: string): Promise<Emptied | undefined> {
  const [entry] = await waitingFor(deal)
  if (!entry) return 'all sent'
  const answer = await ask(sendCommand, { body: { ...entry.command, sent: Date.now() } })
  const word = wordOn(entry, answer, Date.now())
  if (typeof word === 'string') return word
  await settle(entry, word, answer.ok ? answer.value : undefined)
  return undefined
}

/** Word, outbox and deal change together, so that nothing is shown twice or lost when the browser ends in between. */
async function settle(entry: Entry, word: Word, accepted: Accepted | undefined): Promise<void> {
  const change = (await store()).transaction(['outbox', 'words', 'deals'], 'readwrite', { durability: 'strict' })
  if (entry.place !== undefined) await change.objectStore('outbox').delete(entry.place)
  await change.objectStore('words').put(word)
  const deals = change.objectStore('deals')
  const held = await deals.get(entry.deal)
  const next = held && accepted && advanced(held.view.state, accepted)
  if (held && next) await deals.put({ ...held, view: { ...held.view, state: next }, fetched: Date.now() })
  await change.done
  if (!next) await refreshDeal(entry.deal)
}

/** The deal after the server's events, if they follow on what is held here; else it has to be asked for. */
function advanced(state: Parameters<typeof evolve>[0] & object, accepted: Accepted) {
  const [first] = accepted.events
  const follows = first !== undefined && first.seq === state.seq + 1 && !accepted.already
  return follows ? accepted.events.reduce((before, event) => evolve(before, event), state) : undefined
}

/** The latest command that was not taken, as long as nobody was told. */
export async function unseenLoss(deal: string): Promise<Word | undefined> {
  const words = await (await store()).getAllFromIndex('words', 'deal', deal)
  return words.filter((word) => !word.ok && !word.seen).toSorted((a, b) => b.at - a.at)[0]
}

export async function wordFor(id: string): Promise<Word | undefined> {
  return (await store()).get('words', id)
}

/** What was refused has been told. */
export async function markSeen(deal: string): Promise<void> {
  const change = (await store()).transaction('words', 'readwrite')
  for (const word of await change.store.index('deal').getAll(deal)) {
    if (!word.seen) await change.store.put({ ...word, seen: true })
  }
  await change.done
}
