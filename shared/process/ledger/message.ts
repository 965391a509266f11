import type { MessageKeys } from './event.ts'

interface Witnessed {
  keys: MessageKeys
  account?: string | undefined
}

/**
 * Whether two logs are of one message. The same Message-ID (k1) or the same message of one account (k2) is one. The same
 * direction, people, subject and minute (k3) is one from different accounts and without a differing Message-ID; in one
 * account only when one of the two was seen being sent, before the site gave it an id. Two equal short replies in one
 * minute stay two, both as they are sent and as they are opened.
 */
export function sameMessage(a: Witnessed, b: Witnessed): boolean {
  if (a.keys.k1 !== undefined && b.keys.k1 !== undefined) return a.keys.k1 === b.keys.k1
  if (a.keys.k2 !== undefined && a.keys.k2 === b.keys.k2) return true
  if (a.keys.k3 === undefined || a.keys.k3 !== b.keys.k3) return false
  if (a.account === undefined || b.account === undefined) return false
  return a.account !== b.account || (a.keys.k2 === undefined) !== (b.keys.k2 === undefined)
}
