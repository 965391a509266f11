import * as z from 'zod'
import type { Send } from '#shared/api/client.ts'

/** How a step of the way in ended, in the words that pages choose their texts by. */
export type Trouble = 'wrong' | 'many' | 'offline' | 'failed'
export type SignInEnd = 'signed in' | 'code' | Trouble
export type CodeEnd = 'signed in' | Trouble
export type PasswordEnd = 'changed' | 'weak' | Trouble

/** What an authenticator app is given, and the codes for the day when it is lost. Shown once. */
export interface Enrolment {
  uri: string
  secret: string
  backupCodes: string[]
}

/** The ways of the sign-in: its routes answer in their library's form. */
export interface Entry {
  signIn: (email: string, password: string) => Promise<SignInEnd>
  /** The second step: six digits of the app, or one of the backup codes. */
  code: (code: string) => Promise<CodeEnd>
  /** Begins with a second factor; it counts once a first code was right. */
  enrol: (password: string) => Promise<Enrolment | Trouble>
  /** Does the account that is signed in have a second factor? */
  factor: () => Promise<'on' | 'off' | Trouble>
  /** New backup codes in place of the old ones. */
  newBackupCodes: (password: string) => Promise<string[] | Trouble>
  /** `needed`: the role asks for it, so it stays. */
  dropFactor: (password: string) => Promise<'dropped' | 'needed' | Trouble>
  signOut: () => Promise<void>
  /** A new password for who knows the old one; every other sign-in ends. */
  changePassword: (current: string, next: string) => Promise<PasswordEnd>
  /** What asks to be connected under a code, in its own words. */
  device: (code: string) => Promise<Device | Trouble>
  /** The owner's word on it. */
  ruleDevice: (code: string, approve: boolean) => Promise<'ruled' | Trouble>
}

export interface Device {
  code: string
  /** Which browser it says to be. */
  what: string | undefined
  /** The network address that it asked from, and when. */
  from: string | undefined
  at: number | undefined
}

export function openEntry(send: Send): Entry {
  const post = (path: string, body: Record<string, unknown>) => ask(send, `/api/auth/${path}`, body)
  return {
    signIn: async (email, password) => {
      const { trouble, data } = await post('sign-in/email', { email, password })
      if (trouble) return trouble
      return Redirect.safeParse(data).success ? 'code' : 'signed in'
    },
    code: async (code) => {
      const plain = code.replace(/\s/g, '')
      const way = /^\d{6}$/.test(plain) ? 'verify-totp' : 'verify-backup-code'
      return (await post(`two-factor/${way}`, { code: plain })).trouble ?? 'signed in'
    },
    enrol: async (password) => {
      const { trouble, data } = await post('two-factor/enable', { password })
      const given = Given.safeParse(data)
      if (trouble || !given.success) return trouble ?? 'failed'
      const { totpURI: uri, backupCodes } = given.data
      return { uri, secret: new URL(uri).searchParams.get('secret') ?? '', backupCodes }
    },
    factor: async () => {
      const { trouble, data } = await ask(send, '/api/auth/get-session')
      const account = Account.safeParse(data)
      if (trouble || !account.success) return trouble ?? 'failed'
      return account.data.user.twoFactorEnabled ? 'on' : 'off'
    },
    newBackupCodes: async (password) => {
      const { trouble, data } = await post('two-factor/generate-backup-codes', { password })
      const made = Made.safeParse(data)
      return trouble || !made.success ? (trouble ?? 'failed') : made.data.backupCodes
    },
    dropFactor: async (password) => {
      const { trouble, data } = await post('two-factor/disable', { password })
      return Forbidden.safeParse(data).success ? 'needed' : (trouble ?? 'dropped')
    },
    signOut: async () => {
      await post('sign-out', {})
    },
    changePassword: async (currentPassword, newPassword) => {
      const { trouble, data } = await post('change-password', { currentPassword, newPassword })
      return Faulty.safeParse(data).success ? 'weak' : (trouble ?? 'changed')
    },
    device: async (typed) => {
      const { trouble, data } = await ask(send, `/api/auth/device?user_code=${encodeURIComponent(typed)}`)
      const asked = Asked.safeParse(data)
      if (trouble || !asked.success) return trouble ?? 'wrong'
      const { user_code: code, scope, address, created: at } = asked.data
      return { code, what: scope || undefined, from: address || undefined, at }
    },
    ruleDevice: async (code, approve) =>
      (await post(`device/${approve ? 'approve' : 'deny'}`, { userCode: code })).trouble ?? 'ruled',
  }
}

const Redirect = z.object({ twoFactorRedirect: z.literal(true) })
/** Only what still waits for a word can be ruled on. */
const Asked = z.object({
  user_code: z.string(),
  status: z.literal('pending'),
  scope: z.string().nullish(),
  address: z.string().optional(),
  created: z.number().optional(),
})
/** The new password is what is wrong. */
const Faulty = z.object({ faults: z.array(z.object({ at: z.literal('newPassword') })).min(1) })
const Account = z.object({ user: z.object({ twoFactorEnabled: z.boolean().nullish() }) })
const Forbidden = z.object({ status: z.literal(403) })
const Made = z.object({ backupCodes: z.array(z.string()) })
const Given = z.object({ totpURI: z.url(), backupCodes: z.array(z.string()) })

async function ask(
  send: Send,
  path: string,
  body?: Record<string, unknown>,
): Promise<{ trouble?: Trouble; data?: unknown }> {
  const reply = await send(path, request(body)).catch(() => undefined)
  if (!reply) return { trouble: 'offline' }
  if (reply.status < 300) return { data: await reply.json().catch(() => undefined) }
  if (reply.status === 429) return { trouble: 'many' }
  if (reply.status >= 500) return { trouble: 'failed' }
  return { trouble: 'wrong', data: await reply.json().catch(() => undefined) }
}

function request(body: Record<string, unknown> | undefined): Parameters<Send>[1] {
  if (!body) return { method: 'GET', headers: { accept: 'application/json' } }
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  return { method: 'POST', headers, body: JSON.stringify(body) }
}
