import { describe, expect, test } from 'vitest'
import { day, hour, monday } from '#test/fixtures/hours.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { lateCalendarHash, Scene, smallManual } from '#test/fixtures/scene.ts'

const dayLength = 86_400_000
const held = (scene: Scene, from: number, until?: number, waitsFor?: string) => {
  scene.happen({ type: 'held', ...(waitsFor === undefined ? {} : { waitsFor }) }, from)
  if (until !== undefined) scene.happen({ type: 'resumed' }, until)
}

describe('a deal that is held', () => {
  test('puts a due moment off by the working time that it was held: 8 h from 0, held from 2 to 5, are due at 11', () => {
    const scene = new Scene(smallManual)
    held(scene, hour(2), hour(5))
    expect(scene.one('find/1/call', hour(6)).due).toBe(hour(11))
  })

  test('says of each clock that it stands still', () => {
    const scene = new Scene(smallManual)
    held(scene, hour(2))
    expect(scene.one('find/1/call', hour(3)).paused).toBe(true)
    expect(scene.one('find/1/call', hour(1)).paused).toBeUndefined()
  })

  test('stands still no longer than the limit of 30 days of 24 h, an open hold too: 6 h are left at its end', () => {
    const scene = new Scene(smallManual)
    held(scene, hour(2))
    // Monday 11:00 and 30 days are Wednesday 11:00; 6 h are left: 17:00.
    expect(scene.one('find/1/call', hour(3)).due).toBe(hour(2) + 30 * dayLength + 6 * 3_600_000)
  })

  test('counts all holds together: after 29 days the second one pauses a day of the wall at most', () => {
    const scene = new Scene(smallManual)
    held(scene, monday, monday + 29 * dayLength)
    held(scene, monday + 29 * dayLength)
    // The limit is reached on Wednesday 1 April 09:00; 8 h are left: 17:00.
    expect(scene.one('find/1/call', monday + 29 * dayLength).due).toBe(monday + 30 * dayLength + 8 * 3_600_000)
  })

  test('stops only the clocks that its reason stops', () => {
    const scene = new Scene(richManual)
    held(scene, hour(2), hour(5), 'legal')
    expect(scene.one('find/1/@time', hour(6)).due).toBe(day(3))
    expect(scene.one('find/1/call', hour(6)).due).toBe(hour(11))
  })
})

describe('a deal that was closed and opened again', () => {
  test('did not age meanwhile, whatever its clocks wait for', () => {
    const scene = new Scene(richManual)
    scene.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(2))
    scene.tell({ type: 'reopen', reason: 'r' }, hour(10))
    // 3 days from 0 were due at day 3, 09:00: 22 h were left at the closing.
    expect(scene.one('find/1/@time', hour(11)).due).toBe(hour(32))
    expect(scene.one('find/1/call', hour(11)).due).toBe(hour(16))
  })

  test('and that time counts against the limit of its holds: 29 days closed leave one day to hold', () => {
    const scene = new Scene(smallManual)
    scene.happen({ type: 'closed', outcome: 'lost' }, monday)
    scene.happen({ type: 'reopened' }, monday + 29 * dayLength)
    held(scene, monday + 29 * dayLength)
    expect(scene.one('find/1/call', monday + 29 * dayLength).due).toBe(monday + 30 * dayLength + 8 * 3_600_000)
  })

  test('no longer waits for what it was held for when it was closed', () => {
    const scene = new Scene(smallManual)
    held(scene, hour(1))
    scene.happen({ type: 'closed', outcome: 'lost' }, hour(2))
    expect(scene.state.holds).toEqual([{ from: hour(1), until: hour(2) }])
  })
})

test('a new calendar holds from its moment on: of 8 h from 09:00, 4 are left at 13:00 and done by 17:00', () => {
  const scene = new Scene(smallManual)
  scene.happen({ type: 'calendar set', calendar: lateCalendarHash }, hour(4))
  expect(scene.one('find/1/call', hour(5)).due).toBe(hour(8))
  expect(scene.one('find/1/call', hour(3)).due).toBe(hour(8))
})
