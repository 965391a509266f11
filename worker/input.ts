import type * as z from 'zod'
import type { Operation } from '#shared/api/operation.ts'
import type { Fault } from '#shared/api/problem.ts'
import { shapeFaults } from '#shared/process/manual/parse.ts'
import { readJson } from './body.ts'
import { done, failed, type Outcome } from './outcome.ts'

type Read<O, K extends string> = O extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined

/** What an operation was given, checked by its contract. */
export interface Input<O extends Operation> {
  params: Read<O, 'params'>
  query: Read<O, 'query'>
  body: Read<O, 'body'>
}

/** Reads params, query and body; a failure names every fault of all three. `limit` in bytes. */
export async function readInput<O extends Operation>(
  operation: O,
  request: Request,
  params: Record<string, string>,
  limit: number,
): Promise<Outcome<Input<O>>> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const body = operation.body ? await readJson(request, limit) : done(undefined)
  if (!body.ok) return body
  const parts = [
    part(operation.params, params, 'params.'),
    part(operation.query, query, 'query.'),
    part(operation.body, body.value, ''),
  ] as const
  const faults = parts.flatMap((one) => one.faults)
  if (faults.length > 0) return failed({ kind: 'malformed', faults })
  // The contract has just said so: the one place where what it checked gets its type.
  return done({ params: parts[0].value, query: parts[1].value, body: parts[2].value } as Input<O>)
}

function part(schema: z.ZodType | undefined, value: unknown, prefix: string): { value: unknown; faults: Fault[] } {
  if (!schema) return { value: undefined, faults: [] }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, faults: [] }
  return {
    value: undefined,
    faults: shapeFaults(parsed.error).map(({ at, expected }) => ({ at: `${prefix}${at}` || 'body', expected })),
  }
}
