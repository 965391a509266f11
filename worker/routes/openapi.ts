import { getDocument, getManualSchema } from '#shared/api/document.ts'
import { openapi } from '#shared/api/openapi.ts'
import { manualJsonSchema } from '#shared/process/manual/jsonSchema.ts'
import { done } from '#worker/outcome.ts'
import { type App, serveAnyone } from '#worker/serve.ts'
import { version } from '../../package.json'

/** The contract for those who integrate, and the shape of what they publish. */
export function document(app: App): void {
  let known: ReturnType<typeof openapi> | undefined
  serveAnyone(app, getDocument, async () => {
    known ??= openapi(version)
    return done(known)
  })
  serveAnyone(app, getManualSchema, async () => done({ ...manualJsonSchema() }))
}
