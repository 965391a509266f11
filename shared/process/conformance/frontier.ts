import { type Automaton, roomFor } from './automaton.ts'

/** Where a frontier leads that no state within the limit outlives. */
export const nowhere = -1

/** What comes instead of a frontier when too many states are held already; nothing is estimated then. */
export const tooLarge = -2

const unknown = -3

/**
 * Frontiers: for a trace so far, every state in which an alignment of it can stand at a cost up to a limit, with the least
 * such cost. A frontier depends on the one before and on the next activity alone, so it is a state itself: each is made
 * once, and a trace that went the same way, or another way with the same result, finds it ready. Up to its limit it is exact.
 *
 * The states of frontier f lie in `states` and `costs` from `starts[f]` to `starts[f + 1]`, the least cost first.
 */
export class Frontiers {
  states: Int32Array = new Int32Array(4096)
  costs: Int32Array = new Int32Array(4096)
  starts: Int32Array = new Int32Array(256)
  /** How many states all frontiers hold together. */
  held = 0
  readonly #automaton: Automaton
  readonly #limit: number
  readonly #most: number
  readonly #width: number
  #count = 0
  #next: Int32Array
  #hashes: Int32Array = new Int32Array(256)
  #table: Int32Array = new Int32Array(1024).fill(unknown)
  /** When a state was last reached, and at what cost: scratch for the frontier in the making. */
  #reached: Int32Array = new Int32Array(256)
  #at: Int32Array = new Int32Array(256)
  #round = 0
  #hash = 0

  /** `labels`: how many numbers of activities there are; `most`: how many states may be held, at eight bytes each. */
  constructor(automaton: Automaton, { labels, limit, most }: { labels: number; limit: number; most: number }) {
    this.#automaton = automaton
    this.#width = labels
    this.#limit = limit
    this.#most = most
    this.#next = new Int32Array(256 * labels).fill(unknown)
    this.#begin()
    this.#reach(0, 0)
    this.#close(0, 0, unknown)
  }

  /** The frontier after one more activity; `nowhere` where no alignment stays within the limit. */
  after(frontier: number, label: number): number {
    const known = this.#next[frontier * this.#width + label] ?? unknown
    return known === unknown ? this.#make(frontier, label) : known
  }

  #make(frontier: number, label: number): number {
    if (this.held + this.#automaton.size > this.#most) return tooLarge
    this.#begin()
    const made = this.#close(this.starts[frontier] ?? 0, this.starts[frontier + 1] ?? 0, label)
    this.#next[frontier * this.#width + label] = made
    return made
  }

  #begin(): void {
    this.#round++
    this.#hash = 0
    this.held = this.starts[this.#count] ?? 0
  }

  /**
   * Fills the new frontier in order of cost from three streams, each in that order itself: the states before, moved along by
   * the activity (free); the same states, the activity left aside (1); the states found here, moved along by the model (1).
   */
  #close(first: number, end: number, label: number): number {
    const own = this.starts[this.#count] ?? 0
    let along = first
    let aside = first
    let model = own
    for (;;) {
      const free = along < end ? (this.costs[along] ?? 0) : Number.POSITIVE_INFINITY
      const left = aside < end ? (this.costs[aside] ?? 0) + 1 : Number.POSITIVE_INFINITY
      const moved = model < this.held ? (this.costs[model] ?? 0) + 1 : Number.POSITIVE_INFINITY
      const cost = Math.min(free, left, moved)
      if (cost > this.#limit || cost === Number.POSITIVE_INFINITY) break
      if (cost === free) this.#move(this.states[along++] ?? 0, label, cost)
      else if (cost === moved) this.#moveAll(this.states[model++] ?? 0, cost)
      else this.#reach(this.states[aside++] ?? 0, cost)
    }
    return this.held === own ? nowhere : this.#intern()
  }

  #move(state: number, label: number, cost: number): void {
    const { from, to, labels, targets } = this.#automaton
    const end = to[state] ?? 0
    for (let move = from[state] ?? 0; move < end; move++)
      if (labels[move] === label) this.#reach(targets[move] ?? 0, cost)
  }

  #moveAll(state: number, cost: number): void {
    const { from, to, targets } = this.#automaton
    const end = to[state] ?? 0
    for (let move = from[state] ?? 0; move < end; move++) this.#reach(targets[move] ?? 0, cost)
  }

  #reach(state: number, cost: number): void {
    if (state >= this.#reached.length || this.#automaton.from[state] === -1) this.#meet(state)
    if (this.#reached[state] === this.#round) return
    this.#reached[state] = this.#round
    this.#at[state] = cost
    if (this.held === this.states.length) this.#widen()
    this.states[this.held] = state
    this.costs[this.held] = cost
    this.held++
    this.#hash = (this.#hash + mixed(state, cost)) | 0
  }

  /** A state that no frontier had before. */
  #meet(state: number): void {
    this.#automaton.ready(state)
    this.#reached = roomFor(this.#reached, state)
    this.#at = roomFor(this.#at, state)
  }

  #widen(): void {
    this.states = roomFor(this.states, this.held)
    this.costs = roomFor(this.costs, this.held)
  }

  /** The frontier just filled, or the one made before that holds the same. */
  #intern(): number {
    const mask = this.#table.length - 1
    let place = this.#hash & mask
    for (; this.#table[place] !== unknown; place = (place + 1) & mask) {
      const known = this.#table[place] ?? 0
      if (this.#hashes[known] === this.#hash && this.#isSame(known)) return known
    }
    const made = this.#count++
    this.#table[place] = made
    this.#hashes = roomFor(this.#hashes, made)
    this.#hashes[made] = this.#hash
    this.starts = roomFor(this.starts, made + 1)
    this.starts[made + 1] = this.held
    this.#next = roomFor(this.#next, (made + 1) * this.#width, unknown)
    if (this.#count * 2 > this.#table.length) this.#spread()
    return made
  }

  #isSame(frontier: number): boolean {
    const first = this.starts[frontier] ?? 0
    const end = this.starts[frontier + 1] ?? 0
    if (end - first !== this.held - (this.starts[this.#count] ?? 0)) return false
    for (let place = first; place < end; place++) {
      const state = this.states[place] ?? 0
      if (this.#reached[state] !== this.#round || this.#at[state] !== this.costs[place]) return false
    }
    return true
  }

  #spread(): void {
    const mask = this.#table.length * 2 - 1
    this.#table = new Int32Array(mask + 1).fill(unknown)
    for (let frontier = 0; frontier < this.#count; frontier++) {
      let place = (this.#hashes[frontier] ?? 0) & mask
      while (this.#table[place] !== unknown) place = (place + 1) & mask
      this.#table[place] = frontier
    }
  }
}

/** Summed over a frontier it tells frontiers apart, in whatever order their states were found. */
function mixed(state: number, cost: number): number {
  const mix = Math.imul(state * 1021 + cost + 1, 0x9e3779b1)
  return Math.imul(mix ^ (mix >>> 15), 0x85ebca6b)
}
