import { openapi } from '#shared/api/openapi.ts'
import type { App } from '#worker/serve.ts'
import { version } from '../../package.json'

/** The contract for those who integrate. */
export function document(app: App): void {
  app.get('/api/openapi.json', (c) => c.json(openapi(version)))
}
