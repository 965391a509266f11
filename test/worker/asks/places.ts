import type { Operation } from '#shared/api/operation.ts'
import { nameOf, type Part, parts, Reader, type Shape, shapeOf, variantsOf } from './schema.ts'

/** A way down to a value: names of properties, `[]` into a list, `{}` into a record, numbers for the variant of a union. */
export type Path = readonly (string | number)[]

/** Where an input can hold an id: which part, how to get there, and what kind of id its shape says. */
export interface Place {
  part: Part
  path: Path
  kind: 'Id' | 'Hash' | 'Key'
  /** The property that holds it. */
  property: string
  label: string
}

/** Every place of an operation's input that can hold an id, by its contract. Keys within a body are a document's own words. */
export function placesOf(operation: Operation): Place[] {
  return parts.flatMap((part) => {
    const shape = shapeOf(operation, part)
    if (!shape) return []
    return walk(new Reader(shape), shape, [], [])
      .filter(({ kind }) => kind !== 'Key' || part !== 'body')
      .map(({ path, kind }) => ({ part, path, kind, property: propertyOf(path), label: labelOf(part, path, shape) }))
  })
}

interface Found {
  path: Path
  kind: Place['kind']
}

function walk(reader: Reader, shape: Shape, path: Path, within: readonly string[]): Found[] {
  const name = shape.$ref && nameOf(shape.$ref)
  if (name === 'Id' || name === 'Hash' || name === 'Key') return [{ path, kind: name }]
  if (name !== undefined && within.includes(name)) return []
  const inside = name === undefined ? within : [...within, name]
  const { properties = {}, items, additionalProperties, propertyNames, prefixItems, ...rest } = reader.read(shape)
  const down = (to: Shape | undefined, step: string | number) => (to ? walk(reader, to, [...path, step], inside) : [])
  return [
    ...Object.entries(properties).flatMap(([property, one]) => down(one, property)),
    ...down(items, '[]'),
    ...(prefixItems ?? []).flatMap((one, at) => down(one, `[${at}]`)),
    ...(typeof additionalProperties === 'object' ? down(additionalProperties, '{}') : []),
    ...down(propertyNames, '{name}'),
    ...(variantsOf(rest) ?? []).flatMap((one, at) => down(one, at)),
  ]
}

const propertyOf = (path: Path): string =>
  String(path.findLast((step) => typeof step === 'string' && /^\w/.test(step)) ?? '')

/** In words that a failing test can say: a variant is called by its `type`. */
function labelOf(part: Part, path: Path, root: Shape): string {
  const reader = new Reader(root)
  let shape: Shape = root
  let label: string = part
  for (const step of path) {
    const { properties = {}, items, additionalProperties, ...rest } = reader.read(shape)
    const variant = typeof step === 'number' ? variantsOf(rest)?.[step] : undefined
    const type = variant && reader.read(variant).properties?.type?.const
    label +=
      typeof step === 'number' ? (type === undefined ? '' : `(${type})`) : step.startsWith('[') ? '[]' : `.${step}`
    shape =
      variant ??
      (typeof step === 'string' ? properties[step] : undefined) ??
      items ??
      (typeof additionalProperties === 'object' ? additionalProperties : {})
  }
  return label
}
