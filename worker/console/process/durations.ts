import type { Bucket } from '#shared/api/spread.ts'
import type { Duration } from '#shared/process/manual/time.ts'
import type { Language } from '#shared/process/text.ts'
import { spaced } from '../models/figures.ts'

/** The minutes of a wall clock's day. */
export const wallDay = 24 * 60

/** A percentile is known to its bucket and no finer; it is drawn and told at the middle. */
export function middleOf({ from, below }: Bucket): number {
  return (from + below) / 2
}

/** Minutes as people say them, a day having so many of them: "6.2 days", "3.5 hours", "38 minutes". */
export function lasting(minutes: number, day: number, language: Language): string {
  const [amount, unit] =
    day > 0 && minutes >= day
      ? ([minutes / day, 'day'] as const)
      : minutes >= 60
        ? ([minutes / 60, 'hour'] as const)
        : ([minutes, 'minute'] as const)
  return said(amount, unit, language)
}

/** A percentile as people say it; a dash where there is none. */
export function percentileText(bucket: Bucket | null, day: number, language: Language): string {
  return bucket ? lasting(middleOf(bucket), day, language) : '–'
}

export function standardText({ amount, unit }: Duration, language: Language): string {
  return said(amount, unit === 'days' ? 'day' : 'hour', language)
}

/** Is a percentile over its standard for certain? Not while the bucket that it lies in holds the standard. */
export function isOver(bucket: Bucket, within: number): boolean {
  return bucket.from >= within && middleOf(bucket) > within
}

/** A standard in minutes of working time. */
export function standardIn({ amount, unit }: Duration, workday: number): number {
  return amount * (unit === 'days' ? workday : 60)
}

function said(amount: number, unit: 'day' | 'hour' | 'minute', language: Language): string {
  const digits = unit === 'minute' || amount >= 100 ? 0 : 1
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits } as const
  return spaced(new Intl.NumberFormat(language, format).format(amount))
}
