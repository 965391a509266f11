import * as z from 'zod'
import { Calendar } from '../process/calendar/schema.ts'
import { Hash, Id, Key, Moment } from '../process/id.ts'
import { LedgerEvent, Link } from '../process/ledger/event.ts'
import { DealState } from '../process/ledger/state.ts'
import { Manual } from '../process/manual/schema.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'

const dealParams = z.strictObject({ deal: Id })

export const Person = z.strictObject({ person: Id, name: z.string().optional(), address: z.string().optional() })
export type Person = z.infer<typeof Person>

/** Somebody with a part in a deal is away, and who acts in their place until when. */
export const StandIn = z.strictObject({ absent: Id, delegate: Id, until: Moment })
export type StandIn = z.infer<typeof StandIn>

/** A deal as its owner, members, their managers and admins see it. */
export const DealView = z.strictObject({
  state: DealState,
  persons: z.array(Person),
  /** Names of the users that the state mentions, of those who may approve, and of their delegates. */
  names: z.record(Id, z.string()),
  /** May the caller act on it (owner, member, or in place of one who is absent), or only read. */
  mine: z.boolean(),
  /** Absences of owner and members now; left out where there are none. */
  standIns: z.array(StandIn).min(1).exactOptional(),
})
export type DealView = z.infer<typeof DealView>

export const getDeal = operation({
  method: 'GET',
  path: '/api/v1/deals/:deal',
  summary: 'A deal: what has happened to it, folded from its ledger',
  access: 'rep',
  scope: 'read',
  params: dealParams,
  answer: DealView,
})

/** A line of a list of deals. Score in hundredths of a point; none while nothing is settled. */
export const DealLine = z.strictObject({
  deal: Id,
  name: z.string(),
  owner: Id,
  ownerName: z.string(),
  team: Id,
  manual: Hash,
  stage: Key,
  stageName: Text,
  outcome: Key.optional(),
  opened: Moment,
  changed: Moment,
  score: z.int().nullable(),
  /** How many obligations lost points. */
  lost: z.int(),
  overdue: z.int(),
  /** The earliest due moment of what is open; none of a closed deal. */
  due: Moment.optional(),
})
export type DealLine = z.infer<typeof DealLine>

/** Of all deals that a list holds, whichever page is shown: how many, and how many of them have something overdue. */
export const DealTotals = z.strictObject({ deals: z.int(), overdue: z.int() })
export type DealTotals = z.infer<typeof DealTotals>

export const listDeals = operation({
  method: 'GET',
  path: '/api/v1/deals',
  summary: 'Deals that the caller may see, newest change first',
  access: 'rep',
  scope: 'read',
  query: z.strictObject({
    owner: Id.optional(),
    team: Id.optional(),
    text: z.string().max(80).optional(),
    open: z.enum(['yes', 'no']).optional(),
    /** With one `owner`, what fell due today is told to others from the next morning on, as in every figure of a rep; so with `totals`. */
    overdue: z.literal('yes').optional(),
    stage: Key.optional(),
    /** Open deals on which this step is to be done; they are judged one by one, so that a page may hold fewer than `limit`. */
    step: Key.optional(),
    /** By the deal's version of now; together with `overdue` it opens what a board counts. */
    manual: Key.optional(),
    version: Hash.optional(),
    segment: Key.optional(),
    /** Something is due before this moment. */
    due: z.coerce.number().int().min(0).optional(),
    /** How many there are in all beside the page. Not of a step: whether it is asked is judged page by page. */
    totals: z.literal('yes').optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.strictObject({
    deals: z.array(DealLine),
    next: z.string().optional(),
    totals: DealTotals.optional(),
  }),
})

/** The ledger of a deal with the documents that judge it: enough to replay it anywhere, to the digit. */
export const LedgerExport = z.strictObject({
  deal: Id,
  head: z.strictObject({ seq: z.int(), hash: Hash }),
  events: z.array(LedgerEvent),
  /** Hash of the chain after each event, in the same order. */
  chain: z.array(Hash),
  manuals: z.record(Hash, Manual),
  calendars: z.record(Hash, Calendar),
  /** Personal fields that still exist: event id → field → value and salt. */
  personal: z.record(Id, z.record(z.string(), z.strictObject({ value: z.string(), salt: z.string() }))),
  names: z.record(Id, z.string()),
})
export type LedgerExport = z.infer<typeof LedgerExport>

export const getLedger = operation({
  method: 'GET',
  path: '/api/v1/deals/:deal/ledger',
  summary: 'The ledger of a deal, event by event, with its chain and the documents that judge it',
  access: 'rep',
  scope: 'read',
  params: dealParams,
  answer: LedgerExport,
})

/** What the extension matches messages with: addresses and links of open deals that this user may see. */
export const IndexEntry = z.strictObject({
  deal: Id,
  name: z.string(),
  addresses: z.array(z.string()),
  links: z.array(Link),
  outcome: Key.optional(),
  mine: z.boolean(),
  ownerName: z.string(),
  changed: Moment,
})
export type IndexEntry = z.infer<typeof IndexEntry>

export const getIndex = operation({
  method: 'GET',
  path: '/api/v1/index',
  summary: 'The people index: addresses and links of deals, whole or what changed after a revision',
  access: 'rep',
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
  answer: z.strictObject({ revision: z.int(), whole: z.boolean(), entries: z.array(IndexEntry), gone: z.array(Id) }),
})
