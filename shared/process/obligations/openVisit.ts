import type { Visit } from '../ledger/visit.ts'

/** The visit that was open at a moment; that of an entry belongs to the visit before. A stage that was jumped is no stay. */
export function visitOpenAt(visits: readonly Visit[], moment: number): Visit | undefined {
  return visits.findLast((visit) => visit.how !== 'jumped' && visit.entered < moment) ?? visits[0]
}
