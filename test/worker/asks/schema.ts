import * as z from 'zod'
import type { Operation } from '#shared/api/operation.ts'
import { Hash, Id, Key } from '#shared/process/id.ts'

/** As much of a JSON Schema as inputs are made from. */
export interface Shape {
  $ref?: string
  $defs?: Record<string, Shape>
  type?: string
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  prefixItems?: Shape[]
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  additionalProperties?: Shape | boolean
  propertyNames?: Shape
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  pattern?: string
  format?: string
}

const names = z.registry<{ id: string }>()
for (const [id, shape] of Object.entries({ Id, Hash, Key })) names.add(shape, { id })

export type Part = 'params' | 'query' | 'body'
export const parts: readonly Part[] = ['params', 'query', 'body']

const known = new WeakMap<z.ZodType, Shape>()

/** What a part of an operation's input looks like; ids, hashes and keys are references by these names. */
export function shapeOf(operation: Operation, part: Part): Shape | undefined {
  const zod: z.ZodType | undefined = operation[part]
  if (!zod) return undefined
  const found = known.get(zod) ?? read(zod)
  known.set(zod, found)
  return found
}

/** Wrapped, so that a part that is itself a reference has its definitions beside it. */
function read(zod: z.ZodType): Shape {
  const written = z.toJSONSchema(z.object({ it: zod }), { io: 'input', metadata: names, unrepresentable: 'any' })
  const { properties, $defs } = JSON.parse(JSON.stringify(written)) as {
    properties: { it: Shape }
    $defs?: Shape['$defs']
  }
  return $defs ? { ...properties.it, $defs } : properties.it
}

export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

/** A shape with its own definitions at hand. */
export class Reader {
  readonly #defs: Record<string, Shape>

  constructor(root: Shape) {
    this.#defs = root.$defs ?? {}
  }

  /** What a reference refers to. */
  read(shape: Shape): Shape {
    if (!shape.$ref) return shape
    const found = this.#defs[nameOf(shape.$ref)]
    if (!found) throw new Error(`no shape ${shape.$ref}`)
    return found
  }
}

export const variantsOf = (shape: Shape): Shape[] | undefined => shape.oneOf ?? shape.anyOf
