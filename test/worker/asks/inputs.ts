import type { Operation } from '#shared/api/operation.ts'
import { fresh, type Office } from '#test/worker/office.ts'
import type { Path, Place } from './places.ts'
import { type Part, parts, shapeOf } from './schema.ts'
import { type Fitting, simplest } from './simplest.ts'

export type Input = { [P in Part]?: unknown }

/** What stands in every input beside the place in question: a world in which it could be meant. */
export function fittingFor(own: Office): Fitting {
  const { now } = own.clock
  const ids = {
    id: fresh('id'),
    activity: fresh('activity'),
    deal: 'own-deal',
    user: own.user('rep'),
    team: 'east',
    manual: 'small',
  }
  return { ...ids, v: 1, acted: now, sent: now }
}

/** The least that an operation takes, or a sample of it, with `value` at `place`. */
export function inputFor(operation: Operation, from: Fitting | Input, place?: Place, value?: unknown): Input {
  const input: Input = {}
  for (const part of parts) {
    const shape = shapeOf(operation, part)
    const wanted = place?.part === part ? { path: place.path, value } : undefined
    if (!shape) continue
    if (!isInput(from)) input[part] = simplest(shape, from, wanted)
    else input[part] = wanted ? put(from[part] ?? {}, wanted.path, value) : from[part]
  }
  return input
}

const isInput = (from: Fitting | Input): from is Input => parts.some((part) => part in from)

/** Whether the contract takes it, so that what is answered is more than a list of faults. */
export function fits(operation: Operation, input: Input): boolean {
  return parts.every((part) => operation[part]?.safeParse(input[part]).success ?? true)
}

/** A copy with a value at a place, made on the way where nothing was. */
function put(sample: unknown, [step, ...path]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') return put(sample, path, value)
  if (step === '[]') return [put(Array.isArray(sample) ? sample[0] : undefined, path, value)]
  const object: Record<string, unknown> = typeof sample === 'object' && sample !== null ? { ...sample } : {}
  return { ...object, [step]: put(object[step], path, value) }
}
