import type { Visit } from '../ledger/visit.ts'

/**
 * The visit that was open at a moment; that of an entry belongs to the visit before. A stage that was jumped is no stay: the
 * one that it was jumped for was entered at the same moment.
 */
export function visitOpenAt(visits: readonly Visit[], moment: number): Visit | undefined {
  return visits.findLast((visit) => visit.entered < moment) ?? visits[0]
}
