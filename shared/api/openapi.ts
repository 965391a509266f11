import * as z from 'zod'
import { contract } from './contract.ts'
import type { Operation } from './operation.ts'
import { Problem } from './problem.ts'

type Json = Record<string, unknown>

/** The API as an OpenAPI 3.1 document, made from the contract that also validates it. */
export function openapi(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const [name, operation] of Object.entries<Operation>(contract)) {
    const path = operation.path.replace(/:([a-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(name, operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guiderail',
      version,
      description: 'Standard sales processes: ledgers of deals, what is asked of them, and how well it is kept.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schema(Problem, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token of at most 15 minutes, from takeToken.' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: gr_…, with scopes.' },
      },
    },
  }
}

function operationObject(name: string, operation: Operation): Json {
  const { summary, access, scope } = operation
  return {
    operationId: name,
    summary,
    ...(access === 'anyone' ? { security: [] } : { security: [{ token: [] }, ...(scope ? [{ apiKey: [] }] : [])] }),
    ...(access === 'anyone' ? {} : { 'x-role': access }),
    ...(scope ? { 'x-scope': scope } : {}),
    parameters: [...parameters('path', operation.params), ...parameters('query', operation.query)],
    ...(operation.body ? { requestBody: { required: true, content: json(schema(operation.body, 'input')) } } : {}),
    responses: {
      200: { description: 'The answer', content: answerContent(operation) },
      default: {
        description: 'What was wrong, with every fault',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parameters(place: 'path' | 'query', shape: z.ZodObject | undefined): Json[] {
  if (!shape) return []
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

/** OpenAPI 3.1 speaks JSON Schema 2020-12, which is what zod writes. */
function schema(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(shape, { io, unrepresentable: 'any', reused: 'inline' })
  return rest
}

/** Of a stream the media type alone is told. */
function answerContent({ content, answer }: Operation): Json {
  return content ? { [content]: { schema: { type: 'string' } } } : json(schema(answer, 'output'))
}

const json = (body: Json) => ({ 'application/json': { schema: body } })
