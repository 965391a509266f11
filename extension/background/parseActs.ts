import * as z from 'zod'
import { talkWays } from '#extension/rooms/acts.ts'
import { Id, Key, Moment } from '#shared/process/id.ts'

export const Reason = z.string().trim().min(1).max(500)

/** What the panel may ask beside the checklist. */
export const actAsks = [
  z.object({ type: z.literal('return'), from: Key, to: Key, reason: Reason.exactOptional() }),
  z.object({ type: z.literal('reopen'), reason: Reason }),
  z.object({ type: z.literal('colleagues') }),
  z.object({ type: z.literal('join'), user: Id, role: Key, until: Moment.exactOptional() }),
  z.object({ type: z.literal('leave'), user: Id }),
  z.object({ type: z.literal('hand over'), to: Id }),
  z.object({
    type: z.literal('log talk'),
    way: z.enum(talkWays),
    step: Key.exactOptional(),
    when: Moment.exactOptional(),
  }),
  z.object({ type: z.literal('note step'), step: Key, text: z.string().trim().min(1).max(200) }),
  z.object({ type: z.literal('move log'), to: Id }),
] as const
