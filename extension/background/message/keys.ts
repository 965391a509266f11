import type { Sight } from '#extension/rooms/sight.ts'
import type { MessageKeys } from '#shared/process/ledger/event.ts'
import { sameMessage } from '#shared/process/ledger/message.ts'
import type { LoggedActivity } from '#shared/process/ledger/state.ts'
import { sign } from './hmac.ts'
import { directionOf, type OwnSide, otherSide } from './sides.ts'
import { plainSubject } from './subject.ts'

/** What a log says of a message without saying what it was: keyed hashes that only this organisation can make. */
export interface Marks {
  keys: MessageKeys
  account?: string
  thread?: string
  /** K3 of the minute before and the one after, of our own messages. */
  near: string[]
}

/**
 * K1 the Message-ID, where the site gives it. K2 site, account and the site's own id. K3 direction, sender, the other
 * side's addresses, plain subject and the minute in UTC, only when the page gives an unambiguous minute.
 */
export async function marks(key: CryptoKey, own: OwnSide, sight: Sight): Promise<Marks> {
  const mailbox = sight.own[0]?.toLowerCase()
  const [near, k1, k2, k3, account, thread] = await Promise.all([
    nearKeys(key, own, sight),
    sight.messageId === undefined ? undefined : sign(key, 'k1', sight.messageId.trim()),
    sight.siteMessage === undefined
      ? undefined
      : sign(key, 'k2', sight.site, mailbox ?? sight.origin, sight.siteMessage),
    contentKey(key, own, sight),
    mailbox === undefined ? undefined : sign(key, 'account', mailbox),
    sight.thread === undefined ? undefined : sign(key, 'thread', sight.site, mailbox ?? sight.origin, sight.thread),
  ])
  return {
    keys: { ...(k1 && { k1 }), ...(k2 && { k2 }), ...(k3 && { k3 }) },
    ...(account && { account }),
    ...(thread && { thread }),
    near,
  }
}

/**
 * The row of an open message, if it has one. A row written at the sending has this device's minute and no id of the site's,
 * while the page shows the mail server's minute: the two may lie one apart, as sending takes its time and clocks differ.
 */
export function rowOf(rows: readonly LoggedActivity[], { keys, account, near }: Marks): LoggedActivity | undefined {
  const exact = rows.find((row) => sameMessage(row, { keys, account }))
  const sent = rows.filter((row) => row.keys.k1 === undefined && row.keys.k2 === undefined)
  return exact ?? sent.find((row) => near.some((k3) => sameMessage(row, { keys: { ...keys, k3 }, account })))
}

async function nearKeys(key: CryptoKey, own: OwnSide, sight: Sight): Promise<string[]> {
  const { at } = sight
  if (at === undefined || directionOf(own, sight) === 'in') return []
  const keys = await Promise.all([-60_000, 60_000].map((off) => contentKey(key, own, { ...sight, at: at + off })))
  return keys.filter((one) => one !== undefined)
}

function contentKey(key: CryptoKey, own: OwnSide, sight: Sight): Promise<string> | undefined {
  if (!sight.minute || sight.at === undefined || sight.subject === undefined) return undefined
  const sender = sight.participants.find((one) => one.role === 'from')?.address.toLowerCase()
  if (sender === undefined) return undefined
  const others = otherSide(own, sight.participants).map((one) => one.address)
  const minute = Math.floor(sight.at / 60_000)
  const parts = [
    directionOf(own, sight),
    sender,
    JSON.stringify(others.sort()),
    plainSubject(sight.subject),
    `${minute}`,
  ]
  return sign(key, 'k3', ...parts)
}

/** What a remembered choice hangs on: the site's own thread, else who is in it and its plain subject. */
export function threadKey(sight: Sight, others: readonly { address: string }[]): string {
  if (sight.thread !== undefined) return JSON.stringify([sight.site, sight.own[0] ?? sight.origin, sight.thread])
  const people = others.map((one) => one.address).sort()
  return JSON.stringify([sight.site, sight.own[0] ?? sight.origin, plainSubject(sight.subject ?? ''), people])
}
