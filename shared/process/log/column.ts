/** A column of numbers that grows by doubling: millions of them cost their own bytes and no objects. */
export class Column {
  #numbers: Uint32Array | Float64Array
  length = 0

  constructor(kind: 'whole' | 'double') {
    this.#numbers = kind === 'whole' ? new Uint32Array(1024) : new Float64Array(1024)
  }

  push(value: number): void {
    if (this.length === this.#numbers.length) this.#grow()
    this.#numbers[this.length++] = value
  }

  at(place: number): number {
    return this.#numbers[place] ?? Number.NaN
  }

  /** What was pushed so far, without a copy. */
  get numbers(): Uint32Array | Float64Array {
    return this.#numbers.subarray(0, this.length)
  }

  #grow(): void {
    const length = this.#numbers.length * 2
    const grown = this.#numbers instanceof Float64Array ? new Float64Array(length) : new Uint32Array(length)
    grown.set(this.#numbers)
    this.#numbers = grown
  }
}
