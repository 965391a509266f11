import * as z from 'zod'
import type { Up } from '#extension/rooms/messages.ts'
import { Id, Key, Moment } from '#shared/process/id.ts'
import { AttachmentKind } from '#shared/process/manual/step.ts'
import { actAsks, Reason } from './parseActs.ts'
import { TodayAsk } from './parseToday.ts'

/** A text that a page gave is short or it is cut: nothing longer than this is of use. */
const Short = z.string().transform((text) => text.slice(0, 200))
const Address = z.string().max(254)

const Participant = z.object({
  role: z.enum(['from', 'replyTo', 'to', 'cc']),
  name: Short.exactOptional(),
  address: Address,
})

const Sight = z.object({
  site: Key,
  revision: z.int(),
  origin: z.string().max(300),
  context: z.string().max(4100),
  view: z.enum(['message', 'compose', 'list', 'record', 'other']),
  own: z.array(Address).max(20),
  participants: z.array(Participant).max(200),
  subject: Short.exactOptional(),
  messageId: z.string().max(1000).exactOptional(),
  siteMessage: z.string().max(300).exactOptional(),
  thread: z.string().max(200).exactOptional(),
  record: z.string().max(200).exactOptional(),
  address: z.string().max(4000).exactOptional(),
  stage: Short.exactOptional(),
  moved: z.literal(true).exactOptional(),
  at: Moment.exactOptional(),
  minute: z.boolean().exactOptional(),
  attachments: z.array(AttachmentKind).transform((kinds) => kinds.slice(0, 50)),
  bulk: z.boolean(),
  broken: z.array(z.string().max(80)).max(50),
})

const Health = z
  .record(z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/), z.enum(['hits', 'misses', 'disagreements']))
  .refine((health) => Object.keys(health).length <= 40)

const Ask = z.discriminatedUnion('type', [
  z.object({ type: z.literal('card') }),
  z.object({ type: z.literal('whole panel') }),
  z.object({ type: z.literal('pulse') }),
  z.object({ type: z.literal('tick'), step: Key, when: Moment.exactOptional() }),
  z.object({ type: z.literal('log') }),
  z.object({ type: z.literal('undo'), command: Id }),
  z.object({ type: z.literal('again'), command: Id }),
  z.object({ type: z.literal('advance'), from: Key, to: Key.exactOptional(), reason: Reason.exactOptional() }),
  z.object({ type: z.literal('close'), outcome: Key, reason: Reason.exactOptional() }),
  z.object({ type: z.literal('fill'), attribute: Key, value: z.union([z.string().max(500), z.boolean()]) }),
  z.object({ type: z.literal('ask approval'), to: Key, reason: Reason }),
  z.object({ type: z.literal('rule approval'), approval: Id, give: z.boolean() }),
  z.object({ type: z.literal('hold'), waitsFor: Key.exactOptional() }),
  z.object({ type: z.literal('resume') }),
  z.object({
    type: z.literal('way out'),
    what: z.enum(['exception', 'contest']),
    obligation: z.string().max(200),
    reason: Reason,
  }),
  z.object({ type: z.literal('pick'), deal: Id }),
  z.object({ type: z.literal('link person'), deal: Id }),
  z.object({ type: z.literal('link page'), deal: Id }),
  z.object({ type: z.literal('new deal'), name: z.string().trim().min(1).max(120), manual: Key }),
  z.object({ type: z.literal('never'), what: z.enum(['person', 'thread']) }),
  z.object({ type: z.literal('dismiss'), step: Key }),
  z.object({ type: z.literal('dismiss stop') }),
  z.object({ type: z.literal('search deals'), text: z.string().max(120) }),
  z.object({ type: z.literal('folded'), folded: z.boolean() }),
  z.object({ type: z.literal('open welcome') }),
  z.object({ type: z.literal('taken away') }),
  z.object({ type: z.literal('tell admin') }),
  z.object({ type: z.literal('show stored'), activity: Id }),
  z.object({ type: z.literal('show hidden') }),
  ...actAsks,
])

const Page = z.discriminatedUnion('type', [
  z.object({ type: z.literal('how it stands') }),
  z.object({ type: z.literal('agree') }),
  z.object({ type: z.literal('use server'), address: z.string().max(500) }),
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('show sign-in') }),
  z.object({ type: z.literal('look') }),
  z.object({ type: z.literal('sign out') }),
  z.object({ type: z.literal('work here'), origin: z.string().max(500) }),
  z.object({ type: z.literal('pause'), origin: z.string().max(500) }),
  z.object({ type: z.literal('again'), command: Id }),
  z.object({ type: z.literal('link page') }),
  z.object({ type: z.literal('what is stored'), deal: Id, activity: Id }),
  z.object({ type: z.literal('withdraw'), deal: Id, activity: Id }),
  z.object({ type: z.literal('list hidden') }),
  z.object({ type: z.literal('show again'), what: z.string().max(600) }),
  z.object({ type: z.literal('read loss'), command: Id }),
])

const Message = z.union([
  z.object({ room: z.literal('watch'), type: z.literal('sites') }),
  z.object({
    room: z.literal('watch'),
    type: z.literal('seen'),
    sight: Sight,
    at: Moment,
    health: Health.exactOptional(),
  }),
  z.object({ room: z.literal('watch'), type: z.literal('sent'), sent: z.object({ sight: Sight, at: Moment }) }),
  z.object({ room: z.literal('watch'), type: z.literal('open panel') }),
  z.object({ room: z.literal('guard'), type: z.literal('rules') }),
  z.object({
    room: z.literal('guard'),
    type: z.literal('pressed'),
    context: z.string().max(4100),
    deal: Id,
    against: z.array(Key).max(50),
    contested: z.array(Key).max(50),
    reason: Reason.exactOptional(),
  }),
  z.object({ room: z.literal('panel'), context: z.string().max(600), click: Id, ask: Ask }),
  z.object({ room: z.literal('page'), ask: Page, tab: z.int().exactOptional() }),
  z.object({ room: z.literal('today'), click: Id, ask: TodayAsk }),
])

/** What a room said, checked: a page may have come between, and what it gives is treated as hostile. */
export function heard(message: unknown): Up | undefined {
  const parsed = Message.safeParse(message)
  return parsed.success ? parsed.data : undefined
}
