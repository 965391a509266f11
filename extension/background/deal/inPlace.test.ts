import { expect, test } from 'vitest'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { contextOf, hour, Scene } from '#test/fixtures/scene.ts'
import { inPlace } from './inPlace.ts'

const { state } = new Scene(generalB2b, 'needs')
const standIns = [
  { absent: 'rep', delegate: 'deputy', until: hour(9) },
  { absent: 'boss', delegate: 'colleague', until: hour(9) },
]
const placed = (user: string, now: number, mine = true) =>
  inPlace({ mine, state, standIns }, contextOf(user), now).standsInFor

test('who has no part acts in the place of whom the server named, and until then', () => {
  expect(placed('deputy', hour(1))).toEqual(['rep'])
  expect(placed('deputy', hour(9))).toEqual([])
  expect(placed('colleague', hour(1))).toEqual(['boss'])
})

test('nobody who has a part, or none at all, stands in for anybody', () => {
  expect(placed('rep', hour(1))).toEqual([])
  expect(placed('deputy', hour(1), false)).toEqual([])
  expect(inPlace({ mine: true, state }, contextOf('deputy'), hour(1)).standsInFor).toEqual([])
})
