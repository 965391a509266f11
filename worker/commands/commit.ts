import type { EventDraft, LedgerEvent } from '#shared/process/ledger/event.ts'
import { evolve } from '#shared/process/ledger/evolve.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { currentVisit } from '#shared/process/ledger/visits.ts'
import type { World } from '#shared/process/world.ts'
import { genesis, type Sealed, seal } from '#worker/chain/link.ts'
import {
  commandsInsert,
  eventsInsert,
  headUpsert,
  type NewCommand,
  type NewHead,
  personalInsert,
} from '#worker/store/commit.ts'
import { guardQuery, type Writer } from '#worker/store/guard.ts'
import type { Query } from '#worker/store/query.ts'
import { revisionQuery } from '#worker/store/related.ts'
import { rollupsUpsert } from '#worker/store/rollups.ts'
import { alertQueries } from './alerts.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { Head } from './head.ts'
import { changesIndex, relatedQueries } from './related.ts'
import { type Stored, settle } from './settle.ts'

/** What a decision adds to a deal. */
export interface Addition {
  before: Head | undefined
  after: DealState
  drafts: readonly EventDraft[]
  sealed: Sealed
}

/** What is written at once: one deal's addition, or those of both deals of a command on two, its own first. */
export interface Commit {
  writer: Writer
  world: World
  additions: readonly [Addition, ...Addition[]]
  commands: readonly NewCommand[]
  now: number
}

/** The one guarded batch that writes it: commands, and for each deal events, head, what lies beside it, the roll-ups' differences. */
export function commitQueries({ writer, world, additions, commands, now }: Commit): Query[] {
  const bases = additions.map(({ before, after }) => ({ deal: after.deal, head: before }))
  return [
    ...bases.toSorted((a, b) => (a.deal < b.deal ? -1 : 1)).map((basis) => guardQuery(basis, writer, now)),
    commandsInsert(additions[0].after.deal, now, commands),
    ...additions.flatMap((addition) => additionQueries(world, addition, now)),
  ]
}

/** Decided, numbered, linked and folded: what a decision adds to a deal. */
export async function additionOf(before: Head | undefined, drafts: readonly EventDraft[]): Promise<Addition> {
  const sealed = await seal(drafts, before ?? { seq: 0, hash: genesis })
  return { before, after: fold(before?.state, sealed.events), drafts, sealed }
}

export function fold(state: DealState | undefined, events: readonly LedgerEvent[]): DealState {
  let folded = state
  for (const event of events) folded = evolve(folded, event)
  if (!folded) throw new RangeError('nothing was decided')
  return folded
}

function additionQueries(world: World, addition: Addition, now: number): Query[] {
  const { before, after, drafts, sealed } = addition
  return [
    ...eventsInsert(after.deal, rows(sealed)),
    ...personalInsert(after.deal, sealed.personal),
    ...headQueries(world, addition, now),
    ...relatedQueries(world, drafts, before?.state, after),
  ]
}

/** What follows from events that are stored: the head, what left its state, and the roll-ups' differences. */
export function headQueries(world: World, { before, after, drafts, sealed }: Addition, now: number): Query[] {
  const figures = figuresOf(world, after, Math.max(now, before?.asOf ?? 0), before)
  const stored = settle(world, after, figures, before)
  const listed = changesIndex(drafts)
  return [
    ...(listed ? [revisionQuery()] : []),
    headUpsert(after.deal, headRow(world, after, sealed, before, standingRow(figures, stored)), listed),
    ...stored.queries,
    ...rollupsUpsert(figures),
    ...alertQueries(world, { before: before?.state, after, judged: figures.judged }, figures.asOf),
  ]
}

function rows({ events, chain }: Sealed) {
  return events.map((event, at) => ({
    seq: event.seq,
    id: event.id,
    body: JSON.stringify(event),
    hash: chain[at] ?? '',
  }))
}

function headRow(
  world: World,
  state: DealState,
  sealed: Sealed,
  before: Head | undefined,
  standing: StandingRow,
): NewHead {
  const moments = sealed.events.map((event) => event.at)
  return {
    seq: state.seq,
    hash: sealed.chain.at(-1) ?? before?.hash ?? '',
    ...standing,
    name: state.name,
    owner: owner(state).user,
    team: owner(state).team,
    manual: state.manual,
    calendar: state.calendar,
    stage: currentVisit(world, state).stage,
    outcome: state.closed?.outcome ?? null,
    opened: state.opened,
    changed: moments.reduce((latest, at) => Math.max(latest, at), before?.changed ?? 0),
    links: JSON.stringify(state.links),
  }
}

type StandingRow = ReturnType<typeof standingRow>

/** The part of a head that time alone changes. */
export function standingRow({ asOf, nextChange, due, score, lost, overdue }: Figures, { state, vector, flow }: Stored) {
  const counted = { vector: JSON.stringify(vector), flow: JSON.stringify(flow) }
  return { asOf, nextChange, due, score, lost, overdue, state, ...counted }
}
