import type { Send } from '#shared/api/client.ts'

/** Requests to a Worker that bear a token or an API key. */
export function bearing(url: string, token: string): Send {
  return (path, init) => fetch(url + path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } })
}
