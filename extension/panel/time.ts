import type { PillTexts } from '#shared/i18n/extension.pill.ts'
import type { Language } from '#shared/process/text.ts'

const hour = 3_600_000
const day = 24 * hour

/** The exact moment, in the reader's zone: what stands behind every relative one. */
export function exact(moment: number, language: Language): string {
  return spaced(new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment))
}

/** A moment as one says it today: the clock for today, the weekday for this week, else the date. */
export function said(moment: number, now: number, language: Language): string {
  const days = daysBetween(now, moment)
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    moment,
  )
  if (Math.abs(days) <= 1) return `${relativeDay(days, language)} ${clock}`
  if (days > 1 && days < 7) return new Intl.DateTimeFormat(language, { weekday: 'short' }).format(moment)
  const year = new Date(moment).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const }
  return spaced(new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', ...year }).format(moment))
}

/** When something is due, or by how much it is overdue. */
export function due(moment: number, now: number, language: Language, texts: PillTexts): string {
  if (moment > now) return texts.by(said(moment, now, language))
  const late = now - moment
  return texts.late(Math.floor(late / day), Math.floor(late / hour))
}

/** The last day of what ends at a moment: with a part, or an absence, until midnight one is said to be there that day. */
export function lastDay(end: number, now: number, language: Language): string {
  const last = end - 1
  const days = daysBetween(now, last)
  return days <= 1 ? relativeDay(days, language) : said(last, now, language)
}

/** The shortest word for when something is due: for the end of a line. */
export function shortly(moment: number, now: number, language: Language, texts: PillTexts): string {
  if (moment <= now) return due(moment, now, language, texts)
  const days = daysBetween(now, moment)
  return days <= 1 ? relativeDay(days, language) : said(moment, now, language)
}

function relativeDay(days: number, language: Language): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
}

/** Chinese and figures stand a space apart. */
function spaced(date: string): string {
  return date.replace(/\d(?=[年月日])|[年月](?=\d)/g, '$& ')
}

/** Days of the reader's calendar from one moment to another. */
function daysBetween(from: number, to: number): number {
  const start = (moment: number) => new Date(moment).setHours(0, 0, 0, 0)
  return Math.round((start(to) - start(from)) / day)
}
