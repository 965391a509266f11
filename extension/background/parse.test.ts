import { describe, expect, test } from 'vitest'
import { sightOf } from '#extension/rooms/testing/sight.ts'
import { heard } from './parse.ts'

const sight = sightOf()

describe('what a room says', () => {
  test('is taken when it is well-formed', () => {
    expect(heard({ room: 'watch', type: 'seen', sight, at: 0 })).toMatchObject({ type: 'seen' })
    expect(heard({ room: 'panel', context: 'c', click: '1', ask: { type: 'log' } })).toMatchObject({
      ask: { type: 'log' },
    })
  })

  test('is cut where a page gave too much', () => {
    const up = heard({ room: 'watch', type: 'seen', at: 0, sight: { ...sight, subject: 'x'.repeat(5000) } })
    expect(up?.room === 'watch' && up.type === 'seen' && up.sight.subject?.length).toBe(200)
  })

  test.each([
    [{ room: 'watch', type: 'seen', at: 0 }],
    [{ room: 'watch', type: 'seen', sight }],
    [{ room: 'panel', context: 'c', click: '1', ask: { type: 'rule exception' } }],
    [{ room: 'panel', context: 'c', click: '1', ask: { type: 'act', act: { type: 'hand over', to: 'me' } } }],
    [{ room: 'page', ask: { type: 'work here', host: 'a' } }],
    ['hello'],
    [undefined],
  ])('is not heard when it is not', (message) => {
    expect(heard(message)).toBeUndefined()
  })
})
