import { describe, expect, test } from 'vitest'
import { plainManual, plainText } from '#test/fixtures/plainManual.ts'
import { day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const wall = (days: number) => hour(1) + days * 86_400_000
const customer = { pauses: [{ key: 'customer', name: plainText('the customer') }] }
const hold = { type: 'hold' as const }
const resume = { type: 'resume' as const }
const lose = { type: 'close' as const, outcome: 'lost' }
const reopen = { type: 'reopen' as const, reason: 'they came back' }

describe('a hold', () => {
  test('names what the deal waits for, by a reason of the manual', () => {
    const scene = new Scene(plainManual(customer))
    const refused = { refusal: { code: 'unknown-pause', pauses: ['customer'] } }
    expect(scene.ask(hold, hour(1))).toMatchObject(refused)
    expect(scene.ask({ ...hold, waitsFor: 'weather' }, hour(1))).toMatchObject(refused)
    expect(scene.tell({ ...hold, waitsFor: 'customer' }, hour(1))[0]?.happening).toEqual({
      type: 'held',
      waitsFor: 'customer',
    })
  })

  test('is free of reasons where the manual lists none, and takes none of its own', () => {
    expect(refusal(new Scene().ask(hold, hour(1)))).toBe('accepted')
    expect(refusal(new Scene().ask({ ...hold, waitsFor: 'weather' }, hour(1)))).toBe('unknown-pause')
  })

  test('is not begun twice, and ended once', () => {
    const scene = new Scene()
    expect(refusal(scene.ask(resume, hour(1)))).toBe('not-held')
    scene.tell(hold, hour(1))
    expect(scene.state.holds).toEqual([{ from: hour(1) }])
    expect(scene.ask(hold, hour(2))).toMatchObject({ refusal: { code: 'already-there', what: 'hold' } })
    scene.tell(resume, hour(2))
    expect(refusal(scene.ask(resume, hour(3)))).toBe('not-held')
  })

  test('never runs backwards: a queued one counts from its recording', () => {
    expect(new Scene().tell(hold, hour(1), { received: hour(5) })[0]?.at).toBe(hour(5))
  })

  test('ends with 30 days of 24 hours, all holds of the deal together', () => {
    const scene = new Scene()
    scene.tell(hold, wall(0))
    scene.tell(resume, wall(20))
    scene.tell(hold, wall(21))
    scene.tell(resume, wall(31) - 1)
    expect(refusal(scene.ask(hold, wall(31)))).toBe('accepted')
    scene.tell(resume, wall(31) + 1)
    expect(scene.ask(hold, wall(32))).toMatchObject({ refusal: { code: 'hold-limit', days: 30 } })
  })

  test('shares its 30 days with the time in which the deal was closed', () => {
    const scene = new Scene()
    scene.tell(hold, wall(0))
    scene.tell(resume, wall(10))
    scene.tell(lose, wall(10))
    scene.tell(reopen, wall(30))
    expect(refusal(scene.ask(hold, wall(31)))).toBe('hold-limit')
  })
})

describe('a reopening', () => {
  test('needs a closed deal', () => {
    expect(refusal(new Scene().ask(reopen, hour(1)))).toBe('not-closed')
  })

  test('goes on where the deal was closed', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(lose, hour(1))
    const [event] = scene.tell(reopen, hour(9))
    expect(event?.happening).toEqual({ type: 'reopened' })
    expect(scene.state.closed).toBeUndefined()
    expect(scene.stage).toBe('needs')
  })

  test.each([
    [30, 'accepted'],
    [30.001, 'closed-too-long'],
  ])('after %s days is %s', (days, answer) => {
    const scene = new Scene()
    scene.tell(lose, wall(0))
    expect(refusal(scene.ask(reopen, wall(days)))).toBe(answer)
  })
})

describe('a merger', () => {
  const merge = { type: 'merge into' as const, deal: 'd2' }
  const job = { context: { actor: { kind: 'system' as const, id: 'merging' } } }

  test('ends the deal for good, and names the other', () => {
    const scene = new Scene()
    expect(scene.tell(merge, hour(1), job)[0]?.happening).toEqual({ type: 'merged into', deal: 'd2' })
    expect(refusal(scene.ask({ type: 'advance', from: 'find' }, hour(2)))).toBe('deal-closed')
    expect(refusal(scene.ask(reopen, hour(2)))).toBe('deal-closed')
    expect(refusal(scene.ask(merge, hour(2), job))).toBe('deal-closed')
  })

  test('of a deal with itself is refused', () => {
    expect(refusal(new Scene().ask({ ...merge, deal: 'd1' }, hour(1), job))).toBe('already-there')
  })
})

test('an erasure names the event and the field whose text is gone', () => {
  const act = { type: 'erase personal data' as const, event: 'c1.0', field: 'name' }
  const [event] = new Scene().tell(act, day(1), { user: 'root', role: 'admin' })
  expect(event?.happening).toEqual({ type: 'personal data erased', event: 'c1.0', field: 'name' })
})
