import * as z from 'zod'
import { CaseKind } from '#shared/api/cases.ts'
import { Id, Key } from '#shared/process/id.ts'
import { Reason } from './parseActs.ts'

/** What the pages of today may ask. */
export const TodayAsk = z.discriminatedUnion('type', [
  z.object({ type: z.literal('today'), said: Id.exactOptional(), opened: z.literal(true).exactOptional() }),
  z.object({ type: z.literal('tick'), deal: Id, step: Key }),
  z.object({ type: z.literal('undo'), deal: Id, command: Id }),
  z.object({
    type: z.literal('rule'),
    deal: Id,
    case: Id,
    kind: CaseKind,
    favour: z.boolean(),
    reason: z.string().trim().max(500),
  }),
  z.object({ type: z.literal('open'), deal: Id }),
  z.object({ type: z.literal('deal'), deal: Id }),
  z.object({ type: z.literal('score') }),
  z.object({ type: z.literal('losses'), deal: Id }),
  z.object({ type: z.literal('contest'), deal: Id, obligation: z.string().max(200), reason: Reason }),
  z.object({ type: z.literal('answer alert'), id: Id, word: z.string().trim().min(1).max(200) }),
  z.object({ type: z.literal('badge'), on: z.boolean() }),
  z.object({ type: z.literal('remind'), on: z.boolean() }),
  z.object({ type: z.literal('all kinds') }),
])
