import { expect, test } from 'vitest'
import type { TodayAnswer } from '#extension/rooms/today.ts'
import { after } from './TodayState.ts'

const held: TodayAnswer = { who: 'acme wang', losses: { deal: 'd1', losses: [] } }

test('what an answer does not speak of stays as it was', () => {
  expect(after(held, { who: 'acme wang', shown: true })).toEqual({ ...held, shown: true })
  expect(after(held, {}), 'the background did not answer').toEqual(held)
})

test('of somebody who left nothing stays on a page that is still open, whoever comes next', () => {
  expect(after(held, { who: '' })).toEqual({ who: '' })
  expect(after(held, { who: 'acme li', shown: true })).toEqual({ who: 'acme li', shown: true })
})
