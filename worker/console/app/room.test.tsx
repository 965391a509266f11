// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact'
import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso'
import { afterEach, describe, expect, it } from 'vitest'
import { answering, place } from '../test/answers.ts'
import { PlaceProvider } from './place.tsx'
import { room } from './room.tsx'

afterEach(cleanup)

function open(Page: ReturnType<typeof room<object>>) {
  history.replaceState(null, '', '/')
  render(
    <PlaceProvider value={place(answering({}).send)}>
      <LocationProvider>
        <ErrorBoundary>
          <Router>{[<Route key="page" default component={Page} />]}</Router>
        </ErrorBoundary>
      </LocationProvider>
    </PlaceProvider>,
  )
}

describe('a page that is fetched when it is opened', () => {
  it('is drawn once it came', async () => {
    open(room<object>(async () => () => <h1>Here</h1>))
    expect(await screen.findByRole('heading', { name: 'Here' })).toBeTruthy()
  })

  it('says so, and how to go on, when its file is gone', async () => {
    open(
      room<object>(async () => {
        throw new TypeError('Failed to fetch dynamically imported module')
      }),
    )
    expect((await screen.findByRole('alert')).textContent).toContain('重新载入')
  })
})
