import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { practiceMailbox } from '#shared/sites/practiceMailbox.ts'
import { createApp } from '#worker/app.ts'
import { messages, momentOf } from '#worker/practice/messages.ts'
import { records } from '#worker/practice/records.ts'

const now = Date.parse('2026-11-22T05:00Z')
const app = createApp(() => now)
const get = (path: string, headers = {}) => app.request(`https://guiderail.test${path}`, { headers }, env)
const page = async (path: string, headers = {}) => (await get(path, headers)).text()

const everyPage = [
  '/practice',
  ...messages.map(({ id }) => `/practice/mail/${id}`),
  '/practice/compose',
  '/practice/compose?re=m2',
  '/practice/sent',
  '/practice/crm',
  ...records.map(({ id }) => `/practice/crm/${id}`),
]

describe('the practice pages', () => {
  test('show every message in the inbox', async () => {
    const html = await page('/practice')
    for (const { id } of messages) expect(html).toContain(`href="/practice/mail/${id}"`)
  })

  test('show who takes part in a message, when it came, and its files', async () => {
    const html = await page('/practice/mail/m1')
    expect(html).toContain('href="mailto:wang.fang@hongda.example"')
    expect(html).toContain('需求调研表 宏达科技.xlsx')
    expect(html).toContain('datetime="2026-11-21T03:24:00.000Z"')
  })

  test('speak the language of the browser, and the one asked for once it is asked for', async () => {
    expect(await page('/practice', { 'accept-language': 'zh-CN,zh;q=0.9' })).toContain('<html lang="zh-CN">')
    expect(await page('/practice', { 'accept-language': 'de' })).toContain('<html lang="en">')
    const asked = await page('/practice?lang=en', { 'accept-language': 'zh-CN' })
    expect(asked).toContain('Inbox')
    expect(asked).toContain('href="/practice/mail/m1?lang=en"')
  })

  test('answer 404 with a page of their own for what is not there', async () => {
    for (const path of ['/practice/mail/m99', '/practice/crm/7', '/practice/else']) {
      const response = await get(`${path}?lang=en`)
      expect(response.status, path).toBe(404)
      expect(await response.text(), path).toContain('There is no such message or record here.')
    }
  })

  test('begin each draft anew, addressed to whom it answers', async () => {
    const [one, other] = [await page('/practice/compose?re=m2'), await page('/practice/compose?re=m2')]
    expect(one).toContain('value="jane.doe@acme-robotics.example"')
    const draft = /data-draft="([^"]+)"/
    expect(draft.exec(one)?.[1]).not.toBe(draft.exec(other)?.[1])
  })

  test('have no message from the future', () => {
    expect(messages.filter((one) => momentOf(one, now) > now)).toEqual([])
  })
})

describe('their safety', () => {
  test('nothing inline: scripts, styles and handlers stand in files', async () => {
    for (const path of everyPage)
      expect(await page(path), path).not.toMatch(/<style|<script(?! src=)|\sstyle=|\son[a-z]+=/)
  })

  test('carries the headers that every page carries', async () => {
    const { headers } = await get('/practice/mail/m1')
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-type')).toBe('text/html; charset=UTF-8')
  })

  test('an address cannot put anything into a page', async () => {
    const hostile = encodeURIComponent('"><img src=x>')
    for (const path of [`/practice?lang=${hostile}`, `/practice/mail/${hostile}`, `/practice/compose?re=${hostile}`])
      expect(await page(path), path).not.toContain('<img')
  })

  test('script and style come as what they are', async () => {
    expect((await get('/practice/mail.js')).headers.get('content-type')).toContain('text/javascript')
    expect((await get('/practice/style.css')).headers.get('content-type')).toContain('text/css')
  })
})

test('each id that the adapter reads stands on a page', async () => {
  const html = (await Promise.all(everyPage.map((path) => page(path)))).join('')
  const ids = Object.values(practiceMailbox.anchors)
    .flat()
    .flatMap(({ css }) => /^#([\w-]+)/.exec(css)?.[1] ?? [])
  expect(ids.length).toBeGreaterThan(15)
  for (const id of ids) expect(html, id).toContain(`id="${id}"`)
})
