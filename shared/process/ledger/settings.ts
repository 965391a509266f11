import type { Value } from './event.ts'
import { isTakenBack } from './standing.ts'
import type { DealState, Setting } from './state.ts'

/** A value of an attribute from one moment on, until the next one. `apart`: it is known, and personal: it lies apart. */
export interface Period {
  from: number
  value: Value
  apart: boolean
}

const none: readonly Period[] = []
const histories = new WeakMap<readonly Setting[], readonly Period[]>()

/**
 * What an attribute was, from when on. A correction says what should have stood there: it takes the place of the value
 * before it from that value's own moment on; with nothing to correct it holds from its own.
 */
export function historyOf(state: DealState, attribute: string): readonly Period[] {
  const settings = settingsOf(state, attribute)
  if (settings.length === 0) return none
  const known = histories.get(settings)
  if (known) return known
  const made: Period[] = []
  for (const { at, value, apart = false, corrects } of settings) {
    const from = (corrects ? made.pop()?.from : undefined) ?? at
    made.push({ from, value, apart })
  }
  histories.set(settings, made)
  return made
}

interface Standing {
  undone: readonly string[]
  settings: readonly Setting[]
}

const standing = new WeakMap<readonly Setting[], Standing>()

/** What an attribute was said to be, earliest first, without what was taken back. */
export function settingsOf(state: DealState, attribute: string): readonly Setting[] {
  const { undone } = state
  const said = state.attributes[attribute] ?? []
  if (undone.length === 0) return said
  const known = standing.get(said)
  if (known?.undone === undone) return known.settings
  const isAll = said.every(({ event }) => !isTakenBack(state, event))
  const settings = isAll ? said : said.filter(({ event }) => !isTakenBack(state, event))
  standing.set(said, { undone, settings })
  return settings
}

/** The last of what is told in the order of its moments that had begun by a moment. */
export function lastBy<T>(told: readonly T[], moment: number, from: (one: T) => number): T | undefined {
  let low = 0
  let high = told.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = told[middle]
    if (one !== undefined && from(one) <= moment) low = middle + 1
    else high = middle
  }
  return told[low - 1]
}

/** The value at a moment that conditions and people can read; undefined: never set by then, or it lies apart. */
export function valueAt(state: DealState, attribute: string, moment: number): Value | undefined {
  const period = periodAt(state, attribute, moment)
  return period?.apart ? undefined : period?.value
}

/** Whether a value was given by a moment, readable or not. */
export function isGiven(state: DealState, attribute: string, moment: number): boolean {
  const period = periodAt(state, attribute, moment)
  return period !== undefined && (period.apart || period.value !== null)
}

/** What a condition reads, as it was at a moment. */
export function valuesAt(state: DealState, moment: number): (attribute: string) => Value | undefined {
  return (attribute) => valueAt(state, attribute, moment)
}

/** The moments after `from` at which any of these attributes changed, earliest first. */
export function changesAfter(state: DealState, attributes: readonly string[], from: number): number[] {
  const moments = new Set<number>()
  for (const attribute of attributes)
    for (const period of historyOf(state, attribute)) if (period.from > from) moments.add(period.from)
  return [...moments].sort((a, b) => a - b)
}

function periodAt(state: DealState, attribute: string, moment: number): Period | undefined {
  return lastBy(historyOf(state, attribute), moment, ({ from }) => from)
}
