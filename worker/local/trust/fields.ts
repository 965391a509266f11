import * as z from 'zod'
import type { Operation } from '#shared/api/operation.ts'

interface Json {
  type?: string
  const?: string
  properties?: Record<string, Json>
  items?: Json
  anyOf?: Json[]
  oneOf?: Json[]
}

/** Every field that a request of the operation may carry, by its path; of one shape among several, the shape's type stands in brackets. */
export function requestFields({ params, query, body }: Operation): string[] {
  const shapes = [params, query, body].filter((shape) => shape !== undefined)
  const all = shapes.flatMap((shape) =>
    paths('', z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Json),
  )
  return [...new Set(all)]
}

function paths(path: string, schema: Json): string[] {
  const shapes = schema.anyOf ?? schema.oneOf
  if (shapes)
    return shapes.some((one) => one.properties) ? shapes.flatMap((one) => paths(`${path}${named(one)}`, one)) : [path]
  if (schema.type === 'array' && schema.items) return paths(path, schema.items)
  if (schema.type !== 'object') return [path]
  if (!schema.properties) return [`${path}.*`]
  return Object.entries(schema.properties)
    .filter(([name, inner]) => !(name === 'type' && inner.const !== undefined))
    .flatMap(([name, inner]) => paths(path === '' ? name : `${path}.${name}`, inner))
}

/** An act is known by its type. */
function named({ properties }: Json): string {
  const type = properties?.type?.const
  return type === undefined ? '' : `[${type}]`
}
