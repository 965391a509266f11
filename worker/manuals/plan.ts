import type { Desk } from '#worker/desk.ts'
import { done, type Outcome } from '#worker/outcome.ts'
import { type Documents, documentsOf, keep } from '#worker/store/documents.ts'
import type { Standing } from '#worker/store/standing.ts'
import { type FlightRow, flightManualsQuery, inFlightQuery, type PlanRow, planQuery } from '#worker/store/versions.ts'
import type { Source } from './flight.ts'

/** What holds for a manual, what is to come, and which versions open deals follow. */
export interface Plan {
  standing: Standing
  rows: PlanRow[]
  /** The version in force. */
  current: PlanRow | undefined
  flight: FlightRow[]
  documents: Documents
}

/** Reads it in one trip, with the version `other` among the documents if there is one of this manual. */
export async function readPlan(
  desk: Desk,
  key: string,
  other: string | undefined,
  now: number,
): Promise<Outcome<Plan>> {
  const documents = documentsOf(desk.store.org)
  const trip = await desk.trip([
    planQuery(key, now),
    inFlightQuery(key),
    flightManualsQuery(key, other, now, documents.manuals.keys()),
  ])
  if (!trip.ok) return trip
  const { standing, rows: read } = trip.value
  const [rows, flight, manuals] = read
  keep(documents, manuals, [])
  return done({ standing, rows, current: rows.find((row) => row.begun === 1), flight, documents })
}

/** The versions whose deals a version would take over that begins at `since`: those in flight and those that begin before it. */
export function sourcesOf({ rows, flight, documents }: Plan, to: string, since: number): Source[] {
  const before = rows.filter((row) => row.begun === 1 || row.since < since)
  const hashes = new Set([...flight, ...before].map((row) => row.hash))
  hashes.delete(to)
  return [...hashes].flatMap((hash) => {
    const manual = documents.manuals.get(hash)
    return manual ? [{ hash, manual }] : []
  })
}
