// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { board, hour, noon, pooled, review, token, words } from '../test/answers.ts'
import { openBoard as open } from '../test/openBoard.tsx'

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(cleanup)

describe('the board', () => {
  it('begins with words: what was kept, how that moved, what was lost most and whether it is the process', async () => {
    open()
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(heading.textContent).toBe('上周到期的事做到了 86%（479 项中 412 项），比前一周多 3 个百分点，超出偶然。')
    expect(heading.closest('section')?.textContent).toContain(
      '最近 4 周失分最多的是方案评审（方案制定）：19 个商机、7 个人。看起来是流程的问题，不是某个人。',
    )
    const figures = heading.closest('section')?.nextElementSibling?.textContent
    expect(figures).toContain('合规得分86.2095% 区间 81.40–90.20，比之前 4 周高 9.10 分，超出偶然。')
  })

  it('leads from each figure to the list that sums to it', async () => {
    open()
    const heading = await screen.findByRole('heading', { level: 1 })
    const links = within(heading).getAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['86%', '/losses?from=2026-11-09&to=2026-11-15&status=settled'],
      ['479', '/losses?from=2026-11-09&to=2026-11-15&status=settled'],
      ['412', '/losses?from=2026-11-09&to=2026-11-15&status=met'],
      ['前一周', '/losses?from=2026-11-02&to=2026-11-08&status=settled'],
    ])
    expect(screen.getByRole('link', { name: '19 个商机' }).getAttribute('href')).toBe(
      '/losses?stage=solution&step=deal-review',
    )
  })

  it('says the same in English', async () => {
    open({ 'POST /api/v1/session/token': token({ language: 'en' }) })
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(heading.textContent).toBe(
      'Kept 86% of what fell due last week (412 of 479), 3 points up on the week before: more than chance.',
    )
    expect(heading.closest('section')?.textContent).toContain('It looks like the process, not the people.')
  })

  it('says that a change is within chance, or nothing of it, and nothing of a cause that is not seen', async () => {
    const { kept, mostLost } = words()
    if (!kept?.than || !mostLost) throw new Error('the sample says both')
    const { cause: _, ...unclear } = mostLost
    const { than, ...alone } = kept
    let said = words({ kept: { ...kept, than: { ...than, difference: -40, beyondChance: false } }, mostLost: unclear })
    open({ 'GET /api/v1/board': () => ({ body: board({ words: said }) }) })
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(heading.textContent).toContain('比前一周少 0.4 个百分点，仍在偶然范围内。')
    expect(heading.closest('section')?.textContent).not.toMatch(/看起来|集中/)
    said = { kept: alone }
    fireEvent.click(screen.getByRole('button', { name: '刷新' }))
    await waitFor(() => expect(heading.textContent).toBe('上周到期的事做到了 86%（479 项中 412 项）。'))
    expect(heading.closest('section')?.textContent).not.toContain('失分最多')
  })

  it('names the deals where help today still counts, each with its reason', async () => {
    const help = (deal: string, name: string, overdue: boolean) => ({
      deal,
      name,
      owner: 'wang',
      obligation: 'solution/1/deal-review',
      what: review.name,
      due: noon + (overdue ? -1 : 1) * 5 * hour,
      overdue,
    })
    const deals = [help('d1', '宏达科技', false), help('d2', '北方重工', true)]
    open({ 'GET /api/v1/board': { body: board({ words: words({ helpToday: { say: 'helpToday', n: 2, deals } }) }) } })
    expect((await screen.findByText(/今天帮一把/)).textContent).toBe(
      '今天帮一把还来得及的两个商机：宏达科技（方案评审，5 小时后到期）、北方重工（方案评审，5 小时前已到期，现在补做还算分）。',
    )
    expect(screen.getByRole('link', { name: '北方重工' }).getAttribute('href')).toBe('/deals/d2')
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
        body: board({ all: nothing, before: nothing, teams: [], reps: [], losses: [], words: {}, overdueNow: 0 }),
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
    fireEvent.change(await screen.findByLabelText('团队'), { target: { value: 'south' } })
    await waitFor(() => expect(location.search).toBe('?team=south&from=2026-11-01&to=2026-11-14'))
    fireEvent.change(screen.getByLabelText('客群'), { target: { value: 'large' } })
    await waitFor(() => expect(location.search).toBe('?team=south&segment=large&from=2026-11-01&to=2026-11-14'))
    fireEvent.click(screen.getByRole('button', { name: '取消团队筛选' }))
    await waitFor(() => expect(location.search).toBe('?segment=large&from=2026-11-01&to=2026-11-14'))
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
