/** @jsxImportSource hono/jsx */
import { documentOf } from '#worker/docs/document.ts'
import { Docs } from '#worker/docs/page.tsx'
import { style } from '#worker/docs/style.ts'
import type { App } from '#worker/serve.ts'
import { version } from '../../package.json'

/** Drawn once an isolate: it only changes with the Worker. */
let drawn: Promise<string> | undefined

/** The API as a page to read. */
export function docs(app: App): void {
  app.get('/api/docs', async (c) => {
    drawn ??= draw()
    c.header('cache-control', 'no-cache')
    return c.html(await drawn)
  })
  app.get('/api/docs/style.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
}

async function draw(): Promise<string> {
  return `<!doctype html>${await (<Docs document={documentOf(version)} />)}`
}
