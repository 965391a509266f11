import { CaseKind } from '#shared/api/cases.ts'
import type { OrganisationRole } from '#shared/api/session.ts'

/** What waits for somebody, each under its own address. */
export const tabs = ['alerts', 'exceptions', 'approvals', 'contests', 'register', 'notes', 'absence'] as const
export type Tab = (typeof tabs)[number]

/** The cases of each tab that rules. */
export const kindOf = { exceptions: 'exception', approvals: 'approval', contests: 'contest' } as const
const tabOfKind = { exception: 'exceptions', approval: 'approvals', contest: 'contests' } as const

/** What the page is asked for. An address that names no tab means the first one. */
export interface QueueQuery {
  of: Tab
  /** Alerts that wait for a word, or those that got one. */
  state: 'open' | 'answered'
  tier: number | undefined
  /** Rulings of one kind. */
  kind: CaseKind | undefined
  /** Notes that are put aside. */
  settled: 'yes' | 'no'
}

export function queueQueryOf(query: Record<string, string>): QueueQuery {
  const tier = Number(query.tier)
  return {
    of: tabs.find((tab) => tab === query.of) ?? 'alerts',
    state: query.state === 'answered' ? 'answered' : 'open',
    tier: [1, 2, 3, 4].includes(tier) ? tier : undefined,
    kind: CaseKind.safeParse(query.kind).data,
    settled: query.settled === 'yes' ? 'yes' : 'no',
  }
}

/** The address of a tab, with what else is asked there. */
export function queueAddress(of: Tab, more: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams({ of })
  for (const [name, value] of Object.entries(more)) if (value !== undefined) query.set(name, value)
  return `/queue?${query}`
}

/** Where cases of a kind wait. */
export const caseAddress = (kind: CaseKind): string => queueAddress(tabOfKind[kind])

/** The tabs of a role: a rep rules only where the manual says so, an auditor is never absent. */
export function tabsOf(role: OrganisationRole, waiting: ReadonlySet<CaseKind>): readonly Tab[] {
  return tabs.filter((tab) => {
    if (tab === 'absence') return role !== 'auditor'
    if (role !== 'rep' || tab === 'alerts' || tab === 'register') return true
    return tab !== 'notes' && waiting.has(kindOf[tab])
  })
}

/** Where an obligation stands on the page of its deal, by its key. */
export function obligationPlace(deal: string, obligation: string | undefined): string {
  const [stage, , what = '', key] = obligation?.split('/') ?? []
  if (stage === undefined || what === '') return `/deals/${deal}`
  const asked = what === '@choice' || what === '@rule' ? `${what}/${key}` : what
  return `/deals/${deal}#${encodeURI(`asked/${stage}/${asked}`)}`
}
