import type { EventDraft, Happening } from '#shared/process/ledger/event.ts'
import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { evolve } from '#shared/process/ledger/evolve.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { World } from '#shared/process/world.ts'
import { type ChainFault, verify } from '#worker/chain/verify.ts'
import { headQueries } from '#worker/commands/commit.ts'
import { relatedQueries } from '#worker/commands/related.ts'
import { documentsByName, documentsOf, keep, worldOf } from '#worker/store/documents.ts'
import { type LedgerRow, ledgerRowsQuery } from '#worker/store/export.ts'
import type { Query } from '#worker/store/query.ts'
import { unbuiltGuard } from '#worker/store/restore.ts'
import type { Store } from '#worker/store/shard.ts'

export type Rebuilt = { ok: true } | { ok: false; why: ChainFault | 'documents' } | 'busy'

const page = 500

/** Makes head, tables beside it and figures of one deal again, from nothing but its ledger, once its chain has been verified. */
export async function rebuildDeal(store: Store, deal: string, zone: string, now: number): Promise<Rebuilt> {
  const rows = await ledgerOf(store, deal)
  if (!rows) return 'busy'
  const events = rows.map(({ body }) => LedgerEvent.parse(JSON.parse(body)))
  const texts = new Map(events.map((event, at) => [event.id, JSON.parse(rows[at]?.personal ?? '{}')]))
  const chain = rows.map(({ hash }) => hash)
  const head = { seq: events.length, hash: chain.at(-1) ?? '' }
  const verified = await verify({ events, chain, head, personal: Object.fromEntries(texts) })
  if (!verified.ok) return { ok: false, why: verified.why }
  const drafts = events.map((event) => draftOf(event, texts.get(event.id)))
  const { slices, after } = slicesOf(drafts, events)
  const world = await worldFor(store, after, zone)
  if (!world) return 'busy'
  if (!judges(world, after)) return { ok: false, why: 'documents' }
  // A clock that is behind the one of the export does not judge a deal before its last event.
  const moment = Math.max(now, after.recorded)
  const queries: Query[] = [
    unbuiltGuard(deal),
    ...slices.flatMap((slice) => relatedQueries(world, slice.drafts, slice.before, slice.after)),
    ...headQueries(world, { before: undefined, after, drafts, sealed: { events, chain, personal: [] } }, moment),
  ]
  return (await store.write(queries)) ? { ok: true } : 'busy'
}

/** The documents that judge a deal, read where this isolate lacks one. */
async function worldFor(store: Store, state: DealState, zone: string): Promise<World | undefined> {
  const documents = documentsOf(store.org)
  if (judges(documents, state)) return worldOf(documents, zone)
  const hashes = [...state.manuals.map(({ manual }) => manual), ...state.calendars.map(({ calendar }) => calendar)]
  const read = await store.read(documentsByName(documents, { manuals: [], users: [], hashes }))
  if (read) keep(documents, read[0], read[1])
  return read && worldOf(documents, zone)
}

function judges({ manuals, calendars }: Pick<World, 'manuals' | 'calendars'>, state: DealState): boolean {
  return (
    state.manuals.every((one) => manuals.has(one.manual)) && state.calendars.every((one) => calendars.has(one.calendar))
  )
}

async function ledgerOf(store: Store, deal: string): Promise<LedgerRow[] | undefined> {
  const rows: LedgerRow[] = []
  for (;;) {
    const read = await store.read([ledgerRowsQuery(deal, rows.at(-1)?.seq ?? 0, Number.MAX_SAFE_INTEGER, page)])
    if (!read) return undefined
    rows.push(...read[0])
    if (read[0].length < page) return rows
  }
}

/** The event as it was before it was stored, with those of its texts that still exist. */
function draftOf(event: LedgerEvent, texts: Record<string, { value: string }> = {}): EventDraft {
  const { seq: _, commitments: __, ...draft } = event
  const personal = Object.fromEntries(Object.entries(texts).map(([field, { value }]) => [field, value]))
  return Object.keys(personal).length > 0 ? { ...draft, personal } : draft
}

interface Slice {
  drafts: EventDraft[]
  before: DealState | undefined
  after: DealState
}

/** What a case is entered with depends on how the deal stood; all else may be told at once. */
const apart: ReadonlySet<Happening['type']> = new Set<Happening['type']>([
  'exception asked',
  'exception ruled',
  'approval asked',
  'approval ruled',
  'contest raised',
  'contest ruled',
  'handed over',
  'responsible set',
])

/** So many events are written by one set of statements. */
const mostInSlice = 1000

function slicesOf(
  drafts: readonly EventDraft[],
  events: readonly LedgerEvent[],
): { slices: Slice[]; after: DealState } {
  const slices: Slice[] = []
  let open: EventDraft[] = []
  let before: DealState | undefined
  let state: DealState | undefined
  const close = () => {
    if (state && open.length > 0) slices.push({ drafts: open, before, after: state })
    before = state
    open = []
  }
  for (const [at, event] of events.entries()) {
    const draft = drafts[at]
    const alone = apart.has(event.happening.type)
    if (alone || open.length >= mostInSlice) close()
    state = evolve(state, event)
    if (draft) open.push(draft)
    if (alone) close()
  }
  close()
  if (!state) throw new RangeError('a ledger has at least one event')
  return { slices, after: state }
}
