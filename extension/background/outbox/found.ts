import { changesBegun } from '../store/changes.ts'
import type { Change, Entry, Note, Row, Said, Word } from '../store/open.ts'
import { type Account, accountIn } from '../store/settings.ts'
import type { Around } from './around.ts'
import { undoneBy } from './same.ts'

/** What is written down together with a command. */
export interface Besides {
  /** Who clicked, where that was read before; that they are still here is made sure of as the command is written. */
  account?: Account
  /** What it meets on the disk, where that was read before. */
  around?: Around
  /** A new click: what the rep was to be told of this deal has been told. */
  told?: boolean
  /** Said from now on under the card of one view. */
  say?: { context: string; line: Omit<Said, 'command'> }
}

/** What a command meets: the same click taken before, what it takes back, and what is said of the deal. */
export interface Found {
  /** Whoever clicked is still signed in here, by the same keys. */
  here: boolean
  first: string | undefined
  behind: Row | undefined
  untold: Word[]
  note: Note | undefined
}

export const written = ['outbox', 'settings', 'parked', 'words', 'notes'] as const
export type Writing = Change<typeof written>

/** By what was read before; nothing where the disk may be another by now. */
export function foundIn(around: Around, entry: Entry, row: Row, { told, say }: Besides): Found | undefined {
  const { as, outbox, settled, words, context, note } = around
  if (as !== changesBegun() || (say && say.context !== context)) return undefined
  const undone = undoneBy(entry)
  const taken = outbox.find(({ id }) => id === entry.id) ?? outbox.find(({ same }) => same === row.same)
  return {
    here: true,
    first: settled.has(entry.id) ? entry.id : taken?.id,
    behind: undone === undefined ? undefined : outbox.find(({ id }) => id === undone),
    untold: told ? words.filter(({ seen }) => !seen) : [],
    note: say && note,
  }
}

/** By a look at the disk within the change that writes the command down. */
export async function find(
  change: Writing,
  entry: Entry,
  row: Row,
  { told, say }: Besides,
  account: Account,
): Promise<Found> {
  const outbox = change.objectStore('outbox')
  const words = change.objectStore('words')
  const undone = undoneBy(entry)
  const [now, word, waits, same, behind, untold, note] = await Promise.all([
    accountIn(change.objectStore('settings')),
    words.getKey(entry.id),
    outbox.index('id').get(entry.id),
    outbox.index('same').get(row.same),
    undone === undefined ? undefined : outbox.index('id').get(undone),
    told ? words.index('deal').getAll(entry.deal) : [],
    say && change.objectStore('notes').get(say.context),
  ])
  return {
    here: now?.key === account.key && now.outbox?.owner === account.outbox?.owner,
    first: word ?? waits?.id ?? same?.id,
    behind,
    untold: untold.filter(({ seen }) => !seen),
    note,
  }
}
