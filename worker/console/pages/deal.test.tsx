// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import type { DealPage } from '../models/deal.ts'
import { answering, noon, place, pooled, problem, review, token } from '../test/answers.ts'
import { dealPage, opening } from '../test/ledger.ts'

const late = { ago: 240, act: { type: 'do step' as const, step: 'first-email', evidence: { kind: 'word' as const } } }

function open(page: DealPage, answers: Parameters<typeof answering>[0] = {}) {
  history.replaceState(null, '', '/deals/deal')
  const server = answering({
    'POST /api/v1/session/token': token(),
    'GET /api/v1/deals/deal': { body: page.view },
    'GET /api/v1/deals/deal/score': { body: page.score },
    'GET /api/v1/deals/deal/ledger': { body: page.ledger },
    ...answers,
  })
  render(<App place={place(server.send)} />)
  return server
}

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(cleanup)

describe("the deal's page", () => {
  it('names the deal, its stage and its score, and every lost point', async () => {
    const page = await dealPage([opening, late])
    open(page)
    expect(await screen.findByRole('heading', { level: 1, name: '宏达科技' })).toBeTruthy()
    const stages = screen.getByRole('list', { name: '阶段' })
    expect(within(stages).getByText('客户开发').closest('li')?.getAttribute('aria-current')).toBe('step')
    const shown = [...document.querySelectorAll('.loss-points')].map(({ textContent }) =>
      Math.round(Number(textContent?.replace('−', '')) * 100),
    )
    expect(shown).toEqual(page.score.losses.map(({ points }) => points))
    expect(shown.reduce((sum, points) => sum + points, 0)).toBe(10_000 - (page.score.score ?? 0))
  })

  it('leads from a loss to its line in the ledger', async () => {
    const page = await dealPage([opening, late])
    open(page)
    const [link] = await screen.findAllByRole('link', { name: '查看台账' })
    const line = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '')
    expect(line?.textContent).toContain('完成「发出第一封邮件」')
    expect(line?.textContent).toContain('王磊')
  })

  it('checks the chain and says where it breaks', async () => {
    const page = await dealPage([opening, late])
    const [first, ...rest] = page.ledger.events
    const broken = { ...page, ledger: { ...page.ledger, events: [{ ...first!, at: first!.at + 1 }, ...rest] } }
    open(broken)
    expect(await screen.findByText('台账链在第 1 条断开，请联系管理员。')).toBeTruthy()
  })

  it('lets the rep contest a loss, with a reason', async () => {
    const page = await dealPage([opening, late], true)
    const server = open(page, {
      'POST /api/v1/session/token': token({ role: 'rep', user: 'wang', name: '王磊' }),
      'POST /api/v1/commands': { body: { id: 'id-1', deal: 'deal', seq: 9, events: [] } },
    })
    const [contest] = await screen.findAllByRole('button', { name: '申诉' })
    fireEvent.click(contest!)
    const dialog = await screen.findByRole('dialog')
    fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: '当天发过' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '提交申诉' }))
    await screen.findByRole('heading', { level: 1 })
    await expect
      .poll(() => server.asked.find(({ path }) => path === '/api/v1/commands')?.body)
      .toMatchObject({
        act: { type: 'raise contest', obligation: page.score.losses[0]?.obligation, reason: '当天发过' },
      })
  })

  it('offers a manager no contest', async () => {
    open(await dealPage([opening, late]))
    await screen.findByRole('heading', { level: 1, name: '宏达科技' })
    expect(screen.queryByRole('button', { name: '申诉' })).toBeNull()
  })

  it('tells a deal of others from none in no way', async () => {
    const page = await dealPage([opening])
    open(page, { 'GET /api/v1/deals/deal': problem(404, 'not-found') })
    expect(await screen.findByText('找不到，或者不归你看')).toBeTruthy()
  })
})

describe('a rep who signs in', () => {
  it('sees the own score, its losses and deals, and asks nothing of others', async () => {
    const server = answering({
      'POST /api/v1/session/token': token({ role: 'rep', user: 'wang', name: '王磊' }),
      'GET /api/v1/reps/wang/score': {
        body: {
          rep: 'wang',
          name: '王磊',
          teamName: '华东一组',
          asOf: noon,
          from: '2026-10-26',
          to: '2026-11-20',
          until: '2026-11-20',
          othersUntil: '2026-11-19',
          pooled: pooled(),
          weeks: [{ week: '2026-11-16', pooled: pooled() }],
          losses: [{ ...review, stageName: { 'zh-CN': '方案制定' }, points: 1380, settled: 31, unmet: 8 }],
        },
      },
      'GET /api/v1/deals': { body: { deals: [] } },
    })
    render(<App place={place(server.send)} />)
    expect(await screen.findByRole('heading', { level: 1, name: '我的合规得分' })).toBeTruthy()
    expect(document.querySelector('.score-figure strong')?.textContent).toBe('86.20')
    expect(screen.getByRole('heading', { name: /方案评审/ })).toBeTruthy()
    expect(server.asked.some(({ path }) => path.endsWith('/board') || path.endsWith('/cases'))).toBe(false)
  })
})
