import type { MessageKeys } from './event.ts'

interface Witnessed {
  keys: MessageKeys
  account?: string | undefined
}

/**
 * Whether two logs are of one message. The same Message-ID (k1) or the same message of one account (k2) is one. The same
 * direction, people, subject and minute (k3) is one only from different accounts and without a differing Message-ID: two
 * equal short replies in one minute stay two.
 */
export function sameMessage(a: Witnessed, b: Witnessed): boolean {
  if (a.keys.k1 !== undefined && b.keys.k1 !== undefined) return a.keys.k1 === b.keys.k1
  if (a.keys.k2 !== undefined && a.keys.k2 === b.keys.k2) return true
  return (
    a.keys.k3 !== undefined &&
    a.keys.k3 === b.keys.k3 &&
    a.account !== undefined &&
    b.account !== undefined &&
    a.account !== b.account
  )
}
