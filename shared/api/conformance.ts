import * as z from 'zod'
import { Key } from '../process/id.ts'
import { operation } from './operation.ts'

/** So many rows are judged at once; a longer log is for the command line or the console's own thread, by the same code. */
export const mostRows = 5000

const name = z.string().trim().min(1).max(500)

/** What an activity of the log means in the manual. */
const Meaning = z.union([
  z.strictObject({ stage: Key }),
  z.strictObject({ step: Key }),
  z.strictObject({ outcome: Key }),
])

export const Deviation = z.strictObject({
  /** `log`: something happened that was not due. `model`: something due did not happen. */
  move: z.enum(['log', 'model']),
  activity: z.string(),
  position: z.int(),
  missing: z.enum(['entry', 'step']).optional(),
  row: z.int().optional(),
})

export const checkConformance = operation({
  method: 'POST',
  path: '/api/v1/conformance',
  summary: 'How far each case of a log is from a manual, exactly, with one list of deviations',
  access: 'manager',
  scope: 'read',
  body: z.strictObject({
    /** A manual as it is published. */
    manual: z.unknown(),
    /** Rows { case, activity, at?, actor?, attributes? }; order within a case: `at`, then row. */
    events: z.array(z.unknown()).optional(),
    /** The same as comma-separated values with a row of names. */
    csv: z.string().optional(),
    /** From names of activities to stage entries, steps and outcomes; by key, else by name, where nothing is said. */
    mapping: z.record(name, Meaning).default({}),
    /** Which cases are over: all, none, or all but these; what the log tells, where nothing is said. */
    cases: z.union([z.enum(['closed', 'open']), z.array(name).max(mostRows)]).optional(),
    /** The zone of times that name none, in comma-separated values. */
    timeZone: z.string().max(64).optional(),
  }),
  answer: z.strictObject({
    cases: z.array(
      z.strictObject({
        case: z.string(),
        cost: z.int(),
        worstCost: z.int(),
        fitness: z.number(),
        deviations: z.array(Deviation),
      }),
    ),
    log: z.strictObject({ micro: z.number().nullable(), macro: z.number().nullable() }),
  }),
})
