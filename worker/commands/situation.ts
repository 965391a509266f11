import type { Command } from '#shared/process/ledger/command.ts'
import { needsWhole } from '#shared/process/ledger/fold/needsWhole.ts'
import type { World } from '#shared/process/world.ts'
import { busy, done, type Outcome } from '#worker/outcome.ts'
import { documentsByName, documentsOf, documentsOfDeal, keep, worldOf } from '#worker/store/documents.ts'
import type { Query, Rows } from '#worker/store/query.ts'
import type { Store } from '#worker/store/shard.ts'
import {
  type AcknowledgedRow,
  acknowledgedQuery,
  type CommandRow,
  commandsQuery,
  type EventOfCommand,
  eventsOfCommandQuery,
  type HeadRow,
  headQuery,
  type LineRow,
  linesQuery,
  type MessageRow,
  messagesQuery,
  type NamedRow,
  namedQuery,
  rulersQuery,
  type VersionRow,
  versionsQuery,
} from '#worker/store/situation.ts'
import type { Standing } from '#worker/store/standing.ts'
import { type Head, headOf, wholeHead } from './head.ts'
import { hashesIn, manualsIn, messageKeysIn, usersIn } from './named.ts'
import { type OtherDeal, otherDeal, otherQueries, otherRows } from './other.ts'

/** A job of the Worker itself: it acts for nobody. */
export interface System {
  kind: 'system'
  id: string
}

/** Where a decision is read from: a caller's desk, or where a job stands. */
export interface Reader<Who> {
  readonly store: Store
  trip<const Q extends readonly Query[]>(queries: Q): Promise<Outcome<{ standing: At<Who>; rows: Rows<Q> }>>
}

interface At<Who> {
  organisation: { zone: string }
  who: Who
}

/** All that a decision on a deal needs, as of one moment. */
export interface Situation<Who = Standing['who']> {
  standing: At<Who>
  world: World
  head: Head | undefined
  /** The other deal of a command on two. */
  other: OtherDeal | undefined
  /** Those of the commands' ids that have an answer already, and the events of the first command's, on either deal. */
  known: CommandRow[]
  events: EventOfCommand[]
  named: NamedRow[]
  rulers: Pick<NamedRow, 'user' | 'role' | 'team'>[]
  lines: LineRow[]
  acknowledged: AcknowledgedRow[]
  versions: VersionRow[]
  messages: MessageRow[]
}

/** Reads it in one trip, documents that this isolate lacks included. */
export async function readSituation<Who>(
  desk: Reader<Who>,
  deal: string,
  commands: readonly Command[],
  actors: readonly string[],
  now: number,
): Promise<Outcome<Situation<Who>>> {
  const names = {
    users: [...actors, ...commands.flatMap(usersIn)],
    manuals: commands.flatMap(manualsIn),
    hashes: commands.flatMap(hashesIn),
  }
  const ids = commands.map((command) => command.id)
  const documents = documentsOf(desk.store.org)
  const trip = await desk.trip([
    headQuery(deal),
    commandsQuery(ids),
    eventsOfCommandQuery(ids[0] ?? ''),
    namedQuery(names.users),
    rulersQuery(),
    linesQuery(deal, names.users),
    acknowledgedQuery(deal, names.users, { hashes: names.hashes, keys: names.manuals }),
    versionsQuery(names.manuals),
    messagesQuery(deal, commands.flatMap(messageKeysIn)),
    ...documentsOfDeal(documents, deal),
    ...documentsByName(documents, names),
    ...otherQueries(documents, deal, commands),
  ])
  if (!trip.ok) return trip
  const [
    [row],
    known,
    events,
    named,
    rulers,
    lines,
    acknowledged,
    versions,
    messages,
    ...[own, judges, called, hours, ...beside]
  ] = trip.value.rows
  const read = otherRows(beside)
  keep(documents, [...own, ...called, ...(read?.manuals ?? [])], [...judges, ...hours, ...(read?.calendars ?? [])])
  const world = worldOf(documents, trip.value.standing.organisation.zone)
  const head = row && (await headFor(desk.store, deal, row, commands, world, now))
  if (row && !head) return busy
  const other = read && (await otherDeal(desk.store, { deal, row: read, commands, head, world, now }))
  if (other === 'lost') return busy
  return done({
    standing: trip.value.standing,
    world,
    head,
    other,
    known,
    events,
    named,
    rulers,
    lines,
    acknowledged,
    versions,
    messages,
  })
}

/** The head that these commands are decided on: made from the whole ledger where one of them reaches for what left the state. */
async function headFor(
  store: Store,
  deal: string,
  row: HeadRow,
  commands: readonly Command[],
  world: World,
  now: number,
): Promise<Head | undefined> {
  const head = await headOf(store, deal, row)
  if (!head || (!head.whole && !commands.some((command) => needsWhole(head.state, command, now)))) return head
  return wholeHead(store, deal, head, world)
}
