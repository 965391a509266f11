import type { Calendar } from '#shared/process/calendar/schema.ts'

/** Office hours of central Europe. Public holidays differ by country and land: each team adds its own. */
export const europe: Calendar = {
  schemaVersion: 1,
  key: 'europe',
  timeZone: 'Europe/Berlin',
  hours: [['09:00', '17:00']],
  weekdays: [1, 2, 3, 4, 5],
  holidays: [],
  makeUpDays: [],
}
