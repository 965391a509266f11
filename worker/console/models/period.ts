import * as api from '#shared/api/period.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import type { Language } from '#shared/process/text.ts'
import { spaced } from './figures.ts'

/** What figures can be narrowed to, in the order in which an address names it. */
export const narrowings = ['team', 'rep', 'manual', 'version', 'segment'] as const
export type Narrowing = (typeof narrowings)[number]

/** What a page is narrowed to, as it stands in the address. Days are `2026-11-22`, both included. */
export type Filter = Partial<Record<Narrowing | 'from' | 'to', string>>

export interface Period {
  from: string
  to: string
}

/** Weeks to choose from: the one that runs, and so many with it. */
export const presets = [1, 4, 13] as const
/** The weeks that the API takes when the address names no days. */
export const usual = 4

const dayLength = 86_400_000
const written = /^\d{4}-\d{2}-\d{2}$/

/** The filter that an address asks for; what is no name, hash or day is left out. */
export function filterOf(query: Record<string, string>): Filter {
  const filter: Filter = {}
  for (const name of narrowings) {
    const { data } = api.Filter.shape[name].safeParse(query[name])
    if (data !== undefined) filter[name] = data
  }
  if (isDay(query.from)) filter.from = query.from
  if (isDay(query.to)) filter.to = query.to
  return filter
}

/** The address of `path` under a filter, and what else the page is asked for: the same always gives the same address. */
export function addressOf(path: string, filter: Filter, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams()
  for (const name of [...narrowings, 'from', 'to'] as const) {
    const value = filter[name]
    if (value !== undefined) query.set(name, value)
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  return query.size === 0 ? path : `${path}?${query}`
}

/** A filter with one thing set or taken back. Whoever is of one team is not of another, nor a version of another manual. */
export function narrowed(filter: Filter, name: Narrowing, value: string | undefined): Filter {
  const rest: Filter = { ...filter }
  delete rest[name]
  if (name === 'team') delete rest.rep
  if (name === 'manual') delete rest.version
  return value === undefined ? rest : { ...rest, [name]: value }
}

/** The day it is at a moment in a zone. */
export function dayIn(timeZone: string, moment: number): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** This week and those before, `n` in all. The usual ones need no days in the address: they move with the calendar. */
export function lastWeeks(n: number, today: string): Partial<Period> {
  return n === usual ? {} : { from: shift(weekOf(today), -7 * (n - 1)), to: today }
}

/** The same ones as days, for what takes other days when it is told none. */
export function recentDays(timeZone: string, moment: number): Period {
  const today = dayIn(timeZone, moment)
  return { from: shift(weekOf(today), -7 * (usual - 1)), to: today }
}

/** The whole week before the one that runs. */
export function weekBefore(today: string): Period {
  const from = shift(weekOf(today), -7)
  return { from, to: shift(from, 6) }
}

/** How many weeks a period touches; figures are kept by whole weeks. */
export function weeksOf(period: Period): number {
  return Math.round((start(weekOf(period.to)) - start(weekOf(period.from))) / (7 * dayLength)) + 1
}

/** A day as people write it in a sentence. */
export function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' })
  return spaced(format.format(start(day)))
}

/** The same without its year, for lists of neighbouring days. */
export function shortDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', day: 'numeric' })
  return spaced(format.format(start(day)))
}

export function isDay(text: string | undefined): text is string {
  return text !== undefined && written.test(text) && !Number.isNaN(start(text))
}

const start = (day: string) => Date.parse(`${day}T00:00:00Z`)
const shift = (day: string, days: number) => new Date(start(day) + days * dayLength).toISOString().slice(0, 10)
