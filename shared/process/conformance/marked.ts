import { roomFor } from './automaton.ts'

/** A set of states with a cost each, emptied without touching them. */
export class Marked {
  #rounds: Int32Array = new Int32Array(256)
  #costs: Int32Array = new Int32Array(256)
  #round = 1

  clear(): void {
    this.#round++
  }

  add(state: number, cost: number): void {
    this.#rounds = roomFor(this.#rounds, state)
    this.#costs = roomFor(this.#costs, state)
    this.#rounds[state] = this.#round
    this.#costs[state] = cost
  }

  has(state: number, cost: number): boolean {
    return this.#rounds[state] === this.#round && this.#costs[state] === cost
  }
}
