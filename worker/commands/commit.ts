import type { EventDraft } from '#shared/process/ledger/event.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { currentVisit } from '#shared/process/ledger/visits.ts'
import type { World } from '#shared/process/world.ts'
import type { Sealed } from '#worker/chain/link.ts'
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
import { type Figures, figuresOf } from './figures.ts'
import type { Head } from './head.ts'
import { changesIndex, relatedQueries } from './related.ts'
import { type Stored, settle } from './settle.ts'

/** What a decision adds to a deal. */
export interface Addition {
  writer: Writer
  world: World
  before: Head | undefined
  after: DealState
  drafts: readonly EventDraft[]
  sealed: Sealed
  commands: readonly NewCommand[]
  now: number
}

/** The one guarded batch that writes it: commands, events, head, what lies beside it, and the roll-ups' differences. */
export function commitQueries(addition: Addition): Query[] {
  const { writer, world, before, after, drafts, sealed, commands, now } = addition
  const figures = figuresOf(world, after, Math.max(now, before?.asOf ?? 0), before?.vector ?? {})
  const stored = settle(world, after, figures, before?.whole ?? false)
  const listed = changesIndex(drafts)
  return [
    guardQuery({ deal: after.deal, head: before }, writer),
    commandsInsert(after.deal, now, commands),
    ...eventsInsert(after.deal, rows(sealed)),
    ...personalInsert(after.deal, sealed.personal),
    ...(listed ? [revisionQuery()] : []),
    headUpsert(after.deal, headRow(world, after, sealed, before, standingRow(figures, stored)), listed),
    ...relatedQueries(world, drafts, before?.state, after),
    ...stored.queries,
    ...rollupsUpsert(figures.rows),
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
export function standingRow({ asOf, nextChange, score, lost, overdue }: Figures, { state, vector }: Stored) {
  return { asOf, nextChange, score, lost, overdue, state, vector: JSON.stringify(vector) }
}
