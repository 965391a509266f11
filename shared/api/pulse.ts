import * as z from 'zod'
import { Id } from '../process/id.ts'
import { operation } from './operation.ts'

const Revision = z.int().min(0)
const asked = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** The newest numbers of what was asked for. */
export const Pulse = z.strictObject({
  /** The deal's last event; 0 of a deal that is not there, or not for the caller. */
  seq: Revision.optional(),
  /** The revision of the people index. */
  index: Revision.optional(),
  /** The revision of the boards. */
  board: Revision.optional(),
})
export type Pulse = z.infer<typeof Pulse>

export const getPulse = operation({
  method: 'GET',
  path: '/api/v1/pulse',
  summary: 'Whether anything is newer than these numbers: the new ones, or nothing (204)',
  access: 'rep',
  query: z.strictObject({
    deal: Id.optional(),
    /** The last event of the deal that the caller has. */
    after: asked.optional(),
    index: asked.optional(),
    board: asked.optional(),
  }),
  answer: Pulse.optional(),
})
