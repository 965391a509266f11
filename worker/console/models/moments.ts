import type { Language } from '#shared/process/text.ts'
import { spaced } from './figures.ts'
import { distanceFormat, momentFormat, numberFormat } from './formats.ts'
import { say } from './say.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

type Unit = 'day' | 'hour' | 'minute'
const units: readonly [Unit, number][] = [
  ['day', day],
  ['hour', hour],
  ['minute', minute],
]

/** "5 hours ago", "in 2 days"; from a month on the date itself, which then says more. */
export function relative(moment: number, now: number, language: Language): string {
  const away = moment - now
  if (Math.abs(away) < minute) return say(language, 'app.justNow')
  if (Math.abs(away) >= 30 * day) return nearDate(moment, now, language)
  const [unit, size] = units.find(([, size]) => Math.abs(away) >= size) ?? ['minute', minute]
  return spaced(distanceFormat(language, {}).format(Math.trunc(away / size), unit))
}

/** Date and clock time in the reader's own zone, by the 24-hour clock as everywhere. */
export function exact(moment: number, language: Language): string {
  const format = momentFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
  return spaced(format.format(moment))
}

export function date(moment: number, language: Language): string {
  return spaced(momentFormat(language, { dateStyle: 'medium' }).format(moment))
}

/** A date without its year when that is the year it is. */
function nearDate(moment: number, now: number, language: Language): string {
  if (new Date(moment).getFullYear() !== new Date(now).getFullYear()) return date(moment, language)
  return spaced(momentFormat(language, { month: 'short', day: 'numeric' }).format(moment))
}

/** Clock time alone, for lines under a heading that says the day. */
export function clockTime(moment: number, language: Language): string {
  return momentFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)
}

/** A length of time by its two largest units: "2 days 3 hours". */
export function span(milliseconds: number, language: Language): string {
  let rest = Math.max(milliseconds, minute)
  const parts: string[] = []
  for (const [unit, size] of units) {
    const n = Math.floor(rest / size)
    rest -= n * size
    if (n > 0 && parts.length < 2) parts.push(unitText(n, unit, language))
  }
  return parts.join(' ')
}

function unitText(n: number, unit: Unit, language: Language): string {
  return spaced(numberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(n))
}
