import type { Desk } from '#worker/desk.ts'
import type { Query, Rows } from '#worker/store/query.ts'

const tries = 4

/**
 * Reads the next page of something long. Each page asks again whether the caller may: rights that end, end the reading.
 * Throws when they did, or when the database stopped answering.
 */
export async function readOn<const Q extends readonly Query[]>(desk: Desk, queries: Q): Promise<Rows<Q>> {
  for (let turn = 1; ; turn++) {
    const trip = await desk.trip(queries)
    if (trip.ok) return trip.value.rows
    if (trip.failure.kind !== 'busy' || turn === tries) throw new Error(`ended early: ${trip.failure.kind}`)
    await new Promise((resolve) => setTimeout(resolve, 100 * turn))
  }
}
