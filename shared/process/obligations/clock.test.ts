import { describe, expect, test } from 'vitest'
import { hours } from '#test/fixtures/plainManual.ts'
import { hour, lateCalendarHash, Scene, smallManual } from '#test/fixtures/scene.ts'
import { task, timed, workManual } from '#test/fixtures/workManual.ts'

describe('a clock that starts at another step', () => {
  test('starts at its doing when that is earlier than its due moment', () => {
    const deal = new Scene(smallManual, 'needs')
    deal.done('survey', hour(3))
    expect(deal.one('needs/1/confirm', hour(4))).toMatchObject({ starts: hour(3), due: hour(11) })
  })

  test('starts at its due moment when it was not done by then, so that waiting never buys time', () => {
    const deal = new Scene(smallManual, 'needs')
    deal.done('survey', hour(20))
    expect(deal.one('needs/1/confirm', hour(21)).due).toBe(hour(24))
  })

  test('follows that step’s due moment through a hand-over', () => {
    const deal = new Scene(smallManual, 'needs')
    deal.tell({ type: 'hand over', to: 'colleague' }, hour(15))
    expect(deal.one('needs/1/survey', hour(15)).due).toBe(hour(23))
    expect(deal.one('needs/1/confirm', hour(15)).due).toBe(hour(31))
  })

  test('starts no earlier than the step is asked itself: 5 h + 4 h = 9 h', () => {
    const second = timed('second', 4, {
      when: 'amount > 50000',
      timeStandard: { within: hours(4), from: { at: 'step', step: 'first' } },
    })
    const deal = new Scene(workManual([timed('first', 8), second]), 'work')
    deal.done('first', hour(1))
    deal.set({ amount: 60_000 }, hour(5))
    expect(deal.one('work/1/second', hour(6)).due).toBe(hour(9))
  })
})

test('clocks that start at one another never start', () => {
  const from = (step: string) => ({ timeStandard: { within: hours(4), from: { at: 'step' as const, step } } })
  const deal = new Scene(workManual([timed('first', 4, from('second')), timed('second', 4, from('first'))]), 'work')
  expect(deal.one('work/1/first', hour(40)).due).toBeUndefined()
  expect(deal.one('work/1/second', hour(40)).due).toBeUndefined()
})

describe('a clock from the opening of the deal', () => {
  test('starts with the visit, for nothing is due before it is asked', () => {
    const call = timed('call', 8, { timeStandard: { within: hours(8), from: { at: 'opened' } } })
    const deal = new Scene(workManual([call]), 'start')
    deal.advance(hour(4))
    expect(deal.one('work/1/call', hour(5)).due).toBe(hour(12))
  })
})

describe('a hold', () => {
  const held = (pauses?: string[]) => {
    const standard = { within: hours(8), ...(pauses ? { pauses } : {}) }
    const deal = new Scene(workManual([timed('call', 8, { timeStandard: standard })]), 'work')
    deal.tell({ type: 'hold', waitsFor: 'customer' }, hour(2))
    return deal
  }

  test('stops the clock and says so: 8 h + 3 h held = 11 h', () => {
    const deal = held()
    expect(deal.one('work/1/call', hour(4))).toMatchObject({ status: 'pending', paused: true })
    deal.tell({ type: 'resume' }, hour(5))
    const resumed = deal.one('work/1/call', hour(6))
    expect(resumed).toMatchObject({ status: 'pending', due: hour(11) })
    expect(resumed.paused).toBeUndefined()
  })

  test('stops only the clocks that wait for its reason', () => {
    expect(held(['customer']).one('work/1/call', hour(9)).status).toBe('pending')
    expect(held(['supplier']).one('work/1/call', hour(9))).toMatchObject({ status: 'overdue', due: hour(8) })
  })

  test('is not counted as lateness: done at 13 h, held for 3 h after the due moment, 2 of 8 hours late', () => {
    const deal = new Scene(workManual([timed('call', 8)]), 'work')
    deal.tell({ type: 'hold', waitsFor: 'customer' }, hour(9))
    deal.tell({ type: 'resume' }, hour(12))
    deal.done('call', hour(13))
    expect(deal.one('work/1/call', hour(14))).toMatchObject({ status: 'late', credit: 7500 })
  })
})

describe('a hand-over', () => {
  const scene = () => new Scene(workManual([timed('call', 8)]), 'work')
  const give = (deal: Scene, to: string, at: number, user = 'rep') => deal.tell({ type: 'hand over', to }, at, { user })

  test('within a working day before the due moment leaves one working day: 6 h + 8 h = 14 h', () => {
    const deal = scene()
    give(deal, 'colleague', hour(6))
    expect(deal.one('work/1/call', hour(7))).toMatchObject({ due: hour(14), spent: hour(22), owedBy: 'colleague' })
  })

  test('does so once in an obligation’s life', () => {
    const deal = scene()
    give(deal, 'colleague', hour(6))
    give(deal, 'boss', hour(13), 'colleague')
    expect(deal.one('work/1/call', hour(13)).due).toBe(hour(14))
  })

  test('and not for somebody who held the deal before', () => {
    const manual = workManual([timed('call', 24)])
    const deal = new Scene(manual, 'work')
    give(deal, 'colleague', hour(1))
    give(deal, 'rep', hour(20), 'colleague')
    expect(deal.one('work/1/call', hour(21)).due).toBe(hour(24))
  })

  test('earlier than that leaves the due moment as it is', () => {
    const deal = new Scene(workManual([timed('call', 24)]), 'work')
    give(deal, 'colleague', hour(15))
    expect(deal.one('work/1/call', hour(16)).due).toBe(hour(24))
  })

  test('does not concern what another role owes', () => {
    const deal = new Scene(workManual([timed('call', 8, { role: 'presales' })]), 'work')
    give(deal, 'colleague', hour(6))
    expect(deal.one('work/1/call', hour(7)).due).toBe(hour(8))
  })

  test('at the due moment or later leaves it as it is, and so does one after the visit was left', () => {
    const due = (change: (deal: Scene) => unknown) => {
      const deal = scene()
      change(deal)
      return deal.one('work/1/call', hour(30)).due
    }
    expect(due((deal) => give(deal, 'colleague', hour(8)))).toBe(hour(8))
    expect(due((deal) => give(deal, 'colleague', hour(8) - 1))).toBeGreaterThan(hour(8))
    const leave = (deal: Scene) => deal.happen({ type: 'stage advanced', from: 'work', to: 'end' }, hour(4))
    expect(due((deal) => [leave(deal), give(deal, 'colleague', hour(5))])).toBe(hour(8))
    expect(due((deal) => [give(deal, 'colleague', hour(3)), leave(deal)])).toBe(hour(11))
  })

  test('that has not happened yet by the moment of judgement changes nothing', () => {
    const deal = scene()
    give(deal, 'colleague', hour(6))
    expect([hour(6) - 1, hour(6)].map((now) => deal.one('work/1/call', now).due)).toEqual([hour(8), hour(14)])
  })

  test('that just leaves the due moment as it is does not use up the one working day: 8 h, then 14 h + 8 h', () => {
    const deal = new Scene(workManual([timed('call', 16)]), 'work')
    give(deal, 'colleague', hour(8))
    expect(deal.one('work/1/call', hour(9)).due).toBe(hour(16))
    give(deal, 'boss', hour(14), 'colleague')
    expect(deal.one('work/1/call', hour(15)).due).toBe(hour(22))
  })
})

test('all credit is gone at the end of the tolerance, and stays gone', () => {
  const credit = (doneAt: number) => {
    const standard = { within: hours(8), tolerance: hours(4) }
    const deal = new Scene(workManual([timed('call', 8, { timeStandard: standard })]), 'work')
    deal.done('call', hour(doneAt))
    return deal.one('work/1/call', hour(60))
  }
  expect([9, 12, 20].map((at) => credit(at).credit)).toEqual([7500, 0, 0])
  expect(credit(20)).toMatchObject({ status: 'late', reductions: [{ why: 'late', share: 0 }] })
})

test('a clock that starts at a step of another stage never starts', () => {
  const from = { at: 'step' as const, step: 'sign' }
  const deal = new Scene(workManual([timed('call', 8, { timeStandard: { within: hours(8), from } })]), 'work')
  expect(deal.one('work/1/call', hour(40))).toMatchObject({ status: 'pending' })
  expect(deal.one('work/1/call', hour(40)).due).toBeUndefined()
})

test('a clock starts at the step that it names, wherever that stands', () => {
  const from = { at: 'step' as const, step: 'second' }
  const third = timed('third', 8, { timeStandard: { within: hours(8), from } })
  const deal = new Scene(workManual([timed('first', 4), timed('second', 16), third]), 'work')
  deal.done('first', hour(1))
  deal.done('second', hour(2))
  expect(deal.one('work/1/third', hour(3))).toMatchObject({ starts: hour(2), due: hour(10) })
})

describe('an exception that lapsed', () => {
  const lapsed = (obligation: string) => {
    const standard = { within: hours(8), tolerance: hours(4) }
    const deal = new Scene(workManual([timed('call', 8, { timeStandard: standard }), task('free')]), 'work')
    deal.tell({ type: 'ask exception', exception: 'x1', obligation, reason: 'r' }, hour(1))
    const boss = { user: 'boss', role: 'manager' as const }
    deal.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(20) }, hour(2), boss)
    return deal.one(obligation, hour(21))
  }

  test('puts a due moment off, not the start; lateness counts from there: 20 h + 4 h', () => {
    expect(lapsed('work/1/call')).toMatchObject({ starts: hour(0), due: hour(20), spent: hour(24) })
  })

  test('gives one to what had none, with a working day until all credit is gone: 20 h + 8 h', () => {
    expect(lapsed('work/1/free')).toMatchObject({ status: 'overdue', starts: hour(20), due: hour(20), spent: hour(28) })
  })
})

test('another calendar holds from its moment on: 4 of 10 h by then, the other 6 h to seven that evening', () => {
  const deal = new Scene(workManual([timed('call', 10)]), 'work')
  deal.happen({ type: 'calendar set', calendar: lateCalendarHash }, hour(4))
  const due = (now: number) => deal.one('work/1/call', now).due
  expect([due(hour(4)), due(hour(4) - 1)]).toEqual([Date.parse('2026-03-02T19:00:00Z'), hour(10)])
})

test('a thing of four eyes needs two people: what a program says is neither of them', () => {
  const deal = new Scene(workManual([task('review', { fourEyes: true })]), 'work')
  const done = (kind: 'user' | 'integration', id: string, at: number) =>
    deal.happen({ type: 'step done', step: 'review', evidence: { kind: 'word' } }, hour(at), { actor: { kind, id } })
  done('integration', 'crm', 1)
  done('user', 'rep', 2)
  expect(deal.one('work/1/review', hour(3)).status).toBe('pending')
  done('integration', 'mail', 3)
  expect(deal.one('work/1/review', hour(4)).status).toBe('pending')
  done('user', 'colleague', 5)
  expect(deal.one('work/1/review', hour(6))).toMatchObject({ status: 'met', doneAt: hour(5), doneBy: 'colleague' })
})

test('of four eyes with nobody’s doing, a program’s alone does nothing', () => {
  const deal = new Scene(workManual([task('review', { fourEyes: true })]), 'work')
  const actor = { kind: 'integration' as const, id: 'crm' }
  deal.happen({ type: 'step done', step: 'review', evidence: { kind: 'word' } }, hour(1), { actor })
  expect(deal.one('work/1/review', hour(2)).status).toBe('pending')
})
