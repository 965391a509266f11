import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import type { Operation } from '#shared/api/operation.ts'
import { createApp } from '#worker/app.ts'

const app = createApp(() => 0)
const get = (path: string) => app.request(`https://guiderail.test${path}`, {}, env)

describe('the page of the API', () => {
  it('tells every operation with its path, who may call it, and what it answers', async () => {
    const answer = await get('/api/docs')
    const html = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    for (const [name, { path, method, access, scope }] of Object.entries<Operation>(contract)) {
      const article = html.slice(
        html.indexOf(`<article id="${name}">`),
        html.indexOf('</article>', html.indexOf(`<article id="${name}">`)),
      )
      expect(article, name).toContain(
        `<b class="${method.toLowerCase()}">${method}</b> <code>${path.replace(/:([a-z]+)/g, '{$1}')}</code>`,
      )
      expect(article.includes('Anybody may call it.'), name).toBe(access === 'anyone')
      expect(article.includes('API keys with the scope'), name).toBe(scope !== undefined)
      expect(article, name).toContain('Answer 200')
    }
  })

  it('leads nowhere that it does not have itself', async () => {
    const html = await (await get('/api/docs')).text()
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
    expect(links.length).toBeGreaterThan(Object.keys(contract).length)
    for (const path of ['/api/docs/style.css', '/api/openapi.json']) {
      expect(html).toContain(`"${path}"`)
      expect((await get(path)).status).toBe(200)
    }
  })
})
