import { render } from '@testing-library/preact'
import { App } from '../app/app.tsx'
import { answering, board, choices, place, token } from './answers.ts'

/** Draws the console at the address of the page; what it is answered, unless other answers are given. */
export function openBoard(answers: Parameters<typeof answering>[0] = {}) {
  const server = answering({
    'POST /api/v1/session/token': token(),
    'GET /api/v1/board': { body: board() },
    'GET /api/v1/cases': { body: { cases: [] } },
    'GET /api/v1/choices': { body: choices },
    ...answers,
  })
  render(<App place={place(server.send)} />)
  return server
}
