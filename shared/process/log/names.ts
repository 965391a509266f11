/** Names as numbers, in the order in which they were first seen. */
export class Names {
  readonly #numbers = new Map<string, number>()
  readonly all: string[] = []

  number(name: string): number {
    return this.#numbers.get(name) ?? this.#add(detached(name))
  }

  find(name: string): number | undefined {
    return this.#numbers.get(name)
  }

  #add(name: string): number {
    this.#numbers.set(name, this.all.length)
    return this.all.push(name) - 1
  }
}

/** A copy of its own: a name cut out of a file's text would hold on to that text as long as it lives. */
function detached(name: string): string {
  return name.split('').join('')
}
