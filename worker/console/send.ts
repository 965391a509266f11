import type { Send } from '#shared/api/client.ts'

/** How the console's requests leave: the page's own cookies go along, only to the page's own origin. */
export const send: Send = (path, init) => fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' })
