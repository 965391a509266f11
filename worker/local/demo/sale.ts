import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import type { Calendar } from '#shared/process/calendar/schema.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { colleagues, type Member, type Seller } from './cast.ts'
import type { Customer } from './customers/customer.ts'
import { calendars } from './organisation.ts'
import type { Random } from './random.ts'
import { type Timeline, timeline } from './timeline.ts'

export const manual = Manual.parse(generalB2b)

/** One deal being told: who sells what to whom, and by which calendar. */
export interface Sale {
  line: Timeline
  random: Random
  calendar: Calendar
  seller: Seller
  manager: Member
  presales: Member
  /** Ids of the customer's people. */
  persons: string[]
  /** Colleagues who have joined, by role. */
  joined: Map<string, Member>
  handedOver: boolean
}

/** Opens a deal at a moment. */
export function openSale(deal: string, seller: Seller, customer: Customer, random: Random, at: number): Sale {
  const line = timeline(deal)
  const persons = customer.people.map((one, index) => ({ person: `${deal}-p${index + 1}`, ...one }))
  line.add(at, seller.id, {
    type: 'open deal',
    name: customer.deal,
    manual: manual.key,
    origin: 'import',
    segment: random.chance(0.35) ? 'large' : 'mid',
    persons,
    links: [],
  })
  return {
    line,
    random,
    calendar: calendars[seller.team],
    seller,
    ...colleagues(seller.team),
    persons: persons.map(({ person }) => person),
    joined: new Map(),
    handedOver: false,
  }
}

/** Takes a colleague on for a role of the manual. */
export function join(sale: Sale, at: number, member: Member, role: string): void {
  sale.line.add(at, sale.seller.id, { type: 'join member', user: member.id, role })
  sale.joined.set(role, member)
}

/** The deal goes to a colleague, by their manager's word. */
export function handOver(sale: Sale, at: number, to: Seller): void {
  sale.line.add(at, sale.manager.id, { type: 'hand over', to: to.id })
  sale.seller = to
  sale.handedOver = true
}
