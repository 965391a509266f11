// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answering, board, place, token } from '../test/answers.ts'
import { App } from './app.tsx'

/** As the server says it: what is newer than what was asked with, or nothing. */
let newest = 7
const beat = ({ query }: { query: URLSearchParams }) =>
  Number(query.get('board')) === newest ? { status: 204, body: null } : { body: { board: newest } }

beforeEach(() => {
  history.replaceState(null, '', '/')
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('the board is loaded again when the pulse says that it is newer, and only then', async () => {
  const server = answering({
    'POST /api/v1/session/token': token(),
    'GET /api/v1/board': { body: board() },
    'GET /api/v1/cases': { body: { cases: [] } },
    'GET /api/v1/pulse': beat,
  })
  const asked = (path: string) => server.asked.filter((one) => one.path === `/api/v1/${path}`).length
  const beats = async (many: number) => {
    await vi.advanceTimersByTimeAsync(5_000)
    await waitFor(() => expect(asked('pulse')).toBe(many))
  }
  render(<App place={place(server.send)} />)
  await screen.findByRole('heading', { level: 1 })
  await waitFor(() => expect(asked('pulse')).toBe(1))
  await beats(2)
  // The page shows the cases and the bar counts them, by one answer.
  expect([asked('board'), asked('cases')]).toEqual([1, 1])
  newest = 8
  await beats(3)
  await vi.waitFor(() => expect([asked('board'), asked('cases')]).toEqual([2, 2]))
  await beats(4)
  expect(asked('board')).toBe(2)
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(asked('pulse')).toBe(4)
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
})
