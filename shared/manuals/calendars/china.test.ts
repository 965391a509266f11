import { describe, expect, test, vi } from 'vitest'
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

  test('is the same on a machine in another zone', () => {
    vi.stubEnv('TZ', 'America/New_York')
    expect(chinaCalendar([2025, 2026, 2027])).toEqual(china)
    vi.unstubAllEnvs()
  })
})
