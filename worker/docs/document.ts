import * as z from 'zod'
import { openapi } from '#shared/api/openapi.ts'

/** As much of a JSON Schema as the page tells. */
export interface Shape {
  $ref?: string | undefined
  type?: string | undefined
  const?: unknown
  enum?: unknown[] | undefined
  properties?: Record<string, Shape> | undefined
  required?: string[] | undefined
  items?: Shape | undefined
  prefixItems?: Shape[] | undefined
  anyOf?: Shape[] | undefined
  oneOf?: Shape[] | undefined
  allOf?: Shape[] | undefined
  additionalProperties?: Shape | boolean | undefined
  minimum?: number | undefined
  maximum?: number | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
  minItems?: number | undefined
  maxItems?: number | undefined
  pattern?: string | undefined
  default?: unknown
}

const some = z.custom<Shape>((value) => typeof value === 'object' && value !== null)
const Content = z.record(z.string(), z.object({ schema: some, examples: z.record(z.string(), z.unknown()).optional() }))
const Response = z.object({ description: z.string(), content: Content.optional() })
const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean(),
  description: z.string().optional(),
  schema: some,
})
const Told = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  'x-role': z.string().optional(),
  'x-scope': z.string().optional(),
  parameters: z.array(Parameter),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.union([z.object({ $ref: z.string() }), Response])),
})
const Document = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Told)),
  components: z.object({ schemas: z.record(z.string(), some), responses: z.record(z.string(), Response) }),
})
export type Document = z.infer<typeof Document>
export type Told = z.infer<typeof Told>

/** An operation with where it is asked. */
export interface Line extends Told {
  method: string
  path: string
}

/** The very document that programs read, as the page reads it. */
export const documentOf = (version: string): Document => Document.parse(openapi(version))

/** The operations of a tag, in the document's order. */
export function linesOf({ paths }: Document, tag: string): Line[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, told]) =>
      told.tags.includes(tag) ? [{ ...told, path, method: method.toUpperCase() }] : [],
    ),
  )
}

export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)
