import * as z from 'zod'

/**
 * How far the database had come: given in every answer to what may write, sent along with what is asked next, so that no copy
 * answers from before it. Opaque, and never longer than this.
 */
export const bookmarkHeader = 'x-guiderail-bookmark'
export const Bookmark = z.string().regex(/^[0-9A-Za-z-]{1,200}$/)

/** Where a program keeps the newest bookmark that it was given. */
export interface Kept {
  read: () => string | undefined | Promise<string | undefined>
  keep: (bookmark: string) => void | Promise<void>
}

type Sending<I, R> = (path: string, init: I) => Promise<R>

/** The same way of sending, with what was given after a write sent along: no later answer is from before it. */
export function carrying<
  I extends { headers: Record<string, string> },
  R extends { headers: { get: (name: string) => string | null } },
>(send: Sending<I, R>, kept: Kept): Sending<I, R> {
  return async (path, init) => {
    const known = await kept.read()
    const reply = await send(
      path,
      known === undefined ? init : { ...init, headers: { ...init.headers, [bookmarkHeader]: known } },
    )
    const given = Bookmark.safeParse(reply.headers.get(bookmarkHeader))
    // Two writes may be answered in the other order; bookmarks sort as the database went.
    if (given.success && given.data > ((await kept.read()) ?? '')) await kept.keep(given.data)
    return reply
  }
}
