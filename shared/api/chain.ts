import * as z from 'zod'
import { Hash, Id, Moment } from '../process/id.ts'
import { operation } from './operation.ts'

/** Where a chain first differs from what was once written: its sequence, an event, a personal field, or its end. */
const Broken = z.strictObject({ seq: z.int(), why: z.enum(['sequence', 'event', 'personal', 'head']) })

export const ChainView = z.strictObject({
  deal: Id,
  head: z.strictObject({ seq: z.int(), hash: Hash }),
  intact: z.boolean(),
  broken: Broken.optional(),
  /** Personal fields that were erased: no fault. */
  erased: z.array(z.strictObject({ event: Id, field: z.string() })),
  /** The newest nightly root, and whether this deal still has the head that it was hashed with. */
  root: z
    .strictObject({
      night: z.iso.date(),
      at: Moment,
      /** `newer`: the deal was opened since. */
      state: z.enum(['covered', 'newer', 'differs']),
    })
    .optional(),
})
export type ChainView = z.infer<typeof ChainView>

export const verifyDeal = operation({
  method: 'GET',
  path: '/api/v1/deals/:deal/chain',
  summary: 'Whether a deal’s ledger is whole and unaltered, and stands in the newest nightly root',
  access: 'rep',
  scope: 'read',
  params: z.strictObject({ deal: Id }),
  answer: ChainView,
})
