import type { Activity, MessageKeys } from './event.ts'

interface Witnessed {
  keys: MessageKeys
  account?: string | undefined
}

/** What a state keeps of a key: enough to tell the messages of one deal apart, for a ledger holds the whole of it. */
const kept = 16

/** An activity with its keys as short as a state keeps them. */
export function shortKeys<A extends Activity>(activity: A): A {
  const { keys, account, thread } = activity
  return {
    ...activity,
    keys: {
      ...(keys.k1 === undefined ? {} : { k1: short(keys.k1) }),
      ...(keys.k2 === undefined ? {} : { k2: short(keys.k2) }),
      ...(keys.k3 === undefined ? {} : { k3: short(keys.k3) }),
    },
    ...(account === undefined ? {} : { account: short(account) }),
    ...(thread === undefined ? {} : { thread: short(thread) }),
  }
}

function short(key: string): string {
  return key.slice(0, kept)
}

/** Whether two keys are of one thing; either may be as short as a state keeps it. */
export function sameKey(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && short(a) === short(b)
}

/**
 * Whether two logs are of one message. The same Message-ID (k1) or the same message of one account (k2) is one. The same
 * direction, people, subject and minute (k3) is one from different accounts and without a differing Message-ID; in one
 * account only when one of the two was seen being sent, before the site gave it an id. Two equal short replies in one
 * minute stay two, both as they are sent and as they are opened.
 */
export function sameMessage(a: Witnessed, b: Witnessed): boolean {
  if (a.keys.k1 !== undefined && b.keys.k1 !== undefined) return sameKey(a.keys.k1, b.keys.k1)
  if (sameKey(a.keys.k2, b.keys.k2)) return true
  if (!sameKey(a.keys.k3, b.keys.k3)) return false
  if (a.account === undefined || b.account === undefined) return false
  return !sameKey(a.account, b.account) || (a.keys.k2 === undefined) !== (b.keys.k2 === undefined)
}
