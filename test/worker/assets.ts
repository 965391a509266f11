import { env } from 'cloudflare:workers'
import type { TemplateFile } from '#shared/manuals/files.ts'

let files: TemplateFile[] | undefined

/** The served files, with the templates as the build makes them: tests do not wait for a build. */
export const assets: Pick<Fetcher, 'fetch'> = {
  async fetch(input: RequestInfo | URL, init?: RequestInit) {
    const request = new Request(input, init)
    files ??= (await import('#shared/manuals/files.ts')).templateFiles()
    const file = files.find(({ path }) => new URL(request.url).pathname === `/${path}`)
    return file
      ? new Response(file.content, { headers: { 'content-type': 'application/json' } })
      : env.ASSETS.fetch(request)
  },
}
