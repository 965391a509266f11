import type { Language } from '#shared/process/text.ts'
import { numberFormat } from './formats.ts'

/** Hundredths of a point as people read them: 8620 is 86.20. */
export function points(hundredths: number, language: Language): string {
  return decimal(language).format(hundredths / 100)
}

/** Basis points as a percentage; shares under 10 % keep one digit, so that a small one is not read as none. */
export function share(basisPoints: number, language: Language): string {
  const digits = basisPoints > 0 && basisPoints < 1000 ? 1 : 0
  return numberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(basisPoints / 10_000)
}

/** A difference of shares in percentage points: whole ones, below one with a digit; and the number as it is read. */
export function percentPoints(basisPoints: number, language: Language): { text: string; points: number } {
  const digits = basisPoints < 100 ? 1 : 0
  const points = Number((basisPoints / 100).toFixed(digits))
  return { text: numberFormat(language, { maximumFractionDigits: 1 }).format(points), points }
}

export function count(n: number, language: Language): string {
  return numberFormat(language, {}).format(n)
}

/** Between Chinese and Latin letters or digits stands a space; the platform's own formats leave it out. */
export function spaced(text: string): string {
  return text.replace(/(\p{Script=Han})(?=[A-Za-z0-9])/gu, '$1 ').replace(/([A-Za-z0-9%])(?=\p{Script=Han})/gu, '$1 ')
}

const decimal = (language: Language) => numberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
