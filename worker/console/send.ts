import { carrying } from '#shared/api/bookmark.ts'
import type { Send } from '#shared/api/client.ts'

let bookmark: string | undefined

/** How the console's requests leave: the page's own cookies go along, only to the page's own origin. */
export const send: Send = carrying(
  (path, init) => fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' }),
  {
    read: () => bookmark,
    keep: (given) => {
      bookmark = given
    },
  },
)
