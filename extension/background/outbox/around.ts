import type { Note, Row, Store, Word } from '../store/open.ts'

/** What lies around a click on the disk, looked at before the click is decided. */
export interface Around {
  /** The changes of the database that had been begun then. */
  as: number
  /** All that waits, for whichever deal. */
  outbox: Row[]
  /** The commands that the server gave its word on, and its words on this deal. */
  settled: ReadonlySet<string>
  words: Word[]
  /** The view, and what is said there. */
  context: string
  note: Note | undefined
}

export async function lookAround(db: Store, as: number, deal: string, context: string): Promise<Around> {
  const reading = db.transaction(['outbox', 'words', 'notes'])
  const words = reading.objectStore('words')
  const [outbox, settled, said, note] = await Promise.all([
    reading.objectStore('outbox').getAll(),
    words.getAllKeys(),
    words.index('deal').getAll(deal),
    reading.objectStore('notes').get(context),
  ])
  return { as, outbox, settled: new Set(settled), words: said, context, note }
}
