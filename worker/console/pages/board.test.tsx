// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { answering, board, hour, noon, place, pooled, problem, token } from '../test/answers.ts'

const waiting = {
  case: 'x1',
  kind: 'exception',
  deal: 'deal-1',
  dealName: '宏达科技',
  obligation: 'needs/1/@time',
  name: { 'zh-CN': '需求分析的时间标准', en: 'Time standard of Needs analysis' },
  asker: 'wang',
  askerName: '王磊',
  asked: noon - 5 * hour,
  reason: '客户整月审计',
  team: 'east',
  overdue: false,
  mayRule: true,
}

type Answers = Parameters<typeof answering>[0]

function open(answers: Answers = {}) {
  const server = answering({
    'POST /api/v1/session/token': token(),
    'GET /api/v1/board': { body: board() },
    'GET /api/v1/cases': { body: { cases: [] } },
    ...answers,
  })
  render(<App place={place(server.send)} />)
  return server
}

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(cleanup)

describe('the board', () => {
  it('begins with words: what was kept, and how the score moved', async () => {
    open()
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(heading.textContent).toBe('最近 4 周到期的事做到了 86%（479 项中 412 项）。')
    const words = heading.closest('section')?.textContent
    expect(words).toContain('合规得分 86.20，95% 区间 81.40–90.20，比之前 4 周高 9.10 分，超出偶然。')
    expect(words).toContain('失分最多的是方案评审（方案制定），占全部失分的 65%。')
  })

  it('says the same in English', async () => {
    open({ 'POST /api/v1/session/token': token({ language: 'en' }) })
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(heading.textContent).toBe('Kept 86% of what fell due in the last 4 weeks (412 of 479).')
    expect(heading.closest('section')?.textContent).toContain('9.10 above the 4 weeks before: more than chance.')
  })

  it('is silent about a change while the sample is small', async () => {
    open({ 'GET /api/v1/board': { body: board({ before: pooled({ ranked: false }) }) } })
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(heading.closest('section')?.textContent).toMatch(/样本还小，暂不作比较/)
    expect(heading.closest('section')?.textContent).not.toMatch(/偶然/)
  })

  it('titles what lies below the whole, and does not compare small samples', async () => {
    open()
    expect(await screen.findByRole('heading', { name: '华南组得分低于整体，差距超出偶然' })).toBeTruthy()
    const row = screen.getByRole('row', { name: /何雨/ })
    expect(within(row).getByText('样本不足')).toBeTruthy()
  })

  it('teaches what to do while nothing has fallen due', async () => {
    const nothing = pooled({
      score: null,
      interval: null,
      deals: 0,
      ranked: false,
      settled: 0,
      met: 0,
      allOrNone: null,
    })
    open({
      'GET /api/v1/board': {
        body: board({ all: nothing, before: nothing, teams: [], reps: [], losses: [], overdueNow: 0 }),
      },
    })
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('最近 4 周还没有到期的事。')
    expect(screen.getByText(/新建商机/)).toBeTruthy()
  })

  it('reads its filter from the address and writes it there', async () => {
    history.replaceState(null, '', '/?team=east&from=2026-11-01&to=2026-11-14')
    const server = open()
    await screen.findByRole('heading', { level: 1 })
    const asked = server.asked.find(({ path, query }) => path === '/api/v1/board' && query.has('team'))
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({ team: 'east', from: '2026-11-01', to: '2026-11-14' })
    expect(screen.getByLabelText<HTMLInputElement>('从').value).toBe('2026-11-01')
    fireEvent.change(await screen.findByLabelText('小组'), { target: { value: 'south' } })
    await waitFor(() => expect(location.search).toBe('?team=south&from=2026-11-01&to=2026-11-14'))
  })

  it('keeps what it shows when an update fails, and says of when it is', async () => {
    let turn = 0
    open({
      'GET /api/v1/board': () => {
        turn += 1
        return turn === 1 ? { body: board() } : 'no connection'
      },
    })
    await screen.findByRole('heading', { level: 1 })
    fireEvent.click(screen.getByRole('button', { name: '刷新' }))
    expect(await screen.findByText(/没能更新/)).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('86%')
  })

  it('says what to do when the server cannot be reached at all, and goes on once it can', async () => {
    let turn = 0
    open({
      'GET /api/v1/board': () => {
        turn += 1
        return turn === 1 ? 'no connection' : { body: board() }
      },
    })
    fireEvent.click(await screen.findByRole('button', { name: '重试' }))
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('86%')
  })
})

describe('a case that waits', () => {
  it('is refused with a reason, which the command carries', async () => {
    let cases = [waiting]
    const server = open({
      'GET /api/v1/cases': () => ({ body: { cases } }),
      'POST /api/v1/commands': () => {
        cases = []
        return { body: { id: 'id-1', deal: 'deal-1', seq: 9, events: [] } }
      },
    })
    fireEvent.click(await screen.findByRole('button', { name: '不批准' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: '不批准' }))
    expect((await within(dialog).findByRole('alert')).textContent).toBe('请写明理由，对方会看到。')
    fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: '时间足够' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '不批准' }))
    expect(await screen.findByText('没有等你处理的事')).toBeTruthy()
    expect(server.asked.find(({ path }) => path === '/api/v1/commands')?.body).toMatchObject({
      deal: 'deal-1',
      act: { type: 'rule exception', exception: 'x1', approve: false, reason: '时间足够' },
    })
  })

  it('keeps the reason that was typed when it cannot be sent', async () => {
    open({ 'GET /api/v1/cases': { body: { cases: [waiting] } }, 'POST /api/v1/commands': 'no connection' })
    fireEvent.click(await screen.findByRole('button', { name: '批准' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: '情况属实' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '批准' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('连不上服务器')
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).toBe('情况属实')
  })

  it('offers no ruling to whom it concerns', async () => {
    open({ 'GET /api/v1/cases': { body: { cases: [{ ...waiting, mayRule: false }] } } })
    expect(await screen.findByText(/由别人处理/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '批准' })).toBeNull()
  })
})

describe('the way in', () => {
  it('asks to sign in, keeps what was typed, and says what was wrong', async () => {
    open({
      'POST /api/v1/session/token': problem(401, 'unauthenticated'),
      'POST /api/auth/sign-in/email': problem(401, 'unauthenticated'),
    })
    const email = await screen.findByLabelText<HTMLInputElement>('邮箱')
    fireEvent.input(email, { target: { value: 'lin@sales.test' } })
    fireEvent.input(screen.getByLabelText('密码'), { target: { value: 'wrong' } })
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    expect((await screen.findByRole('alert')).textContent).toContain('邮箱或密码不对')
    expect(email.value).toBe('lin@sales.test')
  })

  it('changes language without losing the page', async () => {
    open()
    await screen.findByRole('heading', { level: 1 })
    fireEvent.click(screen.getByRole('button', { name: 'English' }))
    expect((await screen.findByText(/Kept/)).textContent).toContain('of what fell due')
    await waitFor(() => expect(document.documentElement.lang).toBe('en'))
  })

  it('says so when an address leads nowhere', async () => {
    history.replaceState(null, '', '/nowhere')
    open()
    expect(await screen.findByRole('heading', { name: '这个地址没有页面' })).toBeTruthy()
  })
})
