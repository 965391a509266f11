import { env } from 'cloudflare:workers'

/** The served files, with the templates as the build makes them: tests do not wait for a build. */
export const assets: Pick<Fetcher, 'fetch'> = {
  async fetch(input: RequestInfo | URL, init?: RequestInit) {
    const request = new Request(input, init)
    const { templateFiles } = await import('#shared/manuals/files.ts')
    const file = templateFiles().find(({ path }) => new URL(request.url).pathname === `/${path}`)
    return file
      ? new Response(file.content, { headers: { 'content-type': 'application/json' } })
      : env.ASSETS.fetch(request)
  },
}
