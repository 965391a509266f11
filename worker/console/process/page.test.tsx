// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Figures, StageFlow } from '#shared/api/figures.ts'
import type { OrganisationRole } from '#shared/api/session.ts'
import { App } from '../app/app.tsx'
import { answering, choices, noon, place, token } from '../test/answers.ts'
// The app fetches the page when it is opened; here it is at hand.
import './page.tsx'

const spread = (half: number, most: number, count = 20) => ({
  count,
  p50: { from: half, below: half },
  p90: { from: most, below: most },
})
const none = { count: 0, p50: null, p90: null }

function stage(key: string, name: string, more: Partial<StageFlow> = {}): StageFlow {
  return {
    ...{ manual: 'small', stage: key, name: { 'zh-CN': name, en: key }, entered: 40, repeated: 2, forwards: 30 },
    ...{ skipped: 0, returned: 0, jumped: 0, won: 0, ended: {}, conversion: 10_000, time: spread(480, 960) },
    ...{ standard: { amount: 3, unit: 'days' }, judged: 40, kept: 38, share: 2000, ...more },
  }
}

const estimate = (value: number, by = 0.1) => ({ value, low: value - by, high: value + by })
const figures: Figures = {
  ...{ asOf: noon, from: '2026-10-26', to: '2026-11-22', workday: 480, opened: 44, closed: { won: 18, lost: 12 } },
  outcomes: [
    { outcome: 'lost', name: { 'zh-CN': '丢单', en: 'Lost' } },
    { outcome: 'won', name: { 'zh-CN': '赢单', en: 'Won' } },
  ],
  manuals: [{ manual: 'small', name: { 'zh-CN': '小手册', en: 'Small' } }],
  stages: [
    stage('find', '客户开发'),
    stage('solution', '方案制定', { ended: { lost: 12 }, conversion: 7142, time: spread(2976, 4800), share: 6000 }),
  ],
  bottleneck: { manual: 'small', stage: 'solution' },
  returns: [{ manual: 'small', from: 'solution', to: 'find', count: 5 }],
  ...{ firstAnswer: spread(90, 480), cycle: spread(43_200, 72_000), cycles: { won: spread(57_600, 72_000) } },
  ways: [
    {
      ...{ manual: 'small', deals: 30, won: 18, count: 2 },
      stages: [
        { stage: 'find', name: { 'zh-CN': '客户开发' } },
        { stage: 'solution', name: { 'zh-CN': '方案制定' } },
      ],
      list: [
        { path: [{ stage: 'find', times: 2 }], deals: 20, won: 8, cycle: spread(43_200, 43_200) },
        { path: [{ stage: 'find', times: 0 }], deals: 10, won: 10, cycle: spread(43_200, 43_200) },
      ],
      costs: [
        {
          ...{ stage: 'find', is: 'again', deals: 20, share: 0.66 },
          won: { with: estimate(0.4), without: estimate(1), difference: estimate(-0.6) },
          time: { with: estimate(43_200), without: estimate(28_800), difference: estimate(14_400) },
        },
      ],
    },
  ],
}

async function open(role: OrganisationRole = 'manager', body: Figures = figures) {
  const server = answering({
    'POST /api/v1/session/token': token({ role }),
    'GET /api/v1/choices': { body: choices },
    'GET /api/v1/figures': { body },
  })
  render(<App place={place(server.send)} />)
  return server
}

const row = (name: string, of: HTMLElement) =>
  within(within(of).getByRole('row', { name: new RegExp(name), hidden: true }))
    .getAllByRole('cell', { hidden: true })
    .map(({ textContent }) => textContent)

beforeEach(() => history.replaceState(null, '', '/process?team=east'))
afterEach(cleanup)

describe('the page of the process', () => {
  it('says its answers as titles, the worst stage first', async () => {
    await open()
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('方案制定')
    for (const title of [
      '在「方案制定」流失最多：42 个里有 12 个没走下去',
      '「方案制定」要 6.2 天，标准是 3 天',
      '退回 5 次，最多的是「方案制定」退到「客户开发」：5 次',
      '全部时间的 75% 花在「方案制定」',
      '没有赢单的商机，最多的是在「方案制定」以「丢单」结束：12 个',
      '客户一般等 1.5 小时得到首次响应，九成在 1 天以内',
      '2 种走法里，最常见的一种占 67%',
      '「客户开发」走了不止一遍的商机，赢单率低 60 个百分点',
    ])
      expect(await screen.findByRole('heading', { name: title })).toBeDefined()
    const lead = screen.getByRole('heading', { level: 1 }).textContent
    await waitFor(() => expect(document.title).toBe(`${lead} · Guiderail`))
  })

  it('explains a hollow point only where there is one', async () => {
    await open()
    const note = /可能只是偶然/
    await screen.findByText(/不等于是原因/)
    expect(screen.queryByText(note)).toBeNull()
    cleanup()
    const chance = { value: -0.1, low: -0.3, high: 0.1 }
    const unclear = figures.ways.map((one) => ({
      ...one,
      costs: one.costs.map((cost) => ({ ...cost, won: { ...cost.won, difference: chance } })),
    }))
    await open('manager', { ...figures, ways: unclear })
    expect(await screen.findByText(note)).toBeDefined()
  })

  it('has a table behind every picture, with the figures that were asked for', async () => {
    const { asked } = await open()
    const funnel = await screen.findByRole('region', { name: /流失最多：/ })
    expect(row('方案制定', funnel)).toEqual(['40', '2', '30', '0', '12', '71%'])
    const ways = screen.getByRole('region', { name: /种走法里/ })
    expect(row('客户开发 ×2', ways)).toEqual(['67%', '20 个', '40%', '30 天'])
    expect(asked.find(({ path }) => path.endsWith('/figures'))?.query.get('team')).toBe('east')
  })

  it('leads from a stage to its deals, within the same team', async () => {
    await open()
    const [ended, inIt] = (await screen.findAllByRole('link', { name: '方案制定' })).map((one) =>
      one.getAttribute('href'),
    )
    expect(ended).toBe('/deals?stage=solution&open=no&team=east')
    expect(inIt).toBe('/deals?stage=solution&open=yes&team=east')
  })

  it('leads from a departure to its deals, within the same filter and manual', async () => {
    await open()
    const [link] = await screen.findAllByRole('link', { name: '「客户开发」走了不止一遍' })
    expect(link?.getAttribute('href')).toBe('/process/deals?team=east&manual=small&is=again&stage=find')
  })

  it('teaches where nothing moved, and says so where the sample is too small to compare', async () => {
    await open('manager', {
      ...figures,
      manuals: [],
      stages: [],
      returns: [],
      ways: [],
      cycle: none,
      firstAnswer: none,
    })
    expect(await screen.findByText('这段时间还没有商机动过')).toBeDefined()
    cleanup()
    await open('manager', { ...figures, ways: figures.ways.map((one) => ({ ...one, costs: [] })) })
    expect(await screen.findByText('商机还太少，看不出偏离的代价')).toBeDefined()
  })

  it('is no page to a rep, and asks nothing for one', async () => {
    const { asked } = await open('rep')
    expect(await screen.findByText('这个地址没有页面')).toBeDefined()
    expect(asked.some(({ path }) => path.endsWith('/figures'))).toBe(false)
  })
})
