// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayText } from '../models/period.ts'
import { board, choices, pooled } from '../test/answers.ts'
import { openBoard as open } from '../test/openBoard.tsx'

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(cleanup)

describe('the figures of the board', () => {
  it('tells beside the score what must be read with it, each figure with its list', async () => {
    history.replaceState(null, '', '/?team=east')
    open({
      'GET /api/v1/board': {
        body: board({ firstAnswer: { ...board().firstAnswer, standard: { amount: 2, unit: 'hours' } } }),
      },
    })
    const figures = (await screen.findByText('合规得分')).closest('dl')
    expect(figures?.textContent).toContain('计分商机24零失分 12%')
    expect(figures?.textContent).toContain('首次响应1 小时工作时间，九成在 3.2 小时内，标准 2 小时')
    const links = within(figures as HTMLElement).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/losses?team=east',
      '/losses?team=east&status=settled',
      '/losses?team=east&status=waived',
      '/losses?team=east&status=selfAttested',
      '/deals?overdue=yes&team=east',
    ])
  })

  it('tells a long first response in working days, as the page of the process does', async () => {
    const long = { count: 40, p50: { from: 1800, below: 1848 }, p90: { from: 4700, below: 4900 } }
    open({ 'GET /api/v1/board': { body: board({ firstAnswer: long }) } })
    const figures = (await screen.findByText('首次响应')).closest('dl')
    expect(figures?.textContent).toContain('首次响应3.8 天工作时间，九成在 10 天内')
  })

  it('says on paper, where no field is, which days it covers and of what', async () => {
    history.replaceState(null, '', '/?team=east&from=2026-11-09&to=2026-11-15')
    open({ 'GET /api/v1/choices': { body: choices } })
    const [from, to] = ['2026-10-26', '2026-11-20'].map((day) => dayText(day, 'zh-CN'))
    expect(await screen.findByText(`${from} 至 ${to}；团队：华东一组`)).toBeTruthy()
  })

  it('draws the weeks under their answer, tells them to who cannot see, and has the table behind', async () => {
    const low = pooled({ score: 7000, interval: { low: 6500, high: 7500 } })
    const weeks = [
      { week: '2026-11-09', pooled: low },
      { week: '2026-11-16', pooled: pooled() },
    ]
    open({ 'GET /api/v1/board': { body: board({ weeks }) } })
    expect(await screen.findByRole('heading', { name: '每周得分从 70.00 升到 86.20，超出偶然' })).toBeTruthy()
    const picture = screen.getByRole('img', { name: /11 月 9 日那一周 70.00；11 月 16 日那一周 86.20/ })
    const rows = within(picture.closest('section') as HTMLElement).getAllByRole('row', { hidden: true })
    expect(rows.map((row) => row.textContent)).toEqual([
      '周一商机得分95% 区间',
      '11 月 9 日2470.0065.00–75.00',
      '11 月 16 日2486.2081.40–90.20',
    ])
  })

  it('leaves the week that has hardly begun to the table: its first deals would bend the picture', async () => {
    const first = pooled({ score: 0, ranked: false, interval: null })
    const weeks = [
      { week: '2026-11-09', pooled: pooled() },
      { week: '2026-11-16', pooled: first },
    ]
    open({ 'GET /api/v1/board': { body: board({ weeks }) } })
    const picture = await screen.findByRole('img', { name: /11 月 16 日那一周 0.00/ })
    expect(picture.querySelectorAll('circle')).toHaveLength(1)
    expect([...picture.querySelectorAll('.weeks-edge')].map((edge) => edge.textContent)).toEqual(['100', '60'])
    expect(picture.closest('section')?.textContent).not.toContain('空心')
  })

  it('tells each step with its score and no interval, and stages in the order of the manual', async () => {
    open()
    const steps = (await screen.findByText('逐个步骤看（1 个）')).closest('details') as HTMLElement
    expect(steps.textContent).toContain('没有区间')
    expect(within(steps).getAllByRole('link', { hidden: true })[0]?.getAttribute('href')).toBe(
      '/losses?stage=solution&step=deal-review',
    )
    // A zero leads nowhere.
    const ways = within(steps).getAllByRole('link', { hidden: true })
    expect(ways.map((way) => way.textContent)).toEqual(['方案评审', '31', '20', '8'])
    const stages = screen
      .getByRole('heading', { name: '各阶段里，「方案制定」得分最低，差距超出偶然' })
      .closest('section')
    const rows = within(stages as HTMLElement).getAllByRole('rowheader')
    expect(rows.map((row) => row.querySelector('a')?.textContent)).toEqual(['方案制定', '需求分析'])
  })

  it('groups what was lost by its cause, and names people only where it says whom to help', async () => {
    open()
    const losses = (await screen.findByRole('heading', { name: /失分最多，/ })).closest('section')
    expect(
      within(losses as HTMLElement)
        .getAllByRole('heading', { level: 3 })
        .map((each) => each.textContent),
    ).toEqual(['看起来是流程的问题：人人都在失分', '集中在一个人身上'])
    expect(losses?.textContent).not.toContain('王磊')
  })

  it('titles what lies below the whole, and does not compare small samples', async () => {
    open()
    expect(await screen.findByRole('heading', { name: '华南组得分低于整体，差距超出偶然' })).toBeTruthy()
    const row = screen.getByRole('row', { name: /何雨/ })
    expect(within(row).getByText('样本不足')).toBeTruthy()
  })
})
