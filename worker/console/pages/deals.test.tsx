// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DealLine, DealTotals } from '#shared/api/deals.ts'
import { App } from '../app/app.tsx'
import { answering, noon, place, token } from '../test/answers.ts'

const line = (deal: string, overdue: number): DealLine => ({
  ...{ deal, name: deal, team: 'east', owner: 'wang', ownerName: '王磊', manual: 'a'.repeat(64) },
  ...{ stage: 'needs', stageName: { 'zh-CN': '需求分析' }, score: 8000, overdue, lost: 0, opened: noon, changed: noon },
})

function open(deals: DealLine[], next?: string, totals?: DealTotals) {
  const body = { deals, ...(next === undefined ? {} : { next }), ...(totals ? { totals } : {}) }
  const server = answering({ 'POST /api/v1/session/token': token(), 'GET /api/v1/deals': { body } })
  render(<App place={place(server.send)} />)
}

beforeEach(() => history.replaceState(null, '', '/deals'))
afterEach(cleanup)

it.each([
  [[line('a', 0), line('b', 2)], '2 个商机，1 个有逾期'],
  [[line('a', 1), line('b', 2)], '2 个商机有逾期'],
  [[line('a', 0)], '1 个商机，都没有逾期'],
])('counts in its title what is listed, once all of it is', async (deals, title) => {
  open(deals)
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy()
  await waitFor(() => expect(document.title).toBe(`${title} · Guiderail`))
})

it('counts all there are at once, though only some are here', async () => {
  open([line('a', 1)], 'page-2', { deals: 248, overdue: 31 })
  expect(await screen.findByRole('heading', { level: 1, name: '248 个商机，31 个有逾期' })).toBeTruthy()
  // What a printed page says of them, which has no button for more.
  expect(screen.getByText('另有 247 项没有列出。')).toBeTruthy()
})

it('counts nothing while there are more of which nobody knows how many', async () => {
  open([line('a', 1)], 'page-2')
  await screen.findByRole('link', { name: 'a' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('商机')
})
