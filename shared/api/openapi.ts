import * as z from 'zod'
import { contract } from './contract.ts'
import { type Json, Shapes } from './jsonShapes.ts'
import type { Operation } from './operation.ts'
import { possibleProblems } from './possible.ts'
import { Problem, type ProblemType, problems, problemType } from './problem.ts'

/** The API as an OpenAPI 3.1 document, made from the contract that also validates it. */
export function openapi(version: string): Json {
  const shapes = new Shapes()
  const paths: Record<string, Json> = {}
  for (const [name, operation] of Object.entries<Operation>(contract)) {
    const path = operation.path.replace(/:([a-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(name, operation, shapes) }
  }
  shapes.output(Problem)
  const tags = new Set(Object.values<Operation>(contract).map(tagOf))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guiderail',
      version,
      description:
        'Standard sales processes: ledgers of deals, what is asked of them, and how well it is kept. Times are milliseconds since 1970 in UTC; scores are hundredths of a point.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...tags].toSorted().map((name) => ({ name })),
    paths,
    components: { schemas: shapes.named(), securitySchemes, headers, responses: responses() },
  }
}

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'A token of at most 15 minutes, from takeToken.' },
  apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: gr_…, with scopes.' },
}

const text = (description: string, example: string) => ({ description, schema: { type: 'string' }, example })
const headers = {
  ETag: text('The answer’s validator, for If-None-Match and If-Match.', '"9f86d081884c7d659a2feaa0c55ad015"'),
  RateLimit: text('What is left of the caller’s minute.', '"user";r=597;t=42'),
  'RateLimit-Policy': text('How much a caller may ask a minute.', '"user";q=600;w=60'),
  'X-Request-Id': text('Names this request in the log.', '2f1f3c52-8a5e-4dbf-9b1c-0d8a4f1a7c11'),
  'Retry-After': text('Seconds to wait.', '42'),
}

const refers = (...names: (keyof typeof headers)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
const always = refers('X-Request-Id', 'RateLimit', 'RateLimit-Policy')

function tagOf({ path }: Operation): string {
  return /^\/api\/v1\/([a-z-]+)/.exec(path)?.[1] ?? 'service'
}

function operationObject(name: string, operation: Operation, shapes: Shapes): Json {
  const { summary, access, scope, method, body } = operation
  return {
    operationId: name,
    tags: [tagOf(operation)],
    summary,
    ...(access === 'anyone'
      ? { security: [] }
      : { security: [{ token: [] }, ...(scope ? [{ apiKey: [scope] }] : [])] }),
    ...(access === 'anyone' ? {} : { 'x-role': access }),
    ...(scope ? { 'x-scope': scope } : {}),
    parameters: [
      ...parameters('path', operation.params),
      ...parameters('query', operation.query),
      ...(method === 'GET' ? [condition('If-None-Match', 'Answers 304 while nothing has changed.')] : []),
      ...(operation.conditional ? [condition('If-Match', 'Answers 412 when something has changed.')] : []),
    ],
    ...(body ? { requestBody: { required: true, content: json(shapes.input(body)) } } : {}),
    responses: { ...answers(operation, shapes), ...problemsOf(operation) },
  }
}

const condition = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})

function answers({ answer, content, method }: Operation, shapes: Shapes): Json {
  const tag = method === 'GET' && !content ? refers('ETag') : {}
  return {
    200: {
      description: 'The answer',
      headers: { ...always, ...tag },
      content: content ? { [content]: { schema: { type: 'string' } } } : json(shapes.output(answer)),
    },
    ...(answer.safeParse(undefined).success ? { 204: { description: 'Nothing new', headers: always } } : {}),
    ...(method === 'GET' && !content ? { 304: { description: 'As you have it', headers: { ...always, ...tag } } } : {}),
  }
}

/** By status; types that share one stand in it together. */
function problemsOf(operation: Operation): Json {
  const statuses = possibleProblems(operation).map((type) => problems[type][0])
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]))
}

function responses(): Json {
  const types = Object.keys(problems) as ProblemType[]
  const byStatus = [...Map.groupBy(types, (type) => problems[type][0])]
  return Object.fromEntries(byStatus.map(([status, some]) => [status, problemResponse(status, some)]))
}

function problemResponse(status: number, types: ProblemType[]): Json {
  const waits = status === 429 || status === 503 ? refers('Retry-After') : {}
  return {
    description: types.map((type) => problems[type][1]).join(' · '),
    headers: { ...always, ...waits },
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(types.map((type) => [type, { value: exampleOf(type) }])),
      },
    },
  }
}

function exampleOf(type: ProblemType): Problem {
  const [status, title] = problems[type]
  const instance = 'urn:uuid:2f1f3c52-8a5e-4dbf-9b1c-0d8a4f1a7c11'
  const faults = type === 'malformed' ? { faults: [{ at: 'query.limit', expected: 'a whole number' }] } : {}
  return { type: problemType(type), title, status, instance, ...faults }
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

const json = (body: Json) => ({ 'application/json': { schema: body } })
