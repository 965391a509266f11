import type { EventDraft, Happening, MessageKeys } from '#shared/process/ledger/event.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { World } from '#shared/process/world.ts'
import { type Erased, erasedQueries } from '#worker/store/erased.ts'
import type { Query } from '#worker/store/query.ts'
import {
  goneQueries,
  memberQueries,
  messageQueries,
  type NewMessage,
  type PersonChange,
  partQueries,
  personQueries,
  witnessMoveQuery,
} from '#worker/store/related.ts'
import { casesQueries } from './cases.ts'
import { takenBackQueries } from './takenBack.ts'

/** What new events change in the tables beside the head. */
export function relatedQueries(
  world: World,
  drafts: readonly EventDraft[],
  before: DealState | undefined,
  after: DealState,
): Query[] {
  const { deal } = after
  const types = new Set(drafts.map((draft) => draft.happening.type))
  const any = (...wanted: Happening['type'][]) => wanted.some((type) => types.has(type))
  return [
    ...personQueries(deal, persons(drafts)),
    ...witnesses(deal, drafts),
    ...(any('member joined', 'member left') ? memberQueries(deal, members(after)) : []),
    ...(any('activity logged', 'activity withdrawn', 'activity moved')
      ? messageQueries(deal, messages(drafts), withdrawn(drafts))
      : []),
    ...casesQueries(world, drafts, after),
    ...erasedQueries(deal, erased(drafts)),
    ...takenBackQueries(drafts, after),
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
  'responsible set',
  'closed',
  'reopened',
  'merged into',
  'personal data erased',
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

/** Those of messages that were taken back in the same breath are forgotten with them. */
function messages(drafts: readonly EventDraft[]): NewMessage[] {
  const gone = new Set(withdrawn(drafts))
  return drafts.flatMap(({ happening, command, actor }): NewMessage[] => {
    if (happening.type !== 'activity logged' || gone.has(happening.activity)) return []
    const { activity, account, keys } = happening
    return keysOf(keys, { activity, command, account, by: actor.id })
  })
}

/** The keys of a message as rows of the activity that it is. */
export function keysOf(keys: MessageKeys, of: Omit<NewMessage, 'kind' | 'key'>): NewMessage[] {
  return Object.entries(keys)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([kind, key]) => ({ kind, key, ...of }))
}

/** Witnesses go with a message that moves, before its keys are forgotten here, and one of another message is none. */
function witnesses(deal: string, drafts: readonly EventDraft[]): Query[] {
  return drafts.flatMap(({ happening }): Query[] => {
    if (happening.type === 'activity moved') return [witnessMoveQuery(deal, happening.activity, happening.to)]
    if (happening.type !== 'activity logged' || happening.apartFrom === undefined) return []
    const keys = Object.values(happening.keys).filter((key) => key !== undefined)
    return partQueries(deal, happening.apartFrom, happening.account ?? '', keys)
  })
}

function withdrawn(drafts: readonly EventDraft[]): string[] {
  return drafts.flatMap(({ happening }) =>
    happening.type === 'activity withdrawn' || happening.type === 'activity moved' ? [happening.activity] : [],
  )
}

function erased(drafts: readonly EventDraft[]): Erased[] {
  return drafts.flatMap(({ happening }) =>
    happening.type === 'personal data erased' ? [{ event: happening.event, field: happening.field }] : [],
  )
}

/** Who saw the deal before and may not any more. */
function gone(drafts: readonly EventDraft[], before: DealState | undefined, after: DealState): string[] {
  const left = drafts.flatMap(({ happening }) => (happening.type === 'member left' ? [`user:${happening.user}`] : []))
  if (!before) return left
  const [was, is] = [owner(before), owner(after)]
  if (was.user === is.user && was.team === is.team) return left
  return [...new Set([...left, `user:${was.user}`, `team:${was.team}`])]
}
