// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { answering, noon, place, pooled, review, token } from '../test/answers.ts'

const days = { from: '2026-10-26', to: '2026-11-20', asOf: noon }
const loss = { ...review, stageName: { 'zh-CN': '方案制定' }, points: 1380, settled: 31, unmet: 8 }
const line = {
  deal: 'd1',
  name: '宏达科技',
  owner: { user: 'wang', name: '王磊' },
  stage: 'solution',
  stageName: { 'zh-CN': '方案制定' },
  step: 'deal-review',
  stepName: { 'zh-CN': '方案评审' },
  from: '2026-11-20',
  to: '2026-11-20',
  fresh: true,
  owedBy: { user: 'wang', name: '王磊' },
  manual: 'a'.repeat(64),
  ...{ settled: 1, met: 0, late: 0, overdue: 1, missed: 0, violated: 0, points: 70 },
}
const sums = { settled: 4, met: 2, late: 0, overdue: 2, missed: 0, violated: 0, points: 1380 }

function open(address: string, role: 'rep' | 'manager' = 'rep') {
  history.replaceState(null, '', address)
  const server = answering({
    'POST /api/v1/session/token': token(role === 'rep' ? { role, user: 'wang', name: '王磊' } : {}),
    'GET /api/v1/reps/wang/score': ({ query }) => ({
      body: {
        rep: 'wang',
        name: '王磊',
        teamName: '华东一组',
        ...days,
        until: query.get('as') === 'others' ? '2026-11-19' : '2026-11-20',
        othersUntil: '2026-11-19',
        pooled: pooled(query.get('as') === 'others' ? { score: 9000 } : {}),
        weeks: [{ week: '2026-11-16', pooled: pooled() }],
        losses: [loss],
      },
    }),
    'GET /api/v1/losses/deals': {
      body: {
        ...{
          ...days,
          until: '2026-11-20',
          score: 8620,
          sums,
          shares: { waived: 0, selfAttested: 0 },
          rows: 2,
          deals: 2,
        },
        lines: [line, { ...line, deal: 'd2', name: '昨天的', fresh: false }],
      },
    },
    'GET /api/v1/reps/wang/views': { body: { views: [{ at: noon, by: 'lin', name: '林晓峰' }] } },
    'GET /api/v1/deals': { body: { deals: [] } },
  })
  render(<App place={place(server.send)} />)
  return server
}

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(cleanup)

it('marks for the rep what only the rep sees yet, with the way to put it right', async () => {
  open('/')
  const fresh = await screen.findByRole('region', { name: '今天失了 1 项，只有你看得到' })
  expect(within(fresh).getByRole('link').getAttribute('href')).toBe('/deals/d1#asked/solution/deal-review')
  expect(within(fresh).queryByText('昨天的')).toBeNull()
})

it('tells the rep who looked', async () => {
  open('/')
  const views = await screen.findByRole('region', { name: '谁看过我的数字' })
  expect(within(views).getByText(/林晓峰/)).toBeTruthy()
})

it('shows the rep the own page as the manager sees it, without today, and back', async () => {
  const server = open('/')
  fireEvent.click(await screen.findByRole('link', { name: '主管看到的样子' }))
  expect(await screen.findByText('90.00')).toBeTruthy()
  expect(location.search).toBe('?as=others')
  expect(screen.queryByText('今天失了 1 项，只有你看得到')).toBeNull()
  expect(screen.getByRole('link', { name: '看含今天的' }).getAttribute('href')).toBe('/')
  expect(server.asked.findLast(({ path }) => path.endsWith('/score'))?.query.get('as')).toBe('others')
})

it('leads from each figure and each loss to what is behind it', async () => {
  open('/')
  const late = (await screen.findByText('迟做')).closest('div')
  expect(late?.querySelector('a')?.getAttribute('href')).toBe('/losses?rep=wang&status=late')
  expect(screen.getByRole('link', { name: '方案评审' }).getAttribute('href')).toBe(
    '/losses?rep=wang&stage=solution&step=deal-review',
  )
})

it('shows a manager neither what is fresh nor who looked', async () => {
  const server = open('/reps/wang?as=others', 'manager')
  expect(await screen.findByRole('heading', { level: 1, name: '王磊的合规得分' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: '主管看到的样子' })).toBeNull()
  const paths = server.asked.map(({ path }) => path)
  expect(paths.some((path) => path.endsWith('/views') || path.endsWith('/losses/deals'))).toBe(false)
  expect(server.asked.findLast(({ path }) => path.endsWith('/score'))?.query.get('as')).toBe('self')
})
