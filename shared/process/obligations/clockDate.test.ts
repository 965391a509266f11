import { describe, expect, test } from 'vitest'
import { calendarHash, day, hour, lateCalendarHash, plainCalendar, Scene } from '#test/fixtures/scene.ts'
import { task, workManual } from '#test/fixtures/workManual.ts'

const oneDay = { amount: 1, unit: 'days' as const }
const threeDays = { amount: 3, unit: 'days' as const }
const from = { at: 'date' as const, attribute: 'delivery' }
const before = task('inspect', { timeStandard: { within: threeDays, from, before: true, tolerance: oneDay } })
const after = task('ask', { timeStandard: { within: oneDay, from, tolerance: oneDay } })
const scene = (opened = day(0)) => new Scene(workManual([before, after]), 'work', opened)
const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`)

describe('a clock that starts at a date', () => {
  test('has no due moment while the date is not known', () => {
    expect(scene().one('work/1/inspect', hour(300)).due).toBeUndefined()
  })

  test('counts back three working days from the start of that day: Monday 16 March → Wednesday 11 March', () => {
    const deal = scene()
    deal.set({ delivery: '2026-03-16' }, hour(1))
    expect(deal.one('work/1/inspect', hour(2)).due).toBe(midnight('2026-03-11'))
  })

  test('counts one working day on from it: Monday 16 March → Tuesday 17 March', () => {
    const deal = scene()
    deal.set({ delivery: '2026-03-16' }, hour(1))
    expect(deal.one('work/1/ask', hour(2)).due).toBe(midnight('2026-03-17'))
  })

  test('measures lateness by the tolerance: 4 of 8 hours late keep half', () => {
    const deal = scene()
    deal.set({ delivery: '2026-03-16' }, hour(1))
    deal.done('inspect', Date.parse('2026-03-11T13:00:00Z'))
    expect(deal.one('work/1/inspect', day(10))).toMatchObject({ status: 'late', credit: 5000 })
  })

  test('leaves the tolerance from the moment at which the date became known, for saying it costs nothing', () => {
    const deal = scene()
    deal.set({ delivery: '2026-03-05' }, hour(1))
    expect(deal.one('work/1/inspect', hour(2))).toMatchObject({ status: 'pending', due: hour(9) })
  })

  test('follows a date that is moved', () => {
    const deal = scene()
    deal.set({ delivery: '2026-03-16' }, hour(1))
    deal.set({ delivery: '2026-03-17' }, hour(2))
    expect(deal.one('work/1/inspect', hour(3)).due).toBe(midnight('2026-03-12'))
  })

  test('moved forwards it leaves the tolerance, moved again no more than was left: 9 h stays 9 h', () => {
    const deal = scene()
    deal.set({ delivery: '2026-03-05' }, hour(1))
    deal.set({ delivery: '2026-03-04' }, hour(5))
    expect(deal.one('work/1/inspect', hour(6)).due).toBe(hour(9))
  })

  test('stays with the date by which it settled', () => {
    const deal = scene()
    deal.set({ delivery: '2026-03-05' }, hour(1))
    deal.set({ delivery: '2026-03-30' }, hour(10))
    expect(deal.one('work/1/inspect', hour(11))).toMatchObject({ status: 'overdue', due: hour(9) })
  })

  test('takes back what a wrong date had made overdue once the date is corrected', () => {
    const deal = scene()
    deal.set({ delivery: '2026-03-05' }, hour(1))
    deal.tell({ type: 'correct attributes', values: { delivery: '2026-03-30' }, reason: 'wrong month' }, hour(10))
    expect(deal.one('work/1/inspect', hour(11))).toMatchObject({ status: 'pending', due: midnight('2026-03-25') })
  })

  test('starts with the day in the zone of the deal’s calendar: 17 March in Shanghai is 16:00 UTC the day before', () => {
    const deal = scene()
    const shanghai = { ...plainCalendar, timeZone: 'Asia/Shanghai' }
    deal.world = { ...deal.world, calendars: new Map([[calendarHash, shanghai]]) }
    deal.set({ delivery: '2026-03-16' }, hour(1))
    expect(deal.one('work/1/ask', hour(2)).due).toBe(Date.parse('2026-03-16T16:00:00Z'))
  })

  test.each(['soon', '2026-13-01', '9999-12-31'])('is not started by what is no day to count from: %s', (delivery) => {
    const deal = scene()
    deal.happen({ type: 'attributes set', values: { delivery } }, hour(1))
    expect(deal.one('work/1/ask', hour(2)).due).toBeUndefined()
  })

  test.each(['on 2026-03-16', '1969-12-31', '2200-01-01', '2026-00-10', '2026-03-00', '2026-03-32'])(
    'nor by %s',
    (delivery) => {
      const deal = scene()
      deal.happen({ type: 'attributes set', values: { delivery } }, hour(1))
      expect(deal.one('work/1/ask', hour(2)).due).toBeUndefined()
    },
  )

  test.each([
    ['1970-01-01', hour(9)],
    ['2026-01-31', hour(9)],
    ['2199-12-02', midnight('2199-12-03')],
    ['2026-12-31', midnight('2027-01-01')],
  ])('but by %s, leaving its allowance where that is past', (delivery, due) => {
    const deal = scene()
    deal.set({ delivery }, hour(1))
    expect(deal.one('work/1/ask', hour(2)).due).toBe(due)
  })

  test('starts at that day, or where it is asked if that is later; one before a date where it is asked', () => {
    const starts = (delivery: string) => {
      const deal = scene()
      deal.set({ delivery }, hour(1))
      return [deal.one('work/1/ask', hour(2)).starts, deal.one('work/1/inspect', hour(2)).starts]
    }
    expect(starts('2026-03-16')).toEqual([midnight('2026-03-16'), hour(1)])
    expect(starts('2026-02-16')).toEqual([hour(1), hour(1)])
  })

  test('begins nothing anew where the same date is told again, or something else', () => {
    const deal = scene()
    deal.set({ delivery: '2026-03-16' }, hour(1))
    deal.set({ delivery: '2026-03-16', region: 'north' }, hour(3))
    expect(deal.one('work/1/ask', hour(4))).toMatchObject({ askedFrom: hour(1), scored: true })
  })

  test('begins anew with the last date that differs from the one before it', () => {
    const deal = scene()
    for (const [at, delivery] of [
      [1, '2026-03-16'],
      [2, '2026-03-17'],
      [3, '2026-03-17'],
    ] as const)
      deal.set({ delivery }, hour(at))
    expect(deal.one('work/1/ask', hour(4)).askedFrom).toBe(hour(2))
  })

  test('begins nothing anew where the date is said to be unknown', () => {
    const deal = scene()
    deal.happen({ type: 'attributes set', values: { delivery: null } }, hour(1))
    expect(deal.one('work/1/ask', hour(2))).toMatchObject({ status: 'pending', askedFrom: hour(0) })
  })

  test('is asked, to be done by the leaving, while the date is not known', () => {
    const deal = scene()
    expect(deal.one('work/1/ask', hour(40))).toMatchObject({ status: 'pending', scored: true, askedFrom: hour(0) })
    deal.advance(hour(41))
    expect(deal.one('work/1/ask', hour(42))).toMatchObject({ status: 'missed', settles: hour(41) })
  })

  test('asked under a condition later than the date was known counts from there, whatever was done before', () => {
    const later = { ...after, when: 'amount > 5' }
    const deal = new Scene(workManual([later]), 'work')
    deal.done('ask', hour(1))
    deal.set({ delivery: '2026-03-16' }, hour(2))
    deal.set({ amount: 6 }, hour(5))
    expect(deal.one('work/1/ask', hour(6))).toMatchObject({
      status: 'met',
      askedFrom: hour(5),
      due: midnight('2026-03-17'),
    })
    deal.set({ amount: 1 }, hour(7))
    expect(deal.one('work/1/ask', hour(8))).toMatchObject({ status: 'met', scored: true })
  })

  test('asked at the very moment at which its date becomes known, it counts from that date', () => {
    const deal = new Scene(workManual([{ ...after, when: 'amount > 5' }]), 'work')
    deal.done('ask', hour(1))
    deal.set({ delivery: '2026-03-16', amount: 6 }, hour(5))
    expect(deal.one('work/1/ask', hour(6))).toMatchObject({ askedFrom: hour(5), due: midnight('2026-03-17') })
  })

  test('no longer asked before it settled, it is not asked', () => {
    const deal = new Scene(workManual([{ ...after, when: 'amount > 5' }]), 'work')
    deal.set({ delivery: '2026-03-16', amount: 6 }, hour(1))
    deal.set({ amount: 1 }, hour(3))
    expect(deal.one('work/1/ask', hour(4))).toMatchObject({ status: 'not applicable', scored: false })
  })

  test('takes the day in the zone of the calendar that held when it was asked', () => {
    const deal = scene()
    const shanghai = { ...plainCalendar, timeZone: 'Asia/Shanghai' }
    deal.world = { ...deal.world, calendars: new Map([...deal.world.calendars, [lateCalendarHash, shanghai]]) }
    deal.happen({ type: 'calendar set', calendar: lateCalendarHash }, hour(5))
    const due = (at: number) => {
      const one = new Scene(workManual([after]), 'work')
      one.world = deal.world
      one.happen({ type: 'calendar set', calendar: lateCalendarHash }, hour(5))
      one.happen({ type: 'attributes set', values: { delivery: '2026-03-16' } }, at)
      return one.one('work/1/ask', day(2)).starts
    }
    expect([due(hour(4)), due(hour(5)), due(hour(6))]).toEqual([
      midnight('2026-03-16'),
      Date.parse('2026-03-15T16:00:00Z'),
      Date.parse('2026-03-15T16:00:00Z'),
    ])
  })
})
