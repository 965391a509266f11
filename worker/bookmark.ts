import { Bookmark } from '#shared/api/bookmark.ts'
import type { Freshness } from './store/shard.ts'

export { bookmarkHeader } from '#shared/api/bookmark.ts'

/** What a view may be read from: a caller who has written names how far; what is no bookmark asks for the primary. */
export function freshnessOf(header: string | undefined): Freshness {
  if (header === undefined) return 'first-unconstrained'
  const bookmark = Bookmark.safeParse(header)
  return bookmark.success ? { bookmark: bookmark.data } : 'first-primary'
}
