// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { PlaceProvider } from '../app/place.tsx'
import { answering, place } from '../test/answers.ts'
import { LongTable } from './longtable.tsx'

// This document lays nothing out: each element says that it is as high as a row.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 40 })
})
afterEach(cleanup)

const rowsOf = (many: number) => Array.from({ length: many }, (_, n) => `商机 ${n}`)

function table(rows: readonly string[], more: boolean, end = () => {}) {
  return (
    <PlaceProvider value={place(answering({}).send)}>
      <LongTable
        class="names"
        rows={rows}
        keyOf={(row) => row}
        about={40}
        more={more}
        end={end}
        busy={false}
        head={
          <tr>
            <th scope="col">名称</th>
          </tr>
        }
      >
        {(row, { key, ...given }) => (
          <tr key={key} {...given}>
            <td>{row}</td>
          </tr>
        )}
      </LongTable>
    </PlaceProvider>
  )
}

const drawn = () => document.querySelectorAll('tr[data-index]').length

it('draws a short list whole, and says nothing of what is not drawn', () => {
  render(table(rowsOf(80), false))
  expect(drawn()).toBe(80)
  expect(screen.queryByText(/页内查找/)).toBeNull()
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('81')
})

it('draws of ten thousand rows only those near the window, and tells readers of the screen how many there are', () => {
  render(table(rowsOf(10_000), false))
  expect(drawn()).toBeLessThan(100)
  expect(drawn()).toBeGreaterThan(10)
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('10001')
  expect(document.querySelector('tr[data-index="0"]')?.getAttribute('aria-rowindex')).toBe('2')
  expect(screen.getByText(/页内查找/)).toBeTruthy()
})

it('is whole on paper', () => {
  render(table(rowsOf(300), false))
  act(() => void dispatchEvent(new Event('beforeprint')))
  expect(drawn()).toBe(300)
  act(() => void dispatchEvent(new Event('afterprint')))
  expect(drawn()).toBeLessThan(300)
})

it('asks for more near its end only, and says that it does not know how many there are', () => {
  let asked = 0
  const end = () => {
    asked += 1
  }
  const { rerender } = render(table(rowsOf(500), true, end))
  expect(asked).toBe(0)
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('-1')
  rerender(table(rowsOf(20), true, end))
  expect(asked).toBe(1)
})
