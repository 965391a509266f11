import { describe, expect, test } from 'vitest'
import { Calendar } from '#shared/process/calendar/schema.ts'
import { chinaCalendar } from './china.ts'
import { europe } from './europe.ts'

const china = chinaCalendar([2025, 2026, 2027])

describe('the calendar of China', () => {
  test('is a valid calendar', () => {
    expect(Calendar.parse(china)).toEqual(china)
    expect(Calendar.parse(europe)).toEqual(europe)
  })

  test('rests on the National Day of 2026 and works the Sunday that makes up for it', () => {
    expect(china.holidays).toContain('2026-10-01')
    expect(china.makeUpDays).toContain('2026-09-20')
  })

  test('names only weekdays as holidays and only weekend days as made up', () => {
    const weekday = (date: string) => new Date(`${date}T00:00Z`).getUTCDay()
    expect(china.holidays.filter((date) => weekday(date) % 6 === 0)).toEqual([])
    expect(china.makeUpDays.filter((date) => weekday(date) % 6 !== 0)).toEqual([])
  })

  test('says nothing of a year whose plan is not announced', () => {
    const far = chinaCalendar([2090])
    expect([far.holidays, far.makeUpDays]).toEqual([[], []])
  })

  test('holds the plan of 2026 to the day, in whatever zone the machine stands', () => {
    const { holidays, makeUpDays } = chinaCalendar([2026])
    const days = (month: string, ...list: string[]) => list.map((day) => `2026-${month}-${day}`)
    expect(holidays).toEqual([
      ...days('01', '01', '02'),
      ...days('02', '16', '17', '18', '19', '20', '23'),
      ...days('04', '06'),
      ...days('05', '01', '04', '05'),
      ...days('06', '19'),
      ...days('09', '25'),
      ...days('10', '01', '02', '05', '06', '07'),
    ])
    expect(makeUpDays).toEqual([
      ...days('01', '04'),
      ...days('02', '14', '28'),
      ...days('05', '09'),
      ...days('09', '20'),
      ...days('10', '10'),
    ])
  })
})
