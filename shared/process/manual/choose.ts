import type { Manual } from './schema.ts'

/** What is known of a deal when it is opened and a manual is looked for. */
export interface NewDeal {
  id: string
  kind?: string
  segment?: string
  team: string
}

/**
 * The manual that a new deal follows, of those in force: of those whose scope fits, and whose pilot the deal is drawn into,
 * the one of highest priority; then the narrower, which names more of kind, segment, team and pilot; then the first by key
 * and hash. Undefined: none fits.
 */
export function manualFor<C extends { hash: string; manual: Manual }>(
  candidates: readonly C[],
  deal: NewDeal,
): C | undefined {
  return candidates.filter(({ manual }) => fits(manual, deal)).toSorted((one, other) => precedes(one, other))[0]
}

/**
 * Where a deal falls in a pilot's draw, 0 to 9999: FNV-1a (32 bits, over the characters of `manual/deal`), its bits mixed
 * once more, modulo 10 000. It is in a pilot whose share in basis points is above it. Drawn for each manual anew, so that
 * one pilot says nothing of another.
 */
export function pilotDraw(deal: string, manual: string): number {
  let hash = 0x811c9dc5
  for (const letter of `${manual}/${deal}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % 10_000
}

function fits({ key, scope }: Manual, deal: NewDeal): boolean {
  const names = (listed: readonly string[] | undefined, own: string | undefined) =>
    listed === undefined || (own !== undefined && listed.includes(own))
  return (
    names(scope.kinds, deal.kind) &&
    names(scope.segments, deal.segment) &&
    names(scope.teams, deal.team) &&
    (scope.pilot === undefined || pilotDraw(deal.id, key) < scope.pilot)
  )
}

function precedes(one: { hash: string; manual: Manual }, other: { hash: string; manual: Manual }): number {
  return (
    other.manual.scope.priority - one.manual.scope.priority ||
    narrowness(other.manual) - narrowness(one.manual) ||
    compare(one.manual.key, other.manual.key) ||
    compare(one.hash, other.hash)
  )
}

function narrowness({ scope }: Manual): number {
  return [scope.kinds, scope.segments, scope.teams, scope.pilot].filter((one) => one !== undefined).length
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
