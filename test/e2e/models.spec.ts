import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { examples } from '#shared/sites/examples.ts'
import { sites } from '#shared/sites/list.ts'
import type { Adapter } from '#shared/sites/schema.ts'
import { launch } from './browser.ts'

const root = join(import.meta.dirname, '../..')
const seeds = 1000

let browser: BrowserContext
test.beforeAll(async () => {
  browser = await launch({ locale: 'en-US' })
})
test.afterAll(() => browser.close())

/** Every model of one thing that is open, and the adapter that reads it. */
const open = examples.flatMap((example) => {
  const adapter = sites.find(({ id }) => id === example.site)
  const { model, url, frame, view } = example
  return adapter && model && !frame && view !== 'list' ? [{ adapter, model, url }] : []
})

test('each page model, changed in a thousand ways, is read right or not at all', async () => {
  test.setTimeout(240_000)
  const lanes = [open.filter((_, at) => at % 2 === 0), open.filter((_, at) => at % 2 === 1)]
  const wrong = await Promise.all(
    lanes.map(async (lane) => {
      const found: string[] = []
      for (const one of lane) found.push(...(await changed(one)))
      return found
    }),
  )
  expect(wrong.flat().slice(0, 20)).toEqual([])
})

/** What was read wrong of one model. Each language has seeds of its own. */
async function changed({ adapter, model, url }: (typeof open)[number]): Promise<string[]> {
  const page = await show(model, url)
  const first = model.endsWith('zh') ? seeds + 1 : 1
  const last = first + seeds - 1
  const { same, none, wrong } = await page.evaluate(changedPages, { adapter, first, last, also: behind(model) })
  await page.close()
  console.log(`${model}: seeds ${first} to ${last}, ${same} read right, ${none} not at all`)
  expect(same, `${model} is mostly read`).toBeGreaterThan(seeds / 2)
  return wrong.map((how) => `${model} ${how}`)
}

/** Below an inline reply lies the message it answers: where the draft cannot be read, that is what is open. */
function behind(model: string): string[] {
  return model.startsWith('gmail-reply') ? ['.M9'] : []
}

/** Puts a model at its address, with the watch room's own modules beside it. */
async function show(model: string, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.startsWith('/room/')) {
      const code = stripTypeScriptTypes(await readFile(join(root, pathname.slice('/room/'.length)), 'utf8'))
      return route.fulfill({ contentType: 'text/javascript', body: code })
    }
    if (!route.request().isNavigationRequest()) return route.fulfill({ status: 404 })
    const body = await readFile(join(root, `shared/sites/models/${model}.html`), 'utf8')
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body })
  })
  await page.goto(url)
  return page
}

type Run = { adapter: Adapter; first: number; last: number; also: string[] }

/** Runs in the page: changes it once for each seed, and tells what was read wrong. */
async function changedPages({ adapter, first, last, also }: Run) {
  const room = '/room/extension/watch/look.ts'
  const bench = '/room/test/e2e/changes.ts'
  const { look } = (await import(room)) as typeof import('#extension/watch/look.ts')
  const { change } = (await import(bench)) as typeof import('./changes.ts')
  const whole = document.documentElement.cloneNode(true)
  const anew = () => document.documentElement.replaceWith(whole.cloneNode(true))
  const read = () => {
    const { participants, record, siteMessage, thread, stage, own, broken, view } = look(adapter, document).sight
    const people = participants.map(({ role, address }) => `${role} ${address}`).sort()
    const isRead = broken.length === 0 && view !== 'list' && view !== 'other'
    return { isRead, people: String(people), record, siteMessage, thread, stage, own: String(own) }
  }
  const right = [read()]
  for (const css of also) {
    document.querySelector(css)?.remove()
    right.push(read())
    anew()
  }
  const isRight = (now: ReturnType<typeof read>) =>
    right.some((one) =>
      (Object.keys(one) as (keyof typeof one)[]).every((name) => !now[name] || now[name] === one[name]),
    )
  const result = { same: 0, none: 0, wrong: [] as string[] }
  for (let seed = first; seed <= last; seed++) {
    anew()
    const how = change(document, seed)
    const now = read()
    if (!now.isRead) result.none++
    else if (isRight(now)) result.same++
    else result.wrong.push(`seed ${seed}: ${how.join(' + ')}: ${JSON.stringify(now)}`)
  }
  return result
}
