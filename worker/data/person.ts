import type { Held } from '#shared/api/export.ts'
import type { Language } from '#shared/process/text.ts'
import type { Desk } from '#worker/desk.ts'
import {
  type ActRow,
  accountFacts,
  actsQuery,
  auditOfQuery,
  type HeldRow,
  type MemberFacts,
  memberFiguresQuery,
  memberHoldingsQuery,
  namedInQuery,
  personHoldingsQuery,
} from '#worker/store/held.ts'
import { readOn } from './readOn.ts'

/** The names of the fields, for people. */
export const headings: Record<keyof Held, Record<Language, string>> = {
  section: { 'zh-CN': '类别', en: 'Section' },
  deal: { 'zh-CN': '商机', en: 'Deal' },
  at: { 'zh-CN': '时间', en: 'Time' },
  what: { 'zh-CN': '项目', en: 'What' },
  value: { 'zh-CN': '内容', en: 'Content' },
}

const page = 1000

/** What is held on a member: the row, the account, what the member did and what others did about it. */
export async function* heldOnMember(desk: Desk, directory: D1Database, facts: MemberFacts): AsyncGenerator<Held[]> {
  const { user } = facts
  const account = await accountFacts(directory, desk.store.org, user)
  yield [
    ...Object.entries(facts).map(([what, value]) =>
      held({ section: 'member', deal: '', at: 0, what, value: String(value ?? '') }),
    ),
    ...Object.entries(account ?? {}).map(([what, value]) =>
      held({ section: 'account', deal: '', at: 0, what, value: String(value) }),
    ),
  ]
  for (const rows of await readOn(desk, [memberHoldingsQuery(user), memberFiguresQuery(user)])) yield rows.map(held)
  let place: readonly [number, string] = [0, '']
  for (let more = true; more; ) {
    const [rows] = await readOn(desk, [auditOfQuery(user, place, page)])
    yield rows.map(held)
    const last = rows.at(-1)
    more = rows.length === page
    if (last) place = [last.at, last.id]
  }
  yield* acts(desk, user)
}

/** The ledgers have no list by person: they are gone through, a stretch at a time. */
async function* acts(desk: Desk, user: string): AsyncGenerator<Held[]> {
  let last: ActRow | undefined
  do {
    const [rows]: readonly [ActRow[]] = await readOn(desk, [actsQuery(user, [last?.deal ?? '', last?.seq ?? 0], page)])
    yield rows.filter(({ mine }) => mine === 1).map(held)
    last = rows.length < page ? undefined : rows.at(-1)
  } while (last)
}

/** What is held on a person at a customer, deal by deal. */
export async function* heldOnAddress(desk: Desk, address: string): AsyncGenerator<Held[]> {
  const [deals] = await readOn(desk, [namedInQuery(address)])
  for (const { deal, person, name } of deals) {
    const [rows] = await readOn(desk, [personHoldingsQuery(deal, person)])
    yield [held({ section: 'deal', deal, at: 0, what: 'name', value: name }), ...rows.map(held)]
  }
}

function held({ section, deal, at, what, value }: HeldRow): Held {
  return { section, deal, at: at === 0 ? '' : new Date(at).toISOString(), what, value }
}
