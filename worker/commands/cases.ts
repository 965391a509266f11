import { waitingApprovals } from '#shared/process/decide/approvals.ts'
import { approverGroups, askersOf } from '#shared/process/decide/approvers.ts'
import type { EventDraft, Happening } from '#shared/process/ledger/event.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import type { ApprovalCase, DealState } from '#shared/process/ledger/state.ts'
import { visitsOf } from '#shared/process/ledger/visits.ts'
import { findRole } from '#shared/process/manual/find.ts'
import type { Duration } from '#shared/process/manual/time.ts'
import { timeOf } from '#shared/process/obligations/judge.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { manualOf, type World } from '#shared/process/world.ts'
import type { Query } from '#worker/store/query.ts'
import { boardQuery } from '#worker/store/rollups.ts'
import { type NewRuling, rulingQueries } from '#worker/store/rulings.ts'
import { approvalQueries, begunQueries, dueQueries, endedQueries, type NewWaiting } from '#worker/store/waiting.ts'

/** What new events change of the cases that wait for a ruling, and of the register of rulings: boards count them. */
export function casesQueries(world: World, drafts: readonly EventDraft[], after: DealState): Query[] {
  const { deal } = after
  const rulings = ruled(drafts)
  const any = (types: ReadonlySet<Happening['type']>) => drafts.some(({ happening }) => types.has(happening.type))
  return [
    ...(any(changesCases)
      ? [
          ...begunQueries(deal, begun(world, drafts, after), owner(after)),
          ...rulingQueries(deal, rulings),
          ...endedQueries(deal, rulings, owner(after)),
          boardQuery(),
        ]
      : []),
    ...(any(changesApprovals) && after.approvals.some(isWaiting)
      ? [...approvalQueries(deal, approvals(world, after), owner(after)), boardQuery()]
      : []),
    ...(any(changesTime) && after.exceptions.some(isWaiting) ? dueQueries(deal, exceptions(world, after)) : []),
  ]
}

const changesCases: ReadonlySet<Happening['type']> = new Set<Happening['type']>([
  'exception asked',
  'exception ruled',
  'approval asked',
  'approval ruled',
  'contest raised',
  'contest ruled',
  'handed over',
  'responsible set',
])

/** Another visit can be open now, in which another approval waits, or somebody else may give it. */
const changesApprovals: ReadonlySet<Happening['type']> = new Set<Happening['type']>([
  'stage advanced',
  'stage returned',
  'stage sighted',
  'command undone',
  'closed',
  'reopened',
  'merged into',
  'manual migrated',
  'member joined',
  'member left',
  'handed over',
  'responsible set',
])

/** What an exception asks to leave out can fall due at another moment. */
const changesTime: ReadonlySet<Happening['type']> = new Set<Happening['type']>([
  'held',
  'resumed',
  'reopened',
  'calendar set',
  'manual migrated',
  'handed over',
  'responsible set',
  'attributes set',
  'attributes corrected',
])

const isWaiting = ({ ruling }: { ruling?: unknown }) => ruling === undefined

/** A word on a contest, and on an exception from something without a due moment of its own. */
const usual: Duration = { amount: 2, unit: 'days' }

function begun(world: World, drafts: readonly EventDraft[], after: DealState): NewWaiting[] {
  return drafts.flatMap(({ happening, actor, at, id: event }): NewWaiting[] => {
    const told = { asker: actor.id, asked: at, event, rulers: [] as string[][], owed: inNameOf(after, actor.id, at) }
    const inTwoDays = () => timeOf(world, after, at).add(at, usual)
    if (happening.type === 'exception asked') {
      const { exception: id, obligation } = happening
      const due = judged(world, after, at, obligation)?.due ?? inTwoDays()
      return [{ ...told, kind: 'exception', id, obligation, due }]
    }
    if (happening.type === 'contest raised') {
      const { contest: id, obligation } = happening
      const owed = judged(world, after, at, obligation)?.owedBy ?? told.owed
      return [{ ...told, kind: 'contest', id, obligation, due: inTwoDays(), owed }]
    }
    if (happening.type !== 'approval asked') return []
    const found = after.approvals.find(({ approval }) => approval === happening.approval)
    return found ? [{ ...approval(world, after, found), event }] : []
  })
}

/** In whose name it was asked, where not in the asker's own. */
function inNameOf(state: DealState, asker: string, asked: number): string | null {
  return askersOf(state, { asker, asked })[1] ?? null
}

function judged(world: World, state: DealState, at: number, key: string): Obligation | undefined {
  return obligations(world, state, at).find((one) => one.key === key)
}

function approvals(world: World, state: DealState): Omit<NewWaiting, 'event'>[] {
  return waitingApprovals(world, state).map((one) => approval(world, state, one))
}

function exceptions(world: World, state: DealState): { id: string; due: number }[] {
  const own = obligations(world, state, state.recorded)
  return state.exceptions.filter(isWaiting).flatMap(({ exception, obligation }) => {
    const due = own.find(({ key }) => key === obligation)?.due
    return due === undefined ? [] : [{ id: exception, due }]
  })
}

/** An approval is due by its approver's own time standard, in working time; who gives it is the manual's word. */
function approval(world: World, state: DealState, one: ApprovalCase): Omit<NewWaiting, 'event'> {
  const { approval: id, approver, asker, asked } = one
  const manual = manualOf(world, state)
  const visit = visitsOf(world, state).findLast(({ how, entered }) => how !== 'jumped' && entered <= asked)
  const within = findRole(manual, approver)?.within
  return {
    kind: 'approval',
    id,
    obligation: `${visit?.stage ?? one.from}/${visit?.n ?? 1}/@approval`,
    asker,
    asked,
    due: within ? timeOf(world, state, asked).add(asked, within) : null,
    rulers: approverGroups(manual, state, approver, state.recorded),
    owed: inNameOf(state, asker, asked),
  }
}

function ruled(drafts: readonly EventDraft[]): NewRuling[] {
  return drafts.flatMap(({ happening, actor, at, id: event }): NewRuling[] => {
    const told = { ruler: actor.id, ruled: at, event, expires: null }
    if (happening.type === 'exception ruled') {
      const { exception: id, approved, expires = null } = happening
      return [{ ...told, kind: 'exception', id, decision: approved ? 'approved' : 'refused', expires }]
    }
    if (happening.type === 'approval ruled') {
      const { approval: id, given } = happening
      return [{ ...told, kind: 'approval', id, decision: given ? 'approved' : 'refused' }]
    }
    if (happening.type !== 'contest ruled') return []
    const { contest: id, upheld, as } = happening
    return [{ ...told, kind: 'contest', id, decision: upheld ? as : 'refused' }]
  })
}
