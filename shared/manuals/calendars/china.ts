import chineseDays from 'chinese-days'
import type { Calendar } from '#shared/process/calendar/schema.ts'

const day = 86_400_000

/**
 * Office hours of mainland China for whole years, lunch left out: the state's holidays that fall on weekdays, and the
 * weekend days worked instead (调休). A year whose plan is not announced yet has its weekdays only.
 */
export function chinaCalendar(years: readonly number[]): Calendar {
  const dates = years.flatMap(datesOf)
  return {
    schemaVersion: 1,
    key: 'china',
    timeZone: 'Asia/Shanghai',
    hours: [
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ],
    weekdays: [1, 2, 3, 4, 5],
    holidays: dates.filter(({ date, weekend }) => !weekend && planned(date) === 'off').map(({ date }) => date),
    makeUpDays: dates.filter(({ date, weekend }) => weekend && planned(date) === 'worked').map(({ date }) => date),
  }
}

function datesOf(year: number): { date: string; weekend: boolean }[] {
  const first = Date.UTC(year, 0, 1)
  const length = (Date.UTC(year + 1, 0, 1) - first) / day
  return Array.from({ length }, (_, index) => {
    const midnight = new Date(first + index * day)
    return { date: midnight.toISOString().slice(0, 10), weekend: midnight.getUTCDay() % 6 === 0 }
  })
}

/**
 * What the state's plan says of a date; nothing for an ordinary one. Planned days carry a name with commas. The answer
 * for ordinary days is not used: the library tells their weekday in the machine's zone.
 */
function planned(date: string): 'off' | 'worked' | undefined {
  const { name, work } = chineseDays.getDayDetail(date)
  if (!name.includes(',')) return undefined
  return work ? 'worked' : 'off'
}
