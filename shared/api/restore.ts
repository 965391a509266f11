import * as z from 'zod'
import { Id } from '../process/id.ts'
import { operation } from './operation.ts'

const session = Id

/**
 * Takes an export into an organisation that has no deals yet. `begin`, then the lines of the file in parts, each repeatable,
 * then `finish` until it says that it is done. A line that is not what was written, or a chain that does not hold, refuses
 * the whole: what came is taken away again.
 */
export const restore = operation({
  method: 'POST',
  path: '/api/v1/restore',
  summary: 'Restore an exported organisation into one that has no deals yet, part by part',
  access: 'admin',
  scope: 'restore',
  restoring: true,
  body: z.discriminatedUnion('step', [
    z.strictObject({ step: z.literal('begin'), session }),
    /** Parts are numbered from 1 on; the lines as they stand in the file. */
    z.strictObject({
      step: z.literal('part'),
      session,
      part: z.int().min(1).max(10_000_000),
      lines: z.array(z.string().max(4_000_000)).min(1).max(5000),
    }),
    z.strictObject({ step: z.literal('finish'), session }),
    z.strictObject({ step: z.literal('give up'), session }),
  ]),
  answer: z.strictObject({
    session,
    /** Which part comes next. */
    part: z.int(),
    /** Lines that were taken so far. */
    lines: z.int(),
    /** Deals whose ledger is here, and of how many head and figures are made again. */
    deals: z.int(),
    rebuilt: z.int(),
    state: z.enum(['open', 'done', 'given up']),
  }),
})
