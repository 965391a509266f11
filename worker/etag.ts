import { sha256 } from './chain/hash.ts'
import { done, failed, type Outcome } from './outcome.ts'

/** The strong validator of an answer: the same text, the same tag. */
export async function etagOf(json: string): Promise<string> {
  return `"${(await sha256(json)).slice(0, 32)}"`
}

/** Whether a list of tags, or `*`, names this one. `If-None-Match` also takes what a proxy weakened. */
export function names(list: string | undefined, etag: string, weak: boolean): boolean {
  if (list === undefined) return false
  const tags = list.split(',').map((tag) => tag.trim())
  return tags.some((tag) => tag === '*' || tag === etag || (weak && tag === `W/${etag}`))
}

/**
 * Fails when the caller has read something else than what a GET answers now. Without `If-Match` the caller does not ask.
 * What may change between this and the write stands in the write's own guard.
 */
export async function unchanged(ifMatch: string | undefined, current: unknown): Promise<Outcome<undefined>> {
  if (ifMatch === undefined || names(ifMatch, await etagOf(JSON.stringify(current)), false)) return done(undefined)
  return failed({ kind: 'precondition-failed' })
}
