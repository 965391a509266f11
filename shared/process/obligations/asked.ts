import type { Value } from '../ledger/event.ts'
import { lastBy, settingsOf, valueAt } from '../ledger/settings.ts'
import type { DealState } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { type Truth, truth } from '../manual/condition.ts'
import type { Judging } from './judging.ts'

/** A stretch of time; `until` is no longer in it, and infinity where it has no end. */
export interface Span {
  from: number
  until: number
}

/** How a condition stood in a stretch of a visit. */
export interface Reading extends Span {
  truth: Truth
}

/** What a date attribute said in a stretch of a visit; undefined: nothing that a clock can start at. */
export interface DateReading extends Span {
  date: string | undefined
}

/**
 * How a condition stood from each of these moments on: it follows the attributes while the visit is open and is frozen when it is left. A
 * correction takes back what it un-asks from the beginning; what it asks is asked from the correction on.
 */
export function readings(judging: Judging, moments: readonly number[], condition: string): Reading[] {
  const made: Reading[] = []
  for (const from of moments) {
    const now = truthAt(judging, condition, from)
    const last = made.at(-1)
    if (last?.truth.is === now.is) last.truth = now
    else begin(made, { from, until: Number.POSITIVE_INFINITY, truth: now })
  }
  return made
}

/** What a date attribute said in a visit, by the same rule. */
export function dateReadings(judging: Judging, moments: readonly number[], attribute: string): DateReading[] {
  const made: DateReading[] = []
  for (const from of moments) {
    const set = setAt(judging.state, attribute, from)
    const date = typeof set === 'string' && set === valueAt(judging.state, attribute, from) ? set : undefined
    if (made.length === 0 || made.at(-1)?.date !== date) begin(made, { from, until: Number.POSITIVE_INFINITY, date })
  }
  return made
}

/** The stretches in which a condition stood so. */
export function spansWhere(readings: readonly Reading[], holds: (truth: Truth) => boolean): Span[] {
  return join(readings.filter((reading) => holds(reading.truth)))
}

/** Stretches in order, those that touch made one. */
export function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { from, until } of spans) {
    const last = joined.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else joined.push({ from, until })
  }
  return joined
}

/** What lies in both. */
export function meet(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap((one) =>
    others
      .map((other) => ({ from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) }))
      .filter(({ from, until }) => from < until),
  )
}

export function covers(spans: readonly Span[], moment: number): boolean {
  return spans.some(({ from, until }) => from <= moment && moment < until)
}

function begin<S extends Span>(made: S[], next: S): void {
  const last = made.at(-1)
  if (last) last.until = next.from
  made.push(next)
}

/** The entry, and each later moment up to the leaving or now at which one of these attributes was set. */
export function changesIn({ state, now }: Judging, visit: Visit, attributes: readonly string[]): number[] {
  const end = Math.min(visit.left ?? now, now)
  const made = new Set([visit.entered])
  for (const attribute of attributes)
    for (const { at } of state.attributes[attribute] ?? []) if (at > visit.entered && at <= end) made.add(at)
  return [...made].sort((a, b) => a - b)
}

/** A condition holds at a moment when it held by what was set until then and by what should have been set. */
function truthAt({ manual, state }: Judging, condition: string, moment: number): Truth {
  const set = truth(manual, condition, (attribute) => setAt(state, attribute, moment))
  if (set.is === false || !isCorrected(state)) return set
  const right = truth(manual, condition, (attribute) => valueAt(state, attribute, moment))
  return set.is === true || right.is === false ? right : set
}

/** The value as it was known at a moment, whatever was corrected later. */
function setAt(state: DealState, attribute: string, moment: number): Value | undefined {
  const setting = lastBy(settingsOf(state, attribute), moment, ({ at }) => at)
  return setting?.apart ? undefined : setting?.value
}

const corrected = new WeakMap<DealState['attributes'], boolean>()

function isCorrected({ attributes }: DealState): boolean {
  const known = corrected.get(attributes)
  if (known !== undefined) return known
  const found = Object.values(attributes).some((settings) => settings.some((setting) => setting.corrects === true))
  corrected.set(attributes, found)
  return found
}
