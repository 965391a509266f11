import type { Office } from './office.ts'

export const origin = 'https://guiderail.test'

type Json = Record<string, unknown>
export interface Told {
  status: number
  body: Json
  headers: Headers
}

/** A browser that keeps its cookies, at the ways of the sign-in. */
export function browser(office: Office, address = '203.0.113.7') {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit): Promise<Told> => {
    const headers = {
      origin,
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      'cf-connecting-ip': address,
    }
    const answer = await office.fetch(path, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return { status: answer.status, body: await answer.json<Json>(), headers: answer.headers }
  }
  return {
    post: (way: string, body: Json = {}) =>
      send(`/api/auth/${way}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    get: (way: string) => send(`/api/auth/${way}`, {}),
    token: () => send('/api/v1/session/token', { method: 'POST' }),
    cookies,
  }
}

/** Six digits as an authenticator app shows them, for the address that it was given: TOTP as in RFC 6238. */
export async function appCode(uri: unknown): Promise<string> {
  const secret = base32(new URL(String(uri)).searchParams.get('secret') ?? '')
  const step = new DataView(new ArrayBuffer(8))
  step.setBigUint64(0, BigInt(Math.floor(Date.now() / 30_000)))
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, step.buffer))
  const number = mac.getUint32(mac.getUint8(19) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

function base32(text: string): Uint8Array<ArrayBuffer> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
