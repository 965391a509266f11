import * as z from 'zod'
import { describeBrowser } from '#extension/browser/agent.ts'
import { sendTo } from '../request.ts'

/** The server's two ways for a browser without a keyboard of its own (RFC 8628); they answer in their library's form. */

const client = 'guiderail-extension'
const grant = 'urn:ietf:params:oauth:grant-type:device_code'

/** A code that a person confirms on the server's own page. Times in seconds, as the RFC has them. */
export const Code = z.object({
  device_code: z.string().min(1),
  user_code: z.string().regex(/^[A-Z0-9-]{4,20}$/i),
  verification_uri_complete: z.url(),
  expires_in: z.number().positive(),
  interval: z.number().positive().default(5),
})
export type Code = z.infer<typeof Code>

/** What the server says while a code is open. `later` asks to be asked less often. */
export type Word = { key: string } | 'pending' | 'later' | 'denied' | 'expired' | 'busy' | 'unreachable'

/** Asks for a code in this browser's name. */
export async function askForCode(server: string): Promise<Code | 'busy' | 'unreachable'> {
  const answer = await post(server, 'code', { client_id: client, scope: describeBrowser() })
  if (answer === undefined) return 'unreachable'
  const code = Code.safeParse(answer.data)
  return answer.ok && code.success ? code.data : 'busy'
}

/** Asks whether somebody confirmed the code. */
export async function askForKey(server: string, code: string): Promise<Word> {
  const answer = await post(server, 'token', { grant_type: grant, device_code: code, client_id: client })
  if (answer === undefined) return 'unreachable'
  const key = Key.safeParse(answer.data)
  if (answer.ok && key.success) return { key: key.data.access_token }
  const refused = Refused.safeParse(answer.data)
  return refused.success ? (words[refused.data.error] ?? 'busy') : 'busy'
}

const Key = z.object({ access_token: z.string().min(1) })
const Refused = z.object({ error: z.string() })
const words: Readonly<Record<string, Word>> = {
  authorization_pending: 'pending',
  slow_down: 'later',
  access_denied: 'denied',
  expired_token: 'expired',
  // A code that the server knows no more, or that was redeemed before.
  invalid_grant: 'expired',
}

async function post(server: string, way: 'code' | 'token', body: object) {
  try {
    const headers = { 'content-type': 'application/json' }
    const reply = await sendTo(server)(`/api/auth/device/${way}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return { ok: reply.ok, data: (await reply.json()) as unknown }
  } catch {
    return undefined
  }
}
