// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LossDeal, LossDeals } from '#shared/api/lossDeals.ts'
import { App } from '../app/app.tsx'
import { answering, noon, place, problem, token } from '../test/answers.ts'

const line = (change: Partial<LossDeal> = {}): LossDeal => ({
  deal: 'd1',
  name: '宏达科技',
  owner: { user: 'he', name: '何雨' },
  stage: 'solution',
  stageName: { 'zh-CN': '方案制定' },
  step: 'deal-review',
  stepName: { 'zh-CN': '方案评审' },
  from: '2026-11-18',
  to: '2026-11-18',
  fresh: false,
  owedBy: { user: 'wang', name: '王磊' },
  manual: 'a'.repeat(64),
  settled: 1,
  met: 0,
  late: 0,
  overdue: 1,
  missed: 0,
  violated: 0,
  points: 70,
  ...change,
})

const answer = (lines: LossDeal[], more: Partial<LossDeals> = {}): LossDeals => ({
  asOf: noon,
  from: '2026-10-26',
  to: '2026-11-20',
  until: '2026-11-20',
  score: 8620,
  sums: { settled: 40, met: 31, late: 2, overdue: 3, missed: 2, violated: 1, points: 1380 },
  shares: { waived: 120, selfAttested: 2300 },
  rows: lines.length,
  deals: new Set(lines.map(({ deal }) => deal)).size,
  lines,
  ...more,
})

function open(address: string, answers: Parameters<typeof answering>[0], who: Parameters<typeof token>[0] = {}) {
  history.replaceState(null, '', address)
  const server = answering({ 'POST /api/v1/session/token': token(who), ...answers })
  render(<App place={place(server.send)} />)
  return () => server.asked.filter(({ path }) => path === '/api/v1/losses/deals').map(({ query }) => query)
}

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(cleanup)

it('answers in its title, and leads from each row to the obligation on its deal', async () => {
  const asked = open('/losses?stage=solution&step=deal-review&team=east', {
    'GET /api/v1/losses/deals': { body: answer([line(), line({ deal: 'd2', name: '北方重工' })]) },
  })
  expect(await screen.findByRole('heading', { level: 1, name: '「方案评审」失 13.80 分，涉及 2 个商机' })).toBeTruthy()
  expect(Object.fromEntries(asked()[0] ?? [])).toMatchObject({ stage: 'solution', step: 'deal-review', team: 'east' })
  const link = screen.getByRole('link', { name: '宏达科技' })
  expect(link.getAttribute('href')).toBe('/deals/d1#asked/solution/deal-review')
  expect(screen.getByRole('link', { name: /逾期/ }).getAttribute('href')).toBe(
    '/losses?team=east&stage=solution&step=deal-review&status=overdue',
  )
  const drop = screen.getByRole('link', { name: '取消只看「方案评审」' })
  expect(drop.getAttribute('href')).toBe('/losses?team=east')
})

it('gives every outcome its figure, what is no count as the share that boards say', async () => {
  open('/losses', { 'GET /api/v1/losses/deals': { body: answer([line()]) } })
  const tabs = within(await screen.findByRole('navigation', { name: '按结果查看' }))
  expect(tabs.getAllByRole('link').map((tab) => tab.querySelector('.tab-figure')?.textContent)).toEqual([
    '13.80',
    '3',
    '2',
    '1',
    '2',
    '31',
    '40',
    '1.2%',
    '23%',
  ])
})

it('shows rows in the order of the points that are read, over pages', async () => {
  const named = (points: number) => line({ deal: `d${points}`, name: `失 ${points}`, points })
  open('/losses', {
    'GET /api/v1/losses/deals': ({ query }) =>
      query.has('cursor')
        ? { body: answer([named(61), named(59)], { rows: 4 }) }
        : { body: answer([named(60), named(62)], { rows: 4, next: 'page-2' }) },
  })
  fireEvent.click(await screen.findByRole('button', { name: '再看 2 行' }))
  await screen.findByRole('link', { name: '失 59' })
  expect(screen.getAllByRole('link', { name: /^失 / }).map((one) => one.textContent)).toEqual([
    '失 62',
    '失 61',
    '失 60',
    '失 59',
  ])
})

it('goes on to the next page without losing the first', async () => {
  const asked = open('/losses', {
    'GET /api/v1/losses/deals': ({ query }) =>
      query.has('cursor')
        ? { body: answer([line({ deal: 'd9', name: '第二页' })], { rows: 2 }) }
        : { body: answer([line()], { rows: 2, next: 'page-2' }) },
  })
  fireEvent.click(await screen.findByRole('button', { name: '再看 1 行' }))
  expect(await screen.findByRole('link', { name: '第二页' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '宏达科技' })).toBeTruthy()
  expect(asked().at(-1)?.get('cursor')).toBe('page-2')
})

it('names nobody for what was lost today, and opens no deal that went elsewhere', async () => {
  const { owedBy: _, ...fresh } = line({ fresh: true, name: '今天的' })
  const { name: __, owner: ___, ...gone } = line({ deal: 'd3' })
  open('/losses', { 'GET /api/v1/losses/deals': { body: answer([fresh, gone]) } })
  expect((await screen.findAllByTitle('今天的失分先给本人处理，明早才显示应办人。')).length).toBeGreaterThan(0)
  expect(screen.getByText('已转给其他团队的商机')).toBeTruthy()
  expect(document.querySelector('a[href^="/deals/d3"]')).toBeNull()
})

it('asks of a rep for the own alone, whatever the address says', async () => {
  const asked = open(
    '/losses?rep=he',
    { 'GET /api/v1/losses/deals': { body: answer([]) } },
    { role: 'rep', user: 'wang' },
  )
  expect(await screen.findByText('这段时间到期的事都按标准做到了。')).toBeTruthy()
  expect(asked().map((query) => query.get('rep'))).toEqual(['wang'])
})

it('says what to do when the answer does not come', async () => {
  open('/losses', { 'GET /api/v1/losses/deals': problem(503, 'busy') })
  expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy()
})

it('says that there is nothing, and knows no name of what no row is of', async () => {
  const none = { settled: 4, met: 4, late: 0, overdue: 0, missed: 0, violated: 0, points: 0 }
  open('/losses?stage=solution&step=deal-review&status=overdue', {
    'GET /api/v1/losses/deals': { body: answer([], { sums: none }) },
  })
  expect(await screen.findByRole('heading', { level: 1, name: '没有逾期的事项' })).toBeTruthy()
  expect(screen.getByText('只看这个步骤')).toBeTruthy()
})
