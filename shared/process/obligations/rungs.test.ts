import { describe, expect, test } from 'vitest'
import { day, hour } from '#test/fixtures/hours.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { Scene, smallManual } from '#test/fixtures/scene.ts'
import { task, timed, workManual } from '#test/fixtures/workManual.ts'
import { contribution } from '../contribution/contribution.ts'
import { judgingAt } from './judge.ts'
import { alertsOf, rungsOf } from './rungs.ts'

const alerts = (scene: Scene, at: number) =>
  alertsOf(scene.world, scene.state, scene.all(at), at).map(({ obligation, rung }) => `${obligation.key} ${rung}`)
const rungs = (scene: Scene, key: string, at: number) =>
  rungsOf(judgingAt(scene.world, scene.state, at), scene.one(key, at)).map((one) => one.at)

describe('somebody is told', () => {
  test.each([
    [6.3, []],
    [6.4, ['find/1/call 80']],
    [8, ['find/1/call 100']],
    [12, ['find/1/call 150']],
  ])('of a step of 8 h at 80, 100 and 150 %%: 6.4 h, 8 h, 12 h; after %s h of %j', (at, told) => {
    expect(alerts(new Scene(smallManual), hour(at))).toEqual(told)
  })

  test('of a time standard of days in its working hours: 80 %% of 5 days of 8 h are 32 h', () => {
    const scene = new Scene(smallManual, 'needs')
    expect(rungs(scene, 'needs/1/@time', hour(1))).toEqual([hour(32), day(5), hour(60)])
  })

  test('later by what a clock stood still: held from 2 to 4 the rungs of 8 h are 8.4, 10, 14', () => {
    const scene = new Scene(smallManual)
    scene.happen({ type: 'held' }, hour(2))
    scene.happen({ type: 'resumed' }, hour(4))
    expect(rungs(scene, 'find/1/call', hour(5))).toEqual([hour(8.4), hour(10), hour(14)])
  })

  test('before a date by what its lateness is measured against: 8 h before it, 16 h of tolerance', () => {
    const scene = new Scene(richManual, 'close')
    scene.set({ 'close-date': '2026-03-16' }, hour(1))
    const due = scene.one('close/1/before-close', hour(2)).due ?? 0
    expect(rungs(scene, 'close/1/before-close', hour(2)).slice(1)).toEqual([due, hour(72 + 8)])
  })

  test('nothing of what was done, waived, left or is not scored', () => {
    const scene = new Scene(smallManual)
    scene.done('call', hour(1))
    expect(alerts(scene, hour(20))).toEqual([])
    const left = new Scene(smallManual)
    left.advance(hour(1))
    expect(alerts(left, hour(20)).filter((key) => key.startsWith('find'))).toEqual([])
  })
})

describe('the rungs', () => {
  const paused = (pauses: string[]) => ({ within: { amount: 10, unit: 'hours' as const }, pauses })
  const held = (work: object, steps = [task('survey', { ask: 'optional' })]) => {
    const scene = new Scene(workManual(steps, work), 'work')
    scene.tell({ type: 'hold', waitsFor: 'supplier' }, hour(2))
    scene.tell({ type: 'resume' }, hour(4))
    return scene
  }

  test('of a stage’s time standard are put off by what it waits for alone: 8, 10, 15 or 10, 12, 17', () => {
    const key = 'work/1/@time'
    expect(rungs(held({ timeStandard: paused(['customer']) }), key, hour(5))).toEqual([hour(8), hour(10), hour(15)])
    expect(rungs(held({ timeStandard: paused(['supplier']) }), key, hour(5))).toEqual([hour(10), hour(12), hour(17)])
  })

  test('of a step likewise', () => {
    const steps = (reason: string) => [task('call', { timeStandard: paused([reason]) })]
    expect(rungs(held({}, steps('customer')), 'work/1/call', hour(5))).toEqual([hour(8), hour(10), hour(15)])
    expect(rungs(held({}, steps('supplier')), 'work/1/call', hour(5))).toEqual([hour(10), hour(12), hour(17)])
  })

  test('are none of what is due when its visit is left, of what is not scored, of a gate, of what was done', () => {
    const scene = new Scene(
      workManual([task('free'), timed('watched', 8, { mode: 'observe' }), timed('done', 8)], {
        gate: { name: { en: 'gate' }, mode: 'warn' },
      }),
      'work',
    )
    scene.done('done', hour(1))
    for (const key of ['free', 'watched', 'done']) expect(rungs(scene, `work/1/${key}`, hour(2))).toEqual([])
    const course = judgingAt(scene.world, scene.state, hour(2))
    const open = scene.one('work/1/watched', hour(2))
    expect(rungsOf(course, { ...open, scored: true })).toHaveLength(3)
    expect(rungsOf(course, { ...open, scored: true, kind: 'gate' })).toEqual([])
  })

  test('are those that the manual says, and a rung of a moment is told from that moment on', () => {
    const manual = workManual([timed('call', 8)], {}, { numbers: { warnAt: [50, 100, 200] } })
    const scene = new Scene(manual, 'work')
    expect(rungs(scene, 'work/1/call', hour(1))).toEqual([hour(4), hour(8), hour(16)])
    expect([hour(4) - 1, hour(4)].map((at) => alerts(scene, at))).toEqual([[], ['work/1/call 50']])
  })
})

describe('the next change', () => {
  const next = (scene: Scene, at: number) => contribution(scene.world, scene.state, at).nextChange

  function moments(scene: Scene, from: number, to: number): number[] {
    const found: number[] = []
    for (let at = next(scene, from); at !== null && at <= to; at = next(scene, at)) found.push(at)
    return found
  }

  test('is the next rung, the due moment, the rung past it, then nothing', () => {
    const scene = new Scene(smallManual)
    expect([0, 6.4, 8, 12].map((at) => next(scene, hour(at)))).toEqual([hour(6.4), hour(8), hour(12), null])
  })

  test('is the expiry of an exception that nobody used', () => {
    const scene = new Scene(smallManual)
    scene.tell({ type: 'ask exception', exception: 'x', obligation: 'find/1/call', reason: 'r' }, hour(1))
    const ruling = { type: 'rule exception' as const, exception: 'x', approve: true, expires: hour(30) }
    scene.tell(ruling, hour(2), { user: 'boss', role: 'manager' })
    expect(next(scene, hour(8))).toBe(hour(30))
  })

  test('is the end of a hold at its limit', () => {
    const scene = new Scene(smallManual)
    scene.done('call', hour(1))
    scene.happen({ type: 'held' }, hour(2))
    expect(next(scene, hour(3))).toBe(hour(2) + 30 * 86_400_000)
  })

  test('is the end of the grace after a stage was seen left elsewhere: one working day from 2 is 10', () => {
    const scene = new Scene(richManual, 'approve')
    scene.sight('close', hour(2))
    expect(moments(scene, hour(3), hour(20))).toContain(hour(10))
  })

  test('is the end of somebody’s time on the deal', () => {
    const scene = new Scene(richManual, 'approve')
    scene.tell({ type: 'join member', user: 'colleague', role: 'presales', until: hour(5) }, hour(0))
    expect(moments(scene, hour(0), day(9))).toContain(hour(5))
  })

  test('is the date at which a rule of the stage hardens', () => {
    const scene = new Scene(richManual, 'needs')
    expect(moments(scene, hour(0), day(9))).toContain(day(9))
  })
})
