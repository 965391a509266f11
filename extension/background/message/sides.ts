import type { Participant, Sight } from '#extension/rooms/sight.ts'
import type { Session } from '#shared/api/session.ts'

/** What tells our own side: the page's accounts, the person, the organisation's domains and its shared mailboxes. */
export interface OwnSide {
  addresses: ReadonlySet<string>
  domains: ReadonlySet<string>
}

export function ownSide(session: Session, sight: Pick<Sight, 'own'>): OwnSide {
  const { domains, mailboxes } = session.organisation
  return {
    addresses: new Set([session.email, ...mailboxes, ...sight.own].map((one) => one.toLowerCase())),
    domains: new Set(domains.map((one) => one.toLowerCase())),
  }
}

function isOwn(own: OwnSide, address: string): boolean {
  return own.addresses.has(address.toLowerCase()) || own.domains.has(domainOf(address))
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** Everybody of the other side, each once, in the page's order: From, Reply-To, To and Cc that are not our own. */
export function otherSide(own: OwnSide, participants: readonly Participant[]): Participant[] {
  const seen = new Map<string, Participant>()
  for (const one of participants) {
    const address = one.address.toLowerCase()
    const known = seen.get(address)
    if (!address.includes('@') || isOwn(own, address)) continue
    if (!known) seen.set(address, { ...one, address })
    else if (known.name === undefined && one.name !== undefined) seen.set(address, { ...known, name: one.name })
  }
  return [...seen.values()]
}

/** Out when somebody of our own side wrote it; a message being written is ours. */
export function directionOf(own: OwnSide, sight: Pick<Sight, 'view' | 'participants'>): 'in' | 'out' {
  if (sight.view === 'compose') return 'out'
  const from = sight.participants.find((one) => one.role === 'from')
  return from && isOwn(own, from.address) ? 'out' : 'in'
}
