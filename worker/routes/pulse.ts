import { getPulse, type Pulse } from '#shared/api/pulse.ts'
import { done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { revisionsQuery, seqQuery } from '#worker/store/pulse.ts'

/** Asked every few seconds: one trip, a row for each thing asked, no word where nothing is new. */
export function pulse(app: App): void {
  serve(app, getPulse, async ({ query: { deal, after = 0, index, board }, now }, desk) => {
    const trip = await desk.trip([
      ...(index === undefined && board === undefined ? [] : [revisionsQuery()]),
      ...(deal === undefined ? [] : [seqQuery(desk.caller, deal, now)]),
    ])
    if (!trip.ok) return trip
    const found: { seq?: number; index?: number; board?: number } = Object.assign({}, ...trip.value.rows.flat())
    const news: Pulse = {
      ...(deal !== undefined && (found.seq ?? 0) !== after ? { seq: found.seq ?? 0 } : {}),
      ...(index !== undefined && found.index !== index ? { index: found.index } : {}),
      ...(board !== undefined && found.board !== board ? { board: found.board } : {}),
    }
    return done(Object.keys(news).length === 0 ? undefined : news)
  })
}
