import { restore } from '#shared/api/restore.ts'
import { importLimit } from '#worker/body.ts'
import { restoreStep } from '#worker/data/restore/session.ts'
import { type App, serve } from '#worker/serve.ts'

/** An exported organisation comes back. */
export function restoring(app: App): void {
  serve(app, restore, ({ body, now }, desk) => restoreStep(desk, body, now), importLimit)
}
