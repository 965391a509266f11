import * as z from 'zod'
import { Calendar } from '../process/calendar/schema.ts'
import { Command } from '../process/ledger/command.ts'
import { LedgerEvent } from '../process/ledger/event.ts'
import { DealState } from '../process/ledger/state.ts'
import { Manual } from '../process/manual/schema.ts'
import { Problem } from './problem.ts'

export type Json = Record<string, unknown>

/** What several operations speak of has a name; everything else stands where it is used. */
const names = z.registry<{ id: string }>()
for (const [id, shape] of Object.entries({ Calendar, Command, DealState, LedgerEvent, Manual, Problem }))
  names.add(shape, { id })

/** The JSON Schemas of a document (2020-12, as OpenAPI 3.1 speaks it), the named ones gathered aside. */
export class Shapes {
  readonly #named = new Map<string, unknown>()

  input(shape: z.ZodType): Json {
    return this.#shape(shape, 'input')
  }

  output(shape: z.ZodType): Json {
    return this.#shape(shape, 'output')
  }

  /** All that was gathered, by name. */
  named(): Json {
    return Object.fromEntries([...this.#named].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  }

  /** A shape is asked differently than it is answered where it has defaults: what is asked then has a name of its own. */
  #shape(shape: z.ZodType, io: 'input' | 'output'): Json {
    const written = z.toJSONSchema(z.object({ it: shape }), {
      io,
      metadata: names,
      unrepresentable: 'any',
      reused: 'inline',
    })
    const suffix = io === 'input' ? 'Asked' : ''
    const text = JSON.stringify(written).replaceAll(/"#\/\$defs\/(\w+)"/g, `"#/components/schemas/$1${suffix}"`)
    const { properties, $defs = {} } = JSON.parse(text) as { properties: { it: Json }; $defs?: Record<string, Json> }
    for (const [name, { id: _, ...one }] of Object.entries($defs)) this.#named.set(`${name}${suffix}`, one)
    return properties.it
  }
}
