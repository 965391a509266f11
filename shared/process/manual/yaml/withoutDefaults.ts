import * as z from 'zod'

/** A parsed document as its author would write it: in the schema's order, without what the schema would put in by itself. */
export function withoutDefaults(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return withoutDefaults(schema.unwrap(), value)
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((one) => withoutDefaults(schema.element, one))
  if (schema instanceof z.ZodUnion) {
    const meant = schema.options.find((option) => z.safeParse(option, value).success)
    return meant ? withoutDefaults(meant, value) : value
  }
  if (typeof value !== 'object' || value === null) return value
  if (schema instanceof z.ZodObject) return written(schema, new Map(Object.entries(value)))
  return schema instanceof z.ZodRecord ? sorted(value) : value
}

function written(schema: z.ZodObject, value: ReadonlyMap<string, unknown>): unknown {
  const shape: Record<string, z.core.$ZodType> = schema.shape
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, part]) => {
      const own = value.get(key)
      if (own === undefined) return []
      const plain = withoutDefaults(part, own)
      return isDefault(part, plain) ? [] : [[key, plain]]
    }),
  )
}

/** Both without their own defaults and in the schema's order, so they are the same if they read the same. */
function isDefault(part: z.core.$ZodType, plain: unknown): boolean {
  if (!(part instanceof z.ZodDefault)) return false
  return JSON.stringify(plain) === JSON.stringify(withoutDefaults(part, part.def.defaultValue))
}

/** A record has no order of its own; Chinese stands before English, as everywhere. */
function sorted(value: object): unknown {
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one > other ? -1 : 1)))
}
