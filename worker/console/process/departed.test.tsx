// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { DepartedDeals } from '#shared/api/figures.ts'
import { App } from '../app/app.tsx'
import { answering, choices, noon, place, token } from '../test/answers.ts'
import { departureAddress, departureOf } from './departure.ts'
// The app fetches the page when it is opened; here it is at hand.
import './departed.tsx'

const day = 86_400_000
const line = (deal: string): DepartedDeals['lines'][number] => ({
  ...{
    deal,
    name: `宏达 ${deal}`,
    owner: { user: 'wang', name: '王磊' },
    opened: noon - 30 * day,
    closed: noon - 2 * day,
  },
  ...{ outcome: 'lost', outcomeName: { 'zh-CN': '丢单', en: 'Lost' } },
})
const { name: _, owner: __, ...gone } = line('d3')
const page: DepartedDeals = {
  ...{
    asOf: noon,
    from: '2026-10-26',
    to: '2026-11-22',
    deals: 3,
    won: 1,
    lines: [line('d1'), line('d2')],
    next: 'c2',
  },
  ...{ stageName: { 'zh-CN': '需求分析', en: 'Needs' }, stepName: { 'zh-CN': '调研表', en: 'Survey' } },
}

function open(address: string) {
  history.replaceState(null, '', address)
  const server = answering({
    'POST /api/v1/session/token': token({ role: 'manager' }),
    'GET /api/v1/choices': { body: choices },
    'GET /api/v1/figures/deals': ({ query }) => {
      const { next: _, ...last } = page
      return { body: query.get('cursor') === 'c2' ? { ...last, lines: [gone] } : page }
    },
  })
  render(<App place={place(server.send)} />)
  return server
}

afterEach(cleanup)

const departure = { stage: 'needs', is: 'skipped', step: 'survey' } as const

describe('the deals behind a departure', () => {
  it('are listed under what they have in common, each with its path', async () => {
    const { asked } = open(departureAddress({ team: 'east', manual: 'small' }, departure))
    const title = '「需求分析」里没做「调研表」的商机：3 个，赢单 1 个'
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeDefined()
    const query = asked.find(({ path }) => path.endsWith('/figures/deals'))?.query
    expect(Object.fromEntries(query ?? [])).toMatchObject({ ...departure, team: 'east', manual: 'small' })
    expect(screen.getByRole('link', { name: '宏达 d1' }).getAttribute('href')).toBe('/deals/d1#way')
    expect(screen.getByRole('link', { name: '返回流程页' }).getAttribute('href')).toBe(
      '/process?team=east&manual=small',
    )
    fireEvent.click(screen.getByRole('button', { name: '还有 1 个' }))
    await screen.findByText('已转给别人')
    const rows = within(screen.getByRole('table', { name: title })).getAllByRole('row')
    expect(rows.slice(1).map((row) => row.lastElementChild?.textContent)).toEqual(Array(page.deals).fill('28 天'))
  })

  it('are asked for by an address that is read back, and by no other', async () => {
    const read = (address: string) => departureOf(Object.fromEntries(new URL(address, 'https://a.test').searchParams))
    for (const one of [departure, { stage: 'needs', is: 'gaps' }, { stage: 'a', is: 'passed over' }] as const)
      expect(read(departureAddress({}, one))).toEqual(one)
    open('/process/deals?is=elsewhere')
    expect(await screen.findByText('这个地址没有写明是哪一种偏离')).toBeDefined()
  })
})
