import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { isExcused, upheld, waitingContest, waitingException, waiverOf } from './cases.ts'

describe('exceptions', () => {
  const ask = { type: 'ask exception' as const, exception: 'x1', obligation: 'needs/1/survey', reason: 'repeat order' }

  test('change nothing until they are approved, then waive from the asking on', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask, hour(2))
    expect(scene.one('needs/1/survey', hour(17)).status).toBe('overdue')
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(18), { user: 'boss', role: 'manager' })
    expect(scene.one('needs/1/survey', hour(19))).toMatchObject({ status: 'waived', settles: hour(16) })
    expect(scene.score(hour(19))).toMatchObject({ waivedWeight: 3000 })
  })

  test('refused, nothing changes', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask, hour(2))
    scene.tell({ type: 'rule exception', exception: 'x1', approve: false }, hour(3), { user: 'boss', role: 'manager' })
    expect(scene.one('needs/1/survey', hour(17)).status).toBe('overdue')
  })

  test('not used by their expiry, the step is asked again, due at the expiry', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask, hour(2))
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(24) }, hour(3), {
      user: 'boss',
      role: 'manager',
    })
    expect(scene.one('needs/1/survey', hour(20)).status).toBe('waived')
    expect(scene.one('needs/1/survey', hour(24))).toMatchObject({ status: 'overdue', due: hour(24) })
  })

  test('end with their expiry: done at that very moment the step is met, due then', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask, hour(2))
    const boss = { user: 'boss', role: 'manager' as const }
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(24) }, hour(3), boss)
    scene.done('survey', hour(24))
    expect(scene.one('needs/1/survey', hour(25))).toMatchObject({ status: 'met', due: hour(24) })
  })

  test('are used by what is done before it, and add waived weight only', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask, hour(2))
    const boss = { user: 'boss', role: 'manager' as const }
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(24) }, hour(3), boss)
    scene.done('survey', hour(20))
    expect(scene.one('needs/1/survey', hour(30))).toMatchObject({ status: 'waived', settles: hour(16) })
  })

  test('count only once ruled: judged at a moment before the ruling, the step is overdue', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask, hour(2))
    const boss = { user: 'boss', role: 'manager' as const }
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(20), boss)
    expect(scene.one('needs/1/survey', hour(18)).status).toBe('overdue')
    expect(scene.one('needs/1/survey', hour(21)).status).toBe('waived')
  })

  test('hold at least one working day after the ruling', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask, hour(2))
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(4) }, hour(3), {
      user: 'boss',
      role: 'manager',
    })
    expect(scene.state.exceptions[0]?.ruling?.expires).toBe(hour(11))
  })

  test('with an expiry before the due moment never bring the due moment forward', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask, hour(1))
    const boss = { user: 'boss', role: 'manager' as const }
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(9) }, hour(1), boss)
    expect(scene.one('needs/1/survey', hour(12))).toMatchObject({ status: 'pending', due: hour(16) })
  })

  test('let the gate through', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask, hour(2))
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(3), { user: 'boss', role: 'manager' })
    scene.done('confirm', hour(4))
    scene.advance(hour(5))
    expect(scene.one('needs/1/@gate', hour(6)).status).toBe('met')
    expect(scene.one('needs/1/confirm', hour(6)).credit).toBe(10_000)
  })
})

test('a contest upheld as met gives full credit, and none once it says not applicable', () => {
  const rule = (as: 'met' | 'not applicable') => {
    const scene = new Scene()
    scene.done('call', hour(10))
    scene.tell({ type: 'raise contest', contest: 'k1', obligation: 'find/1/call', reason: 'system was down' }, hour(11))
    scene.tell({ type: 'rule contest', contest: 'k1', uphold: true, as }, hour(12), { user: 'boss', role: 'manager' })
    return scene.one('find/1/call', hour(13))
  }
  expect(rule('met')).toMatchObject({ status: 'met', credit: 10_000, reductions: [] })
  expect(rule('not applicable')).toMatchObject({ status: 'not applicable', credit: 0, reductions: [] })
})

test('a contest upheld takes a settled obligation out of the score', () => {
  const scene = new Scene()
  scene.tell({ type: 'raise contest', contest: 'k1', obligation: 'find/1/call', reason: 'system was down' }, hour(9))
  expect(scene.score(hour(9)).score).toBe(0)
  scene.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'not applicable' }, hour(10), {
    user: 'boss',
    role: 'manager',
  })
  expect(scene.score(hour(11)).score).toBeNull()
})

describe('what is asked of an obligation', () => {
  const [call, other] = ['find/1/call', 'find/1/other']
  const boss = { user: 'boss', role: 'manager' as const }
  const asked = () => {
    const scene = new Scene()
    scene.tell({ type: 'ask exception', exception: 'x1', obligation: call, reason: 'r' }, hour(2))
    scene.tell({ type: 'raise contest', contest: 'k1', obligation: call, reason: 'r' }, hour(9))
    return scene
  }

  test('waits until it is ruled, and for that obligation alone', () => {
    const scene = asked()
    expect(waitingException(scene.state, call)?.exception).toBe('x1')
    expect(waitingContest(scene.state, call)?.contest).toBe('k1')
    expect([waitingException(scene.state, other), waitingContest(scene.state, other)]).toEqual([undefined, undefined])
    scene.tell({ type: 'rule exception', exception: 'x1', approve: false }, hour(10), boss)
    scene.tell({ type: 'rule contest', contest: 'k1', uphold: false, as: 'not applicable' }, hour(10), boss)
    expect([waitingException(scene.state, call), waitingContest(scene.state, call)]).toEqual([undefined, undefined])
  })

  test('counts from its ruling on, at that very moment too', () => {
    const scene = asked()
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(10), boss)
    scene.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'met' }, hour(10), boss)
    expect([waiverOf(scene.state, call, hour(10) - 1), upheld(scene.state, call, hour(10) - 1)]).toEqual([
      undefined,
      undefined,
    ])
    expect(waiverOf(scene.state, call, hour(10))).toEqual({ exception: 'x1', asked: hour(2), expires: undefined })
    expect(upheld(scene.state, call, hour(10))).toMatchObject({ contest: 'k1', ruling: { as: 'met' } })
    expect(waiverOf(scene.state, call)?.exception).toBe('x1')
    expect(upheld(scene.state, other)).toBeUndefined()
  })

  test('excuses from the asking of an exception until its expiry, and whenever a contest says so', () => {
    const scene = new Scene()
    scene.tell({ type: 'ask exception', exception: 'x1', obligation: call, reason: 'r' }, hour(2))
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(20) }, hour(3), boss)
    const excused = (...at: number[]) => at.map((moment) => isExcused(scene.state, call, moment, hour(40)))
    expect(excused(hour(2) - 1, hour(2), hour(20) - 1, hour(20))).toEqual([false, true, true, false])
    scene.tell({ type: 'raise contest', contest: 'k1', obligation: call, reason: 'r' }, hour(30))
    scene.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'met' }, hour(31), boss)
    expect(excused(hour(1), hour(25))).toEqual([true, true])
    expect(isExcused(scene.state, other, hour(25), hour(40))).toBe(false)
  })
})
