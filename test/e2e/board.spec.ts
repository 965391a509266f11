import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { call, type Send } from '#shared/api/client.ts'
import { LossFilter, listLossDeals } from '#shared/api/lossDeals.ts'
import { takeToken } from '#shared/api/session.ts'
import { getToday } from '#shared/api/today.ts'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import { say as tell, type Values } from '#worker/console/models/say.ts'
import { managers, presales, sellers } from '#worker/local/demo/cast.ts'
import { accounts } from '#worker/local/demo/organisation.ts'
import { accessible, schemes, wants } from './axe.ts'
import { bearing } from './bearing.ts'
import { launch } from './browser.ts'
import { demoGround } from './demo.ts'
import { ask, type Ground } from './ground.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')
const password = accounts[0]?.password ?? ''

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await demoGround()
})
test.afterAll(() => here.close())

const readers = [
  { language: 'zh-CN', locale: 'zh-CN', team: 'east-1', slow: 'liu.yang' },
  { language: 'en', locale: 'en-US', team: 'europe', slow: 'oskar' },
] as const

for (const { language, locale, team, slow } of readers) {
  const say = (key: ConsoleKey, values: Values = {}) => tell(language, key, values)
  const manager = managers.find((one) => one.team === team)?.email ?? ''

  test(`the first minute in words, in ${language}`, async () => {
    const context = await launch({ locale })
    const page = await context.newPage()
    const [bodies, pulses] = [recorded(page), { n: 0 }]
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/v1/pulse') pulses.n++
    })
    const segment = page.getByRole('combobox', { name: say('narrow.segment'), exact: true })
    const send = await signedIn(manager)
    await enter(page, say, manager)

    await test.step('each figure of the sentences is the sum of the list behind it', async () => {
      const links = await page.locator('.words a[href^="/losses"]').all()
      expect(links.length).toBeGreaterThan(4)
      for (const link of links) {
        const [text, href] = [await link.textContent(), await link.getAttribute('href')]
        const figure = /^(\d+)/.exec(text ?? '')?.[1]
        if (figure === undefined || text?.includes('%')) continue
        expect(await behind(send, href ?? ''), `${text} leads to ${href}`).toContain(Number(figure))
      }
    })

    await test.step('a filter is an address, and one click takes it back', async () => {
      await segment.selectOption('large')
      await expect(page).toHaveURL(/\?segment=large$/)
      await page.reload()
      await expect(segment).toHaveValue('large')
      const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/board'))
      await page.getByRole('button', { name: say('narrow.clear', { what: say('narrow.segment') }) }).click()
      await expect(page).toHaveURL(`${here.worker.url}/`)
      await expect(segment).toHaveValue('')
      await answered
    })

    await test.step('what is done elsewhere is there by the second pulse; what is open stays open', async () => {
      const overdue = page.locator('.totals .late')
      await expect(page.locator('.board')).toHaveAttribute('aria-busy', 'false')
      const before = Number(await overdue.textContent())
      const table = page.getByText(say('weeks.table'))
      await table.click()
      await doneLate(`${slow}@sales.test`)
      pulses.n = 0
      await expect(overdue).toHaveText(String(before - 1), { timeout: 20_000 })
      expect(pulses.n).toBeLessThanOrEqual(2)
      await expect(table).toBeFocused()
      await expect(page.locator('details.fold').first()).toHaveAttribute('open', '')
    })

    await test.step('it can be read by everybody, on a phone too', async () => {
      for (const scheme of schemes) {
        await wants(page, scheme)
        await accessible(`board ${language} ${scheme}`, page)
        await page.screenshot({ path: join(folder, `board-${language}-${scheme}.png`) })
      }
      await page.setViewportSize({ width: 360, height: 740 })
      await page.getByRole('button', { name: say('narrow.open'), exact: true }).click()
      await expect(segment).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      await accessible(`board ${language} narrow`, page)
      await page.screenshot({ path: join(folder, `board-${language}-narrow.png`) })
    })

    await test.step('of another team nothing came', async () => {
      const strangers = [...sellers, ...presales, ...managers].filter((one) => one.team !== team)
      const all = (await Promise.all(bodies)).join('\n')
      expect(all).toContain(team)
      for (const { id, name } of strangers) {
        expect(all).not.toContain(name)
        expect(all).not.toContain(`"${id}"`)
      }
    })
    await context.close()
  })
}

/** All that the server answers, from now on. */
function recorded(page: Page): Promise<string>[] {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) bodies.push(response.text().catch(() => ''))
  })
  return bodies
}

async function enter(page: Page, say: (key: ConsoleKey) => string, email: string): Promise<void> {
  await page.goto(here.worker.url)
  await page.getByLabel(say('signin.email')).fill(email)
  await page.getByLabel(say('signin.password')).fill(password)
  await page.getByLabel(say('signin.password')).press('Enter')
  await expect(page.locator('.words h1')).toBeVisible()
}

async function signedIn(email: string): Promise<Send> {
  const { url } = here.worker
  const reply = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  })
  const token = await call(bearing(url, reply.headers.get('set-auth-token') ?? ''), takeToken, {})
  if (!token.ok) throw new Error(`${email} got no token`)
  return bearing(url, token.value.token)
}

/** What the list at an address sums to: how often it was so, on how many deals, for how many people. */
async function behind(send: Send, href: string): Promise<number[]> {
  const query = LossFilter.parse(Object.fromEntries(new URL(href, here.worker.url).searchParams))
  const people = new Set<string>()
  for (let cursor: string | undefined; ; ) {
    const answer = await call(send, listLossDeals, { query: { ...query, limit: 100, ...(cursor ? { cursor } : {}) } })
    if (!answer.ok) throw new Error(`no list at ${href}`)
    const { sums, deals, lines, next } = answer.value
    for (const { owedBy } of lines) if (owedBy) people.add(owedBy.user)
    cursor = next
    if (next === undefined) return [sums.settled, sums.met, deals, people.size]
  }
}

/** Does what somebody was to have done already. */
async function doneLate(email: string): Promise<void> {
  const send = await signedIn(email)
  const today = await call(send, getToday, {})
  const late = today.ok
    ? today.value.items.find(({ status, meet }) => status === 'overdue' && meet?.type === 'do step')
    : undefined
  if (!late?.meet) throw new Error(`${email} has nothing overdue`)
  const done = await ask(send, late.deal, late.meet)
  if (!done.ok) throw new Error(`it was not done: ${JSON.stringify(done)}`)
}
