import type { EventLog, Meant } from '../log/eventLog.ts'
import type { Course } from './course.ts'
import { type Cycles, standing } from './cycles.ts'
import { type Spread, spreadOf } from './spread.ts'

/** One way through the process, and how it fared. */
export interface Variant {
  /** The activities in their order, by the log's names. */
  path: string[]
  cases: number
  /** Among all cases. */
  share: number
  won: number
  lost: number
  cycle: Spread
  /** The first case that went so. */
  example: string
}

export interface VariantForm {
  /** What makes two cases differ: the stages that they entered, or (if nothing is said) the steps too. */
  by?: 'stages' | 'activities' | undefined
  /** How many are told, the most frequent first; 20 where nothing is said. */
  most?: number | undefined
}

export interface VariantList {
  /** How many there are in all. */
  count: number
  list: Variant[]
}

/** Tells cases apart by their path. Outcomes and contacts are no part of it. */
export class VariantCounts {
  readonly #log: EventLog
  readonly #form: VariantForm
  readonly #codes: Uint32Array
  /** Two characters for an activity where there are more than one can tell. */
  readonly #isWide: boolean
  readonly #numbers = new Map<string, number>()
  readonly #first: number[] = []
  readonly #counts: number[] = []
  readonly #ofCase: Uint32Array
  readonly #characters: number[] = []

  constructor(log: EventLog, form: VariantForm) {
    this.#log = log
    this.#form = form
    this.#codes = codesOf(log, form.by ?? 'activities')
    this.#isWide = this.#codes.some((code) => code > 0xffff)
    this.#ofCase = new Uint32Array(log.cases.length)
  }

  add({ case: ofCase, from, to }: Course): void {
    const path = this.#path(from, to)
    const known = this.#numbers.get(path)
    const number = known ?? this.#counts.length
    if (known === undefined) {
      this.#numbers.set(path, number)
      this.#first.push(ofCase)
    }
    this.#counts[number] = (this.#counts[number] ?? 0) + 1
    this.#ofCase[ofCase] = number
  }

  /** Ties go to the one that came first. */
  finish(cycles: Cycles): VariantList {
    const most = this.#form.most ?? 20
    const ranked = [...this.#counts.keys()].sort((a, b) => (this.#counts[b] ?? 0) - (this.#counts[a] ?? 0) || a - b)
    const listed = ranked.slice(0, most)
    const cases = new Map(listed.map((number): [number, number[]] => [number, []]))
    for (const [ofCase, number] of this.#ofCase.entries()) cases.get(number)?.push(ofCase)
    return {
      count: this.#counts.length,
      list: listed.map((number) => this.#variant(this.#first[number] ?? 0, cases.get(number) ?? [], cycles)),
    }
  }

  #variant(first: number, cases: readonly number[], { times, stands }: Cycles): Variant {
    const { activities, activity, starts, last } = this.#log
    const path: string[] = []
    for (let place = starts[first] ?? 0; place < (last[first] ?? 0); place++) {
      const number = activity[place] ?? 0
      if (this.#codes[number] !== 0) path.push(activities[number]?.name ?? '')
    }
    const closed = cases.map((one) => times[one] ?? Number.NaN).filter((time) => !Number.isNaN(time))
    return {
      path,
      cases: cases.length,
      share: cases.length / this.#log.cases.length,
      won: cases.filter((one) => stands[one] === standing.won).length,
      lost: cases.filter((one) => stands[one] === standing.lost).length,
      cycle: spreadOf(Float64Array.from(closed)),
      example: this.#log.cases[first] ?? '',
    }
  }

  /** The path as a text of codes: equal texts are equal paths. */
  #path(from: number, to: number): string {
    const characters = this.#characters
    characters.length = 0
    for (let place = from; place < to; place++) {
      const code = this.#codes[this.#log.activity[place] ?? 0] ?? 0
      if (code === 0) continue
      if (this.#isWide) characters.push(code >>> 16)
      characters.push(code & 0xffff)
    }
    return textOf(characters)
  }
}

/** In pieces, for a call takes only so many arguments. */
function textOf(characters: readonly number[]): string {
  if (characters.length <= 8192) return String.fromCharCode(...characters)
  return String.fromCharCode(...characters.slice(0, 8192)) + textOf(characters.slice(8192))
}

/** By activity: 0 for what is no part of a path; the same for names of the same meaning. */
function codesOf({ activities }: EventLog, by: 'stages' | 'activities'): Uint32Array {
  const known = activities.reduce((most, { means }) => Math.max(most, labelOf(means)), 0)
  return Uint32Array.from(activities, ({ means }, number) => {
    if (by === 'stages') return means.is === 'entry' ? means.label : 0
    return means.is === 'unknown' ? known + 1 + number : labelOf(means)
  })
}

function labelOf(means: Meant): number {
  return means.is === 'entry' || means.is === 'step' ? means.label : 0
}
