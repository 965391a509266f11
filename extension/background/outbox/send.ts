import { type Accepted, sendCommand } from '#shared/api/commands.ts'
import { evolve } from '#shared/process/ledger/evolve.ts'
import { refreshDeal } from '../deal/known.ts'
import { ask } from '../request.ts'
import { whileSamePerson } from '../session/person.ts'
import { type Entry, store, type Word } from '../store/open.ts'
import { latest } from './loss.ts'
import { firstFor, waitingDeals } from './queue.ts'
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
  const entry = await firstFor(deal)
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
  const outbox = change.objectStore('outbox')
  if (entry.place !== undefined) await outbox.delete(entry.place)
  const more = (await outbox.index('deal').count(entry.deal)) > 0
  const words = change.objectStore('words')
  const before = latest(await words.index('deal').getAll(entry.deal))
  await words.put({ ...word, round: (before?.more && before.round) || entry.id, more })
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
