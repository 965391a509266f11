import { getTemplate, listTemplates, TemplateView } from '#shared/api/templates.ts'
import type { TemplateFile } from '#shared/manuals/files.ts'
import { done, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'

/** The manuals that come with the product; they lie among the served files, not in the Worker. */
export function templates(app: App): void {
  serve(app, listTemplates, async ({ env, request }, desk) => {
    const trip = await desk.trip([])
    return trip.ok ? done(await listed(env, request)) : trip
  })

  serve(app, getTemplate, async ({ params: { key }, env, request }, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    const list = await listed(env, request)
    if (!list.templates.some((template) => template.key === key)) return notFound
    return done(TemplateView.parse(await file(env, request, `templates/${key}.json`)))
  })
}

async function listed(env: Cloudflare.Env, request: Request) {
  return listTemplates.answer.parse(await file(env, request, 'templates/list.json'))
}

/** A file that the build has made; without it the build is not whole. */
async function file(env: Cloudflare.Env, { url }: Request, path: TemplateFile['path']): Promise<unknown> {
  const found = await env.ASSETS.fetch(new Request(new URL(`/${path}`, url)))
  // Where a file is missing the assets answer with the console's page.
  if (!found.ok || !found.headers.get('content-type')?.startsWith('application/json'))
    throw new Error(`${path} was not built`)
  return found.json()
}
