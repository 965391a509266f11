import { checkConformance } from '#shared/api/conformance.ts'
import { importLimit } from '#worker/body.ts'
import { type App, serve } from '#worker/serve.ts'

/** Judges a log from elsewhere by a manual; nothing of it is kept. What reads and judges logs is loaded with the first one. */
export function conformance(app: App): void {
  serve(
    app,
    checkConformance,
    async ({ body }, desk) => {
      const trip = await desk.trip([])
      if (!trip.ok) return trip
      const { judge } = await import('#worker/conformance/judge.ts')
      return judge(body)
    },
    importLimit,
  )
}
