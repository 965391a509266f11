import * as z from 'zod'
import { genesis } from '#worker/chain/link.ts'
import { noSum } from '../lines.ts'

const Cell = z.union([z.string(), z.number(), z.null()])
const Rows = z.array(z.record(z.string(), Cell))

/** How far a restore got: kept with its job between parts. */
export const Progress = z.strictObject({
  lines: z.int(),
  /** The sum of all lines so far. */
  sum: z.string(),
  counts: z.record(z.string(), z.int()),
  /** The deal whose events are coming: where its chain is, and where it has to end. */
  deal: z
    .strictObject({ deal: z.string(), seq: z.int(), hash: z.string(), end: z.int(), endHash: z.string() })
    .nullable(),
  /** The organisation's row, which holds from the end of the file on. */
  organisation: z.record(z.string(), Cell).nullable(),
  ended: z.boolean(),
  /** The last deal that was made again, and how many were. */
  rebuilt: z.strictObject({ last: z.string(), count: z.int() }),
  /** What was here before: it comes back when the restore is given up. */
  founding: z.strictObject({
    organisation: Rows,
    team: Rows,
    member: Rows,
    in_force: Rows,
    audit: Rows,
    documents: Rows,
  }),
})
export type Progress = z.infer<typeof Progress>

export function begun(founding: Progress['founding']): Progress {
  return {
    lines: 0,
    sum: noSum,
    counts: {},
    deal: null,
    organisation: null,
    ended: false,
    rebuilt: { last: '', count: 0 },
    founding,
  }
}

/** Before a deal's first event. */
export const unbegun = { seq: 0, hash: genesis }
