import { describe, expect, test } from 'vitest'
import { calendarHash, day, hour, plainCalendar, Scene } from '#test/fixtures/scene.ts'
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
})
