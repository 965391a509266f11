import { todayTexts } from '#shared/i18n/today.ts'
import type { Language } from '#shared/process/text.ts'

const hour = 3_600_000
const day = 24 * hour

/** By how much it is late, or until when there is time today: for the end of a line. */
export function dueText(due: number, now: number, language: Language): string {
  const late = now - due
  if (late > 0) return todayTexts[language].late(Math.floor(late / day), Math.floor(late / hour))
  return clock(due, language)
}

/** How long something has waited. */
export function waitedText(since: number, now: number, language: Language): string {
  const waited = now - since
  return todayTexts[language].waited(Math.floor(waited / day), Math.floor(waited / hour))
}

/** Clock time in the reader's zone; of another day the date before it. */
export function clock(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)
}

export function exact(moment: number, language: Language): string {
  return spaced(new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment))
}

/** Month, day and clock time: for lines of this year. */
export function shortly(moment: number, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return format.format(moment)
}

/** "11 月 24 日 周二", "Tue, 24 Nov". */
export function dayText(moment: number, language: Language): string {
  const text = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', weekday: 'short' }).format(moment)
  return language === 'en' ? text : spaced(text)
}

/** Chinese and figures stand a space apart. */
export function spaced(text: string): string {
  return text
    .replace(/(\p{Script=Han})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{Script=Han})/gu, '$1 $2')
    .replace(/(日)(周|星期)/u, '$1 $2')
}
