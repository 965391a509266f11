import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type LogKey, logTexts } from '#shared/i18n/console.logs.ts'
import type { Language } from '#shared/process/text.ts'
import type { Values } from '#worker/console/models/say.ts'
import { tell } from '#worker/console/models/say.ts'
import { accessible, schemes, wants } from './axe.ts'
import { launch } from './browser.ts'
import { type Ground, ground, password } from './ground.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
})
test.afterAll(() => here.close())

/** A deal by the manual of the organisation, from the first contact to the customer at work. */
const path = [
  ...['prospecting', 'fit-check', 'first-email', 'follow-up-call', 'meeting-booked'],
  ...['needs', 'discovery-meeting', 'minutes-sent', 'needs-survey', 'decision-map', 'needs-confirmation'],
  ...['solution', 'solution-draft', 'deal-review', 'quote-sent', 'walkthrough'],
  ...['closing', 'negotiation-limits', 'objections-answered', 'contract-sent', 'contract-signed', 'handover'],
  ...['after-sales', 'kickoff', 'go-live-check', 'satisfaction-call'],
]

const stranger = '客户拜访'
const many = 760
const day = 86_400_000

/** What case n leaves out, and whether something is in it that the manual does not know. */
const course = (n: number) => ({ survey: n % 4 !== 0, review: n % 7 !== 0, visit: n % 10 === 0 })
const exact = Array.from({ length: many }, (_, n) => course(n)).filter((one) => one.survey && one.review && !one.visit)

/** Twenty thousand rows: without the survey a case takes longer and is lost more often. */
function generated(): string[] {
  const cases = Array.from({ length: many }, (_, n) => {
    const { survey, review, visit } = course(n)
    const kept = path.filter((one) => (survey || one !== 'needs-survey') && (review || one !== 'deal-review'))
    const steps = visit ? [...kept.slice(0, 8), stranger, ...kept.slice(8)] : kept
    const begin = Date.UTC(2025, 0, 6, 1) + n * 3_600_000
    const pace = (survey ? 1 : 1.8) * day * (1 + (n % 5) / 10)
    const rows = steps.map((step, place) => [step, begin + place * pace] as const)
    const end = [n % (survey ? 9 : 2) === 0 ? 'lost' : 'won', begin + (steps.length + (n % 3)) * pace] as const
    return [...rows, end].map(([step, at]) => `D-${1000 + n},${step},${new Date(at).toISOString()}`)
  })
  return ['case,activity,time', ...cases.flat()]
}

const rows = generated()
const broken = [...rows.slice(0, 400), 'D-9001,needs,yesterday', 'D-9001,needs', ...rows.slice(400, 800)]
const people = [
  ['boss', 'zh-CN'],
  ['admin', 'en'],
] as const

for (const [user, language] of people) {
  test(`a log of twenty thousand rows is judged beside the manual in the browser alone, in ${language}`, async () => {
    const say = (key: LogKey, values: Values = {}) => tell(language, logTexts[language][key], values)
    const { page, close } = await opened(user, language)
    const uploads: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET') uploads.push(new URL(request.url()).pathname)
    })
    const number = (n: number) => new Intl.NumberFormat(language).format(n)
    const choose = (lines: readonly string[], name: string) =>
      page
        .getByLabel(say('file.choose'))
        .or(page.getByLabel(say('file.other')))
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })

    await test.step('the way in', async () => {
      await expect(page.getByRole('button', { name: say('judge'), exact: true })).toBeEnabled()
      await pictures(page, 'logs', language)
    })
    await test.step('a faulty log is refused with every fault, and its right rows are judged when asked for', async () => {
      await choose(broken, 'broken.csv')
      await page.getByRole('button', { name: say('judge'), exact: true }).click()
      await expect(page.getByRole('heading', { name: say('faults.title', { n: 2 }) })).toBeFocused()
      await expect(page.getByRole('row').filter({ hasText: 'yesterday' })).toContainText('401')
      await pictures(page, 'logs-faulty', language)
      await page.getByRole('button', { name: say('faults.partial') }).click()
      await expect(page.getByText(say('part', { events: number(799), left: number(2) }))).toBeVisible()
    })
    await test.step('the whole log: words, ranked deviations, the worst cases', async () => {
      await choose(rows, 'deals-2025.csv')
      await page.getByRole('button', { name: say('judge'), exact: true }).click()
      const share = new Intl.NumberFormat(language, { style: 'percent' }).format(exact.length / many)
      const answer = say('exact', { n: many, cases: number(many), exact: number(exact.length), share })
      await expect(page.getByRole('heading', { name: answer })).toBeVisible()
      const name = language === 'en' ? 'Complete the needs survey' : '填好需求调研表'
      const survey = page
        .getByRole('row')
        .filter({ hasText: say('kind.step', { name }) })
        .first()
      await expect(survey).toContainText('190')
      await expect(page.getByRole('row').filter({ hasText: stranger }).first()).toContainText('76')
      await pictures(page, 'logs-judged', language)
    })
    await test.step('what is cancelled ends with its thread', async () => {
      await choose([...rows, ...Array.from({ length: 20 }, () => rows.slice(1)).flat()], 'large.csv')
      await page.getByRole('button', { name: say('judge'), exact: true }).click()
      await page.getByRole('button', { name: say('cancel') }).click()
      await expect.poll(() => page.workers().length).toBe(0)
      await expect(page.getByRole('button', { name: say('judge'), exact: true })).toBeEnabled()
    })
    await test.step('a file may be dropped, too', async () => {
      await drop(page, rows.join('\n'), 'dropped.csv')
      await expect(page.getByText('dropped.csv')).toBeVisible()
      await page.getByRole('button', { name: say('judge'), exact: true }).click()
    })
    await test.step('a name is mapped and the log is judged again', async () => {
      await page.getByRole('combobox', { name: new RegExp(stranger) }).selectOption('step follow-up-call')
      await page.getByRole('button', { name: say('names.again') }).click()
      await expect(page.getByRole('heading', { name: say('names.mapped') })).toBeVisible()
    })
    expect(uploads.filter((one) => !one.endsWith('/session/token'))).toEqual([])
    await close()
  })
}

async function opened(user: string, language: Language): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await launch({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (line) => {
    if (line.type() === 'error') troubles.push(line.text())
  })
  await page.goto(here.worker.url)
  await page.locator('input[type=email]').fill(`${user}@sales.test`)
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('nav a[href="/deals"]')).toBeVisible()
  await page.goto(`${here.worker.url}/logs`)
  await expect(page.getByRole('heading', { level: 1, name: logTexts[language].title.toString() })).toBeVisible()
  const close = async () => {
    expect(troubles.filter((line) => !line.includes('401'))).toEqual([])
    await context.close()
  }
  return { page, close }
}

async function drop(page: Page, text: string, name: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([content = '', called = '']) => {
      const carried = new DataTransfer()
      carried.items.add(new File([content], called))
      return carried
    },
    [text, name],
  )
  await page.locator('.log-file').dispatchEvent('drop', { dataTransfer })
}

/** The page as it is now, light and dark, wide and narrow; axe finds no fault in it. */
async function pictures(page: Page, state: string, language: Language): Promise<void> {
  for (const scheme of schemes) {
    await wants(page, scheme)
    await accessible(`${state}, ${scheme}`, page)
    await page.screenshot({ path: join(folder, `${state}-${language}-${scheme}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 360, height: 740 })
  await page.screenshot({ path: join(folder, `${state}-narrow-${language}.png`), fullPage: true })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(wider, `${state} at 360 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1366, height: 768 })
}
