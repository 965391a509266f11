import { Calendar, workday } from '#shared/process/calendar/schema.ts'

/** Minutes of a working day by a calendar as it is stored; none where no team has one. */
export function workdayOf(calendar: { content: string } | undefined): number {
  return calendar ? workday(Calendar.parse(JSON.parse(calendar.content))) : 0
}
