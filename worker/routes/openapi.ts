import { getDocument } from '#shared/api/document.ts'
import { openapi } from '#shared/api/openapi.ts'
import { done } from '#worker/outcome.ts'
import { type App, serveAnyone } from '#worker/serve.ts'
import { version } from '../../package.json'

/** The contract for those who integrate. */
export function document(app: App): void {
  serveAnyone(app, getDocument, async () => done(openapi(version)))
}
