import { otherDealOf } from '#shared/process/decide/other.ts'
import type { Command, NewPerson } from '#shared/process/ledger/command.ts'
import { type Activity, LedgerEvent } from '#shared/process/ledger/event.ts'
import { needsWhole } from '#shared/process/ledger/fold/needsWhole.ts'
import { logged } from '#shared/process/ledger/standing.ts'
import type { World } from '#shared/process/world.ts'
import { type PersonRow, personsQuery } from '#worker/store/deals.ts'
import { type DocumentRow, type Documents, documentsOfDeal } from '#worker/store/documents.ts'
import { activityQuery, pastActivityQuery } from '#worker/store/ledger.ts'
import type { Query } from '#worker/store/query.ts'
import type { Store } from '#worker/store/shard.ts'
import { type HeadRow, headQuery } from '#worker/store/situation.ts'
import { type Head, headOf, wholeHead } from './head.ts'

/** The second deal of a command on two, and what the first one has for it. */
export interface OtherDeal {
  deal: string
  head: Head | undefined
  activity: Activity | undefined
  /** Persons of the first deal, and of this one. */
  persons: NewPerson[]
  here: NewPerson[]
}

interface OtherRows {
  head: HeadRow | undefined
  activity: { body: string }[]
  persons: PersonRow[]
  here: PersonRow[]
  manuals: DocumentRow[]
  calendars: DocumentRow[]
}

/** What is read of the other deal in the same trip; nothing for a command on one. An import tells each deal's part apart. */
export function otherQueries(documents: Documents, deal: string, commands: readonly Command[]): Query[] {
  const other = otherIn(deal, commands)
  if (other === undefined) return []
  const act = commands[0]?.act
  const activity = act?.type === 'move activity' ? act.activity : ''
  return [
    headQuery(other),
    activityQuery(deal, activity),
    personsQuery(deal),
    personsQuery(other),
    ...documentsOfDeal(documents, other),
  ]
}

/** The one place where these rows get the types that their queries state. */
export function otherRows(rows: readonly unknown[][]): OtherRows | undefined {
  if (rows.length === 0) return undefined
  const [[head], activity, persons, here, manuals, calendars] = rows as [
    HeadRow[],
    { body: string }[],
    PersonRow[],
    PersonRow[],
    DocumentRow[],
    DocumentRow[],
  ]
  return { head, activity, persons, here, manuals, calendars }
}

interface Reading {
  deal: string
  row: OtherRows
  commands: readonly Command[]
  /** The first deal's head. */
  head: Head | undefined
  world: World
  now: number
}

/** The other deal as the command finds it, made from the whole ledger where the command reaches back; `lost` without an answer. */
export async function otherDeal(store: Store, reading: Reading): Promise<OtherDeal | 'lost' | undefined> {
  const { deal, row, commands, head: first, world, now } = reading
  const other = otherIn(deal, commands)
  const [command] = commands
  if (other === undefined || !command) return undefined
  const known = row.head && (await headOf(store, other, row.head))
  if (row.head && !known) return 'lost'
  const moved = command.act.type === 'move activity' ? command.act.activity : undefined
  const at = first && logged(first.state).find((one) => one.activity === moved)?.at
  const back = known && (known.whole || (at !== undefined && needsWhole(known.state, logOf(command, at), now)))
  const head = back ? await wholeHead(store, other, known, world) : known
  if (known && !head) return 'lost'
  const activity = moved === undefined || at === undefined ? undefined : await told(store, deal, moved, row.activity)
  if (activity === 'lost') return 'lost'
  return { deal: other, head, activity, persons: row.persons.map(person), here: row.here.map(person) }
}

function otherIn(deal: string, commands: readonly Command[]): string | undefined {
  const [command, ...more] = commands
  if (!command || more.length > 0) return undefined
  const other = otherDealOf(command.act)
  return other === deal ? undefined : other
}

/** A move as the other deal takes it: a log of that moment. */
function logOf(command: Command, at: number): Command {
  const act = { type: 'log activity' as const, activity: command.id, kind: 'note' as const, happenedAt: at }
  return { ...command, act: { ...act, persons: [], people: 0, attachments: [], keys: {} } }
}

/** The activity with its keys in full, as its ledger told of it. */
async function told(
  store: Store,
  deal: string,
  activity: string,
  rows: readonly { body: string }[],
): Promise<Activity | 'lost' | undefined> {
  const found = find(rows, activity)
  if (found) return found
  const read = await store.read([pastActivityQuery(deal, activity)])
  return read ? find(read[0], activity) : 'lost'
}

function find(rows: readonly { body: string }[], activity: string): Activity | undefined {
  for (const { body } of rows) {
    const { happening } = LedgerEvent.parse(JSON.parse(body))
    if (happening.type !== 'activity logged' || happening.activity !== activity) continue
    const { type: _, movedFrom: __, insteadOf: ___, apartFrom: ____, ...own } = happening
    return own
  }
  return undefined
}

function person({ person, name, address }: PersonRow): NewPerson {
  return { person, ...(name === null ? {} : { name }), ...(address === null ? {} : { address }) }
}
