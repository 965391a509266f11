import { wilson } from '../score/wilson.ts'

/** What one person of one team brought of a step: how many settled, and how much of their weight was lost. */
export interface Brought {
  rep: string
  team: string
  settled: number
  weight: number
  /** Weight that got no credit. */
  lost: number
}

/** Why points were lost. */
export type Cause =
  | { is: 'everywhere' }
  | { is: 'team'; team: string }
  | { is: 'person'; rep: string }
  | { is: 'unclear' }

/** So much must have settled, of one and of the rest, before they are told apart; and of all before anything is said. */
const leastOfOne = 5
const leastOfAll = 10
const leastPeople = 3

/**
 * Whether a step is lost by one person, in one team, or everywhere alike. One stands out when it loses at least twice the
 * share of all others together and the two 95 % intervals (Wilson 1927) do not meet; a person is looked for first. Everywhere
 * means that nobody stands out and at least three people lost something. A sample that is too small says nothing.
 */
export function causeOf(brought: readonly Brought[]): Cause {
  if (total(brought, 'settled') < leastOfAll) return { is: 'unclear' }
  const rep = standingOut(brought, ({ rep }) => rep)
  if (rep !== undefined) return { is: 'person', rep }
  const team = standingOut(brought, ({ team }) => team)
  if (team !== undefined) return { is: 'team', team }
  const losing = new Set(brought.filter(({ lost }) => lost > 0).map(({ rep }) => rep))
  return losing.size >= leastPeople ? { is: 'everywhere' } : { is: 'unclear' }
}

function standingOut(brought: readonly Brought[], by: (one: Brought) => string): string | undefined {
  const groups = [...Map.groupBy(brought, by)].sort(([a], [b]) => (a < b ? -1 : 1))
  const found = groups.filter(([name, own]) =>
    standsOut(
      own,
      brought.filter((one) => by(one) !== name),
    ),
  )
  // Two who both stand out are no longer one.
  return found.length === 1 ? found[0]?.[0] : undefined
}

function standsOut(own: readonly Brought[], others: readonly Brought[]): boolean {
  const [here, there] = [shareOf(own), shareOf(others)]
  if (here.n < leastOfOne || there.n < leastOfOne || here.p < 2 * there.p || here.p === 0) return false
  return wilson(here.p, here.n).low > wilson(there.p, there.n).high
}

function shareOf(brought: readonly Brought[]): { p: number; n: number } {
  const weight = total(brought, 'weight')
  return { p: weight === 0 ? 0 : total(brought, 'lost') / weight, n: total(brought, 'settled') }
}

function total(brought: readonly Brought[], what: 'settled' | 'weight' | 'lost'): number {
  return brought.reduce((sum, one) => sum + one[what], 0)
}
