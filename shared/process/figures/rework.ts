import type { Manual } from '../manual/schema.ts'
import type { Course } from './course.ts'

export interface Rework {
  /** Cases that went back at least once. */
  cases: number
  /** Ways back, the most frequent first. */
  returns: { from: string; to: string; count: number }[]
  /** Visits to a stage that the case had entered before, and what they took, the left ones. */
  repeats: { stage: string; visits: number; time: number }[]
  /** The time of repeated visits among that of all visits left; nothing where there is none. */
  share: number | null
}

/** Counts what was gone through again. */
export class Reworks {
  readonly #manual: Manual
  readonly #returns: Uint32Array
  readonly #visits: Uint32Array
  readonly #times: Float64Array
  #cases = 0
  #time = 0

  constructor(manual: Manual) {
    this.#manual = manual
    this.#returns = new Uint32Array(manual.stages.length ** 2)
    this.#visits = new Uint32Array(manual.stages.length)
    this.#times = new Float64Array(manual.stages.length)
  }

  add({ visits, stage, time: times }: Course): void {
    let [seen, isBack] = [0, false]
    for (let visit = 0; visit < visits; visit++) {
      const place = stage[visit] ?? 0
      const before = visit === 0 ? place : (stage[visit - 1] ?? 0)
      const time = times[visit] || 0
      this.#time += time
      if (place < before) {
        increase(this.#returns, before * this.#visits.length + place, 1)
        isBack = true
      }
      if ((seen >> place) & 1) {
        increase(this.#visits, place, 1)
        increase(this.#times, place, time)
      }
      seen |= 1 << place
    }
    if (isBack) this.#cases++
  }

  finish(): Rework {
    const { stages } = this.#manual
    const name = (place: number) => stages[place]?.key ?? ''
    const returns = [...this.#returns].map((count, way) => ({
      from: name(Math.floor(way / stages.length)),
      to: name(way % stages.length),
      count,
    }))
    const repeats = stages.map(({ key }, place) => ({
      stage: key,
      visits: this.#visits[place] ?? 0,
      time: this.#times[place] ?? 0,
    }))
    const again = repeats.reduce((sum, { time }) => sum + time, 0)
    return {
      cases: this.#cases,
      returns: returns.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
      repeats: repeats.filter(({ visits }) => visits > 0),
      share: this.#time === 0 ? null : again / this.#time,
    }
  }
}

function increase(numbers: Uint32Array | Float64Array, place: number, by: number): void {
  numbers[place] = (numbers[place] ?? 0) + by
}
