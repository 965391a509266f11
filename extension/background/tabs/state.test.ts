import { expect, test } from 'vitest'
import { sightOf } from '#extension/rooms/testing/sight.ts'
import type { Match } from '../people/match.ts'
import { isStill, type TabState } from './state.ts'

const shows = (context: string, match: Match): TabState => ({
  tab: 1,
  origin: 'https://mail.test',
  sight: sightOf({ context }),
  match,
  asked: false,
})
const deal = (id: string): Match => ({ kind: 'deal', deal: id, by: 'choice' })

test('a tab still shows what it showed while view, kind of match and deal are the same', () => {
  expect(isStill(shows('1', deal('a')), shows('1', deal('a')))).toBe(true)
  expect(isStill(shows('1', { kind: 'nothing' }), shows('1', { kind: 'nothing' }))).toBe(true)
})

test.each([
  ['is closed', undefined],
  ['shows another view', shows('2', deal('a'))],
  ['shows another deal', shows('1', deal('b'))],
  ['belongs to nobody since its person signed out', shows('1', { kind: 'nothing' })],
])('nothing is drawn any more of what was there when a tab %s', (_, now) => {
  expect(isStill(now, shows('1', deal('a')))).toBe(false)
})
