import { type Alignments, open } from './align.ts'
import { roomFor } from './automaton.ts'
import { Marked } from './marked.ts'
import { unknownActivity } from './vocabulary.ts'

/** One move in the trace alone (`log`: it was not due there) or in the manual alone (`model`: it is missing there). */
export interface Deviation {
  move: 'log' | 'model'
  /** The activity's number. */
  label: number
  /** The place in the trace: of the activity that was not due, or of the one before which something is missing. */
  position: number
}

/** No activity: the trace ends here. */
const end = -1

/**
 * Lists the deviations of the trace just aligned, one for each unit of its cost. Of all cheapest alignments the first counts,
 * read from the trace's beginning: an activity in its place goes before one that is missing, that before one that is too
 * many; of missing ones the earliest of the manual.
 */
export class Deviations {
  readonly #of: Alignments
  /** The states of a place of the trace, and of the one after it, from which the end is reached at the least cost. */
  #here = new Marked()
  #next = new Marked()
  /** All those states, the last place of the trace first; those of place i begin at `#starts[i]` and end where i - 1's begin. */
  #good: Int32Array = new Int32Array(256)
  #costs: Int32Array = new Int32Array(256)
  #starts: Int32Array = new Int32Array(64)
  #held = 0
  #last = 0

  constructor(of: Alignments) {
    this.#of = of
  }

  /** The arguments and the result of the last `cost`. */
  list(trace: ArrayLike<number>, outcome: number, cost: number): Deviation[] {
    if (cost === 0) return []
    this.#markBackwards(trace, outcome, cost)
    const found: Deviation[] = []
    let states = [0]
    for (let position = 0; found.length < cost; position++) {
      this.#load(this.#here, position)
      this.#load(this.#next, position + 1)
      const label = trace[position] ?? unknownActivity
      let fitting = this.#along(states, label, this.#next, found.length)
      while (fitting.length === 0) {
        const missing = this.#missing(states, found.length + 1)
        if (missing === unknownActivity) break
        states = this.#along(states, missing, this.#here, found.length + 1)
        found.push({ move: 'model', label: missing, position })
        fitting = this.#along(states, label, this.#next, found.length)
      }
      if (fitting.length === 0 && position < trace.length) found.push({ move: 'log', label, position })
      states = fitting.length > 0 ? fitting : states.filter((state) => this.#next.has(state, found.length))
    }
    return found
  }

  /** The good states to which an activity leads at a cost. */
  #along(states: readonly number[], label: number, good: Marked, cost: number): number[] {
    const { from, to, labels, targets } = this.#of.automaton
    const reached: number[] = []
    for (const state of states)
      for (let move = from[state] ?? 0; move < (to[state] ?? 0); move++) {
        const target = targets[move] ?? 0
        if (labels[move] === label && good.has(target, cost) && !reached.includes(target)) reached.push(target)
      }
    return reached
  }

  /** The earliest activity that can be put in at a cost. */
  #missing(states: readonly number[], cost: number): number {
    const { from, to, labels, targets } = this.#of.automaton
    let earliest = unknownActivity
    for (const state of states)
      for (let move = from[state] ?? 0; move < (to[state] ?? 0); move++) {
        const label = labels[move] ?? unknownActivity
        const sooner = earliest === unknownActivity || label < earliest
        if (sooner && this.#here.has(targets[move] ?? 0, cost)) earliest = label
      }
    return earliest
  }

  /** Within one place costs rise with each activity put in, so its states are gone through from the dearest down. */
  #markBackwards(trace: ArrayLike<number>, outcome: number, cost: number): void {
    const { frontiers, path } = this.#of
    this.#starts = roomFor(this.#starts, trace.length)
    this.#held = 0
    this.#last = trace.length
    this.#next.clear()
    let strangers = strangersIn(trace)
    for (let position = trace.length; position >= 0; position--) {
      const label = position < trace.length ? (trace[position] ?? unknownActivity) : end
      if (label === unknownActivity) strangers--
      this.#here.clear()
      this.#starts[position] = this.#held
      const frontier = path[position] ?? 0
      const first = frontiers.starts[frontier] ?? 0
      for (let place = (frontiers.starts[frontier + 1] ?? 0) - 1; place >= first; place--) {
        const state = frontiers.states[place] ?? 0
        const at = (frontiers.costs[place] ?? 0) + strangers
        if (at > cost) continue
        if (this.#leads(state, label, at) || (label === end && at === cost && this.#isEnd(state, outcome)))
          this.#keep(state, at)
      }
      this.#turn()
    }
    this.#turn()
  }

  #isEnd(state: number, outcome: number): boolean {
    return outcome === open || (((this.#of.automaton.ends[state] ?? 0) >> outcome) & 1) === 1
  }

  /** By the next activity left aside (1), by one put in (1), or by the next one in its place (0). */
  #leads(state: number, label: number, cost: number): boolean {
    if (this.#next.has(state, cost + 1)) return true
    const { from, to, labels, targets } = this.#of.automaton
    const last = to[state] ?? 0
    for (let move = from[state] ?? 0; move < last; move++) {
      const target = targets[move] ?? 0
      if (this.#here.has(target, cost + 1) || (labels[move] === label && this.#next.has(target, cost))) return true
    }
    return false
  }

  #keep(state: number, cost: number): void {
    this.#here.add(state, cost)
    this.#good = roomFor(this.#good, this.#held)
    this.#costs = roomFor(this.#costs, this.#held)
    this.#good[this.#held] = state
    this.#costs[this.#held] = cost
    this.#held++
  }

  /** Marks the states of a place of the trace as they were found on the way back. */
  #load(marked: Marked, position: number): void {
    marked.clear()
    if (position > this.#last) return
    const until = position === 0 ? this.#held : (this.#starts[position - 1] ?? 0)
    for (let place = this.#starts[position] ?? 0; place < until; place++)
      marked.add(this.#good[place] ?? 0, this.#costs[place] ?? 0)
  }

  #turn(): void {
    const here = this.#here
    this.#here = this.#next
    this.#next = here
  }
}

function strangersIn(trace: ArrayLike<number>): number {
  let count = 0
  for (let position = 0; position < trace.length; position++) if (trace[position] === unknownActivity) count++
  return count
}
