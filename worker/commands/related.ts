import type { EventDraft, Happening } from '#shared/process/ledger/event.ts'
import { logged, owner } from '#shared/process/ledger/standing.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Query } from '#worker/store/query.ts'
import {
  goneQueries,
  memberQueries,
  messageQueries,
  type NewMessage,
  type NewWaiting,
  type PersonChange,
  personQueries,
  waitingQueries,
} from '#worker/store/related.ts'

/** What new events change in the tables beside the head. */
export function relatedQueries(
  drafts: readonly EventDraft[],
  before: DealState | undefined,
  after: DealState,
): Query[] {
  const { deal } = after
  const types = new Set(drafts.map((draft) => draft.happening.type))
  const any = (...wanted: Happening['type'][]) => wanted.some((type) => types.has(type))
  return [
    ...personQueries(deal, persons(drafts)),
    ...(any('member joined', 'member left') ? memberQueries(deal, members(after)) : []),
    ...(any('activity logged', 'activity withdrawn')
      ? messageQueries(deal, messages(drafts, after), withdrawn(drafts))
      : []),
    ...(any('exception asked', 'exception ruled', 'contest raised', 'contest ruled', 'handed over')
      ? waitingQueries(deal, begun(drafts), ruled(drafts), owner(after))
      : []),
    ...goneQueries(deal, gone(drafts, before, after)),
  ]
}

const listing: ReadonlySet<Happening['type']> = new Set<Happening['type']>([
  'opened',
  'person added',
  'person removed',
  'linked',
  'member joined',
  'member left',
  'handed over',
  'closed',
])

/** Whether the people index has to say something new. */
export function changesIndex(drafts: readonly EventDraft[]): boolean {
  return drafts.some((draft) => listing.has(draft.happening.type))
}

function persons(drafts: readonly EventDraft[]): PersonChange[] {
  const last = new Map<string, PersonChange>()
  for (const { happening, personal } of drafts) {
    if (happening.type === 'person added') {
      const known = last.get(happening.person)
      last.set(happening.person, { ...(known?.gone ? {} : known), ...personal, person: happening.person, gone: false })
    }
    if (happening.type === 'person removed') last.set(happening.person, { person: happening.person, gone: true })
  }
  return [...last.values()]
}

function members(after: DealState): { user: string; until?: number | undefined }[] {
  const last = new Map(after.members.map((member) => [member.user, member]))
  return [...last.values()].filter(({ until }) => until === undefined || until > after.recorded)
}

function messages(drafts: readonly EventDraft[], after: DealState): NewMessage[] {
  const fresh = new Set(drafts.map((draft) => draft.id))
  return logged(after)
    .filter((activity) => fresh.has(activity.event))
    .flatMap(({ activity, command, account, by, keys }) =>
      Object.entries(keys)
        .filter((entry): entry is [string, string] => entry[1] !== undefined)
        .map(([kind, key]) => ({ kind, key, activity, command, account, by: by.id })),
    )
}

function withdrawn(drafts: readonly EventDraft[]): string[] {
  return drafts.flatMap(({ happening }) => (happening.type === 'activity withdrawn' ? [happening.activity] : []))
}

function begun(drafts: readonly EventDraft[]): NewWaiting[] {
  return drafts.flatMap(({ happening, actor, at, id: event }): NewWaiting[] => {
    const row = { asker: actor.id, asked: at, event }
    if (happening.type === 'exception asked')
      return [{ ...row, kind: 'exception', id: happening.exception, obligation: happening.obligation }]
    if (happening.type === 'contest raised')
      return [{ ...row, kind: 'contest', id: happening.contest, obligation: happening.obligation }]
    return []
  })
}

function ruled(drafts: readonly EventDraft[]): Pick<NewWaiting, 'kind' | 'id'>[] {
  return drafts.flatMap(({ happening }): Pick<NewWaiting, 'kind' | 'id'>[] => {
    if (happening.type === 'exception ruled') return [{ kind: 'exception', id: happening.exception }]
    if (happening.type === 'contest ruled') return [{ kind: 'contest', id: happening.contest }]
    return []
  })
}

/** Who saw the deal before and may not any more. */
function gone(drafts: readonly EventDraft[], before: DealState | undefined, after: DealState): string[] {
  const left = drafts.flatMap(({ happening }) => (happening.type === 'member left' ? [`user:${happening.user}`] : []))
  if (!before || owner(before).user === owner(after).user) return left
  return [...new Set([...left, `user:${owner(before).user}`, `team:${owner(before).team}`])]
}
