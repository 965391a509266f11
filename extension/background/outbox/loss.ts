import { store, type Word } from '../store/open.ts'

/** A kept command that was not taken, among those that were sent together with it. */
export interface Told {
  word: Word
  of: number
  taken: number
}

/** The latest command for a deal that was not taken, as long as nobody was told. */
export async function unseenLoss(deal: string): Promise<Told | undefined> {
  const words = await (await store()).getAllFromIndex('words', 'deal', deal)
  const word = latest(words.filter(isUntold))
  return word && toldOf(word, words)
}

/** All of them, on every deal, the oldest first. */
export async function unseenLosses(): Promise<Told[]> {
  const words = await (await store()).getAll('words')
  const untold = words.filter(isUntold).toSorted((a, b) => a.at - b.at)
  return untold.map((word) => toldOf(word, words))
}

/** The server's word on a command, if there is one. */
export async function wordFor(id: string): Promise<Word | undefined> {
  return (await store()).get('words', id)
}

/** What was refused on a deal has been told. */
export async function markSeen(deal: string): Promise<void> {
  const change = (await store()).transaction('words', 'readwrite')
  for (const word of await change.store.index('deal').getAll(deal)) {
    if (!word.seen) await change.store.put({ ...word, seen: true })
  }
  await change.done
}

/** This one loss has been read of. */
export async function markRead(id: string): Promise<Word | undefined> {
  const change = (await store()).transaction('words', 'readwrite')
  const word = await change.store.get(id)
  if (word) await change.store.put({ ...word, seen: true })
  await change.done
  return word
}

/** A loss that nobody was told of yet; it is never forgotten for its age. */
export function isUntold({ ok, seen }: Word): boolean {
  return !ok && !seen
}

export function latest(words: readonly Word[]): Word | undefined {
  return words.reduce<Word | undefined>((newest, word) => (newest && newest.at > word.at ? newest : word), undefined)
}

/** How many were sent together with this one, and how many of them were taken. */
export function toldOf(word: Word, words: readonly Word[]): Told {
  const together = words.filter((one) => one.id === word.id || (one.round !== undefined && one.round === word.round))
  return { word, of: together.length, taken: together.filter((one) => one.ok).length }
}
