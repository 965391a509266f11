import { keyOf, type Language, type Position } from './language.ts'

/**
 * The positions of a language as numbers, with their moves in typed arrays; made as they are reached. State 0 is the first.
 * The moves of a state lie from `from[state]` to `to[state]`, the earlier activity first.
 */
export class Automaton {
  from: Int32Array = new Int32Array(256).fill(-1)
  to: Int32Array = new Int32Array(256)
  /** The outcomes that a run can have in a state: a bit each. */
  ends: Int32Array = new Int32Array(256)
  labels: Int32Array = new Int32Array(1024)
  targets: Int32Array = new Int32Array(1024)
  readonly #language: Language
  readonly #states = new Map<string, number>()
  readonly #positions: Position[] = []
  #moves = 0

  constructor(language: Language) {
    this.#language = language
    this.#state(language.first)
  }

  get size(): number {
    return this.#positions.length
  }

  /** Works out the moves and ends of a state, once. */
  ready(state: number): void {
    const position = this.#positions[state]
    if (this.from[state] !== -1 || !position) return
    const moves = this.#language.moves(position).map(({ label, to }) => ({ label, target: this.#state(to) }))
    moves.sort((one, other) => one.label - other.label || one.target - other.target)
    this.from[state] = this.#moves
    for (const { label, target } of moves) this.#add(label, target)
    this.to[state] = this.#moves
    this.ends[state] = this.#language.ends(position).reduce((set, outcome) => set | (1 << outcome), 0)
  }

  #add(label: number, target: number): void {
    this.labels = roomFor(this.labels, this.#moves)
    this.targets = roomFor(this.targets, this.#moves)
    this.labels[this.#moves] = label
    this.targets[this.#moves] = target
    this.#moves++
  }

  #state(position: Position): number {
    const key = keyOf(position)
    const known = this.#states.get(key)
    if (known !== undefined) return known
    const state = this.#positions.push(position) - 1
    this.#states.set(key, state)
    this.from = roomFor(this.from, state, -1)
    this.to = roomFor(this.to, state)
    this.ends = roomFor(this.ends, state)
    return state
  }
}

/** The same numbers with a place for one more; twice the room where there is none. */
export function roomFor(numbers: Int32Array, place: number, empty = 0): Int32Array {
  if (place < numbers.length) return numbers
  const wider = new Int32Array(Math.max(place + 1, numbers.length * 2)).fill(empty, numbers.length)
  wider.set(numbers)
  return wider
}
