import fc from 'fast-check'
import type { Path } from './places.ts'
import { nameOf, Reader, type Shape, variantsOf } from './schema.ts'

/** Values that fit a world where any string would do: by the name of the property that holds them. */
export type Fitting = Readonly<Record<string, unknown>>

interface Wanted {
  path: Path
  value: unknown
}

/** The least that a shape takes, with `wanted` at its place when given. `fitting` decides where a property's name is in it. */
export function simplest(root: Shape, fitting: Fitting, wanted?: Wanted): unknown {
  return new Maker(new Reader(root), fitting).make(root, wanted)
}

class Maker {
  readonly #reader: Reader
  readonly #fitting: Fitting

  constructor(reader: Reader, fitting: Fitting) {
    this.#reader = reader
    this.#fitting = fitting
  }

  make(shape: Shape, wanted?: Wanted): unknown {
    if (wanted?.path.length === 0) return wanted.value
    const named = shape.$ref ? idLike(nameOf(shape.$ref)) : undefined
    if (named !== undefined) return named
    const plain = this.#reader.read(shape)
    const variants = variantsOf(plain)
    if (variants) return this.#variant(variants, wanted)
    if (plain.const !== undefined) return plain.const
    if (plain.enum) return plain.enum[0]
    if (plain.allOf) return Object.assign({}, ...plain.allOf.map((one) => this.make(one, wanted)))
    return this.#typed(plain, wanted)
  }

  #variant(variants: Shape[], wanted: Wanted | undefined): unknown {
    const [step, ...path] = wanted?.path ?? []
    const chosen = typeof step === 'number' ? variants[step] : variants[0]
    if (!chosen) throw new Error('no such variant')
    return typeof step === 'number' ? this.make(chosen, { path, value: wanted?.value }) : this.make(chosen)
  }

  #typed(shape: Shape, wanted: Wanted | undefined): unknown {
    const [step, ...path] = wanted?.path ?? []
    const inner = step === undefined ? undefined : { path, value: wanted?.value }
    switch (shape.type) {
      case 'object':
        return this.#object(shape, step, inner)
      case 'array':
        return this.#array(shape, inner)
      case 'string':
        return text(shape)
      case 'integer':
      case 'number':
        return Math.max(shape.minimum ?? 0, (shape.exclusiveMinimum ?? -1) + 1)
      case 'boolean':
        return false
      case 'null':
        return null
      default:
        return {}
    }
  }

  #object(shape: Shape, step: string | number | undefined, inner: Wanted | undefined): unknown {
    const { properties = {}, required = [], additionalProperties } = shape
    const object: Record<string, unknown> = {}
    for (const [name, one] of Object.entries(properties)) {
      if (name === step) object[name] = this.make(one, inner)
      else if (!required.includes(name)) continue
      else object[name] = Object.hasOwn(this.#fitting, name) ? this.#fitting[name] : this.make(one)
    }
    if (step === '{name}' && typeof additionalProperties === 'object')
      object[String(inner?.value)] = this.make(additionalProperties)
    if (step === '{}' && typeof additionalProperties === 'object') object.x = this.make(additionalProperties, inner)
    return object
  }

  #array({ items = {}, prefixItems = [], minItems = 0 }: Shape, inner: Wanted | undefined): unknown {
    if (prefixItems.length > 0) return prefixItems.map((one) => this.make(one))
    const length = Math.max(minItems, inner ? 1 : 0)
    return Array.from({ length }, (_, at) => this.make(items, at === 0 ? inner : undefined))
  }
}

function idLike(name: string): string | undefined {
  if (name === 'Id') return 'some-id'
  if (name === 'Hash') return 'a'.repeat(64)
  return name === 'Key' ? 'some-key' : undefined
}

/** The same each time. */
function text({ pattern, format, minLength = 0, maxLength = 40 }: Shape): string {
  if (format === 'email') return 'somebody@sales.test'
  if (format === 'uri') return 'https://sales.test/'
  if (pattern) return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 7 })[0] ?? ''
  return 'a word or two'.padEnd(minLength, '.').slice(0, maxLength)
}
