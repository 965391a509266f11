import { describe, expect, it } from 'vitest'
import { getBoard } from '#shared/api/scores.ts'
import { answering, board, noon, problem, token } from '../test/answers.ts'
import { openSession } from './session.ts'

const taking = 'POST /api/v1/session/token'
const entering = 'POST /api/auth/sign-in/email'

describe('the session', () => {
  it('resumes a sign-in that the browser still holds', async () => {
    const session = openSession(answering({ [taking]: token() }).send, () => noon)
    await session.resume()
    expect(session.standing.value).toMatchObject({ is: 'signed in', session: { name: '林晓峰' } })
  })

  it('asks to sign in when there is none, and says so when the server cannot be reached', async () => {
    const none = openSession(answering({ [taking]: problem(401, 'unauthenticated') }).send, () => noon)
    await none.resume()
    expect(none.standing.value.is).toBe('signed out')
    const cut = openSession(answering({ [taking]: 'no connection' }).send, () => noon)
    await cut.resume()
    expect(cut.standing.value.is).toBe('offline')
  })

  it('tells a wrong password from too many tries and from a broken server', async () => {
    const ends = await Promise.all(
      [401, 429, 500].map((status) =>
        openSession(answering({ [entering]: problem(status, 'x') }).send, () => noon).signIn('a@b.test', 'secret'),
      ),
    )
    expect(ends).toEqual(['wrong', 'many', 'failed'])
  })

  it('sends the password to the sign-in alone, and the token with every question', async () => {
    const server = answering({ [entering]: { body: {} }, [taking]: token(), 'GET /api/v1/board': { body: board() } })
    const session = openSession(server.send, () => noon)
    expect(await session.signIn('lin@sales.test', 'secret')).toBe('signed in')
    await session.ask(getBoard, {})
    expect(server.asked.map(({ path, bearer }) => [path, bearer])).toEqual([
      ['/api/auth/sign-in/email', undefined],
      ['/api/v1/session/token', undefined],
      ['/api/v1/board', 'token-1'],
    ])
    expect(JSON.stringify(server.asked.slice(1))).not.toContain('secret')
  })

  it('renews the token before it lapses', async () => {
    let now = noon
    const server = answering({ [taking]: token(), 'GET /api/v1/board': { body: board() } })
    const session = openSession(server.send, () => now)
    await session.resume()
    now = noon + 14.5 * 60_000
    await session.ask(getBoard, {})
    expect(server.asked.filter(({ path }) => path.endsWith('/token'))).toHaveLength(2)
  })

  it('takes a new token once when the server no longer accepts the old one', async () => {
    let taken = 0
    const server = answering({
      [taking]: () => {
        taken += 1
        return token({}, `token-${taken}`)
      },
      'GET /api/v1/board': ({ bearer }) => (bearer === 'token-2' ? { body: board() } : problem(401, 'unauthenticated')),
    })
    const session = openSession(server.send, () => noon)
    await session.resume()
    expect((await session.ask(getBoard, {})).ok).toBe(true)
    expect(taken).toBe(2)
  })

  it('is signed out when the sign-in itself has ended', async () => {
    let first = true
    const server = answering({
      [taking]: () => {
        const answer = first ? token() : problem(401, 'unauthenticated')
        first = false
        return answer
      },
      'GET /api/v1/board': problem(401, 'unauthenticated'),
    })
    const session = openSession(server.send, () => noon)
    await session.resume()
    await session.ask(getBoard, {})
    expect(session.standing.value.is).toBe('signed out')
  })

  it('keeps what is on the page when a question finds no connection', async () => {
    const server = answering({ [taking]: token(), 'GET /api/v1/board': 'no connection' })
    const session = openSession(server.send, () => noon)
    await session.resume()
    expect(await session.ask(getBoard, {})).toEqual({ ok: false, offline: true })
    expect(session.standing.value.is).toBe('signed in')
  })
})
