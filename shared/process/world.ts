import type { Calendar } from './calendar/schema.ts'
import type { Manual } from './manual/schema.ts'

/** The immutable documents that a deal is judged by, each found by its content hash. */
export interface World {
  manuals: ReadonlyMap<string, Manual>
  calendars: ReadonlyMap<string, Calendar>
  /** The organisation's zone: decides on which day something counts. */
  timeZone: string
}

/** A document that the ledger names and the world lacks: a defect of the caller, not of the deal. */
export class MissingDocument extends Error {
  readonly hash: string
  constructor(hash: string) {
    super(`no manual or calendar with hash ${hash}`)
    this.hash = hash
  }
}

export function manualOf(world: World, deal: { manual: string }): Manual {
  const manual = world.manuals.get(deal.manual)
  if (!manual) throw new MissingDocument(deal.manual)
  return manual
}

export function calendarOf(world: World, deal: { calendar: string }): Calendar {
  const calendar = world.calendars.get(deal.calendar)
  if (!calendar) throw new MissingDocument(deal.calendar)
  return calendar
}
