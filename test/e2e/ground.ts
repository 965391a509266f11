import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, type Send } from '#shared/api/client.ts'
import { sendCommand } from '#shared/api/commands.ts'
import { takeToken } from '#shared/api/session.ts'
import { chinaCalendar } from '#shared/manuals/calendars/china.ts'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { provisionLocal } from '#worker/local/provision.ts'
import type { Provision } from '#worker/provision/organisation.ts'
import { bearing } from './bearing.ts'
import { startWorker, type TestWorker } from './server.ts'

export const password = 'Sales-Pass-1'

const member = (id: string, role: 'rep' | 'manager' | 'admin', language: 'zh-CN' | 'en', team = 'east') => ({
  id,
  name: names[id] ?? id,
  email: `${id}@sales.test`,
  password,
  role,
  team,
  language,
})
/** What people are called here. */
export const names: Record<string, string> = {
  alice: 'Alice Chen',
  bob: 'Bob Novak',
  carol: 'Carol Lin',
  boss: '周敏',
  admin: 'Ada Min',
}

/** A small organisation: two reps of one team with different languages, their manager, a rep elsewhere, an admin. */
export const organisation: Provision = {
  organisation: {
    id: 'e2e',
    name: 'Sales Test',
    timeZone: 'Asia/Shanghai',
    domains: ['sales.test'],
    mailboxes: [],
    sites: [],
    secondFactor: 'nobody',
  },
  calendars: [chinaCalendar([2026, 2027])],
  teams: [
    { id: 'east', name: '华东一组', calendar: chinaCalendar([2026, 2027]).key },
    { id: 'west', name: 'West', calendar: chinaCalendar([2026, 2027]).key },
  ],
  members: [
    member('alice', 'rep', 'zh-CN'),
    member('bob', 'rep', 'en'),
    member('carol', 'rep', 'en', 'west'),
    member('boss', 'manager', 'zh-CN'),
    member('admin', 'admin', 'en'),
  ],
  manuals: [generalB2b],
  apiKey: { name: 'e2e', scopes: ['read', 'import'] },
}

/** A served Worker with that organisation in it, which nobody else uses. */
export interface Ground {
  worker: TestWorker
  apiKey: string
  close: () => Promise<void>
}

export async function ground(spec: Provision = organisation): Promise<Ground> {
  const dir = await mkdtemp(join(tmpdir(), 'guiderail-ground-'))
  const made = await provisionLocal(dir, spec)
  if (made === 'already there') throw new Error('an empty folder held an organisation')
  const worker = await startWorker({ dir })
  const close = async () => {
    await worker.close()
    await rm(dir, { recursive: true, force: true })
  }
  return { worker, apiKey: made.apiKey, close }
}

/** Requests that bear a token, as a signed-in person's. */
export async function as(url: string, user: string): Promise<Send> {
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: `${user}@sales.test`, password }),
  })
  const session = signedIn.headers.get('set-auth-token')
  if (!signedIn.ok || session === null) throw new Error(`${user} could not sign in: ${signedIn.status}`)
  const token = await call(bearing(url, session), takeToken, {})
  if (!token.ok) throw new Error(`${user} got no token`)
  return bearing(url, token.value.token)
}

/** Asks one thing of a deal as somebody, outside the extension. */
export async function ask(send: Send, deal: string, act: Act) {
  const now = Date.now()
  return call(send, sendCommand, { body: { v: 1, id: crypto.randomUUID(), deal, acted: now, sent: now, act } })
}

/** Opens a deal of that person, with one person of the customer's side. */
export async function openDeal(
  send: Send,
  o: { deal: string; name: string; atStage: string; address: string; person?: string },
): Promise<void> {
  const opened = await ask(send, o.deal, {
    type: 'open deal',
    name: o.name,
    manual: 'general-b2b',
    atStage: o.atStage,
    origin: 'rep',
    persons: [{ person: `${o.deal}-p`, name: o.person ?? 'Person', address: o.address }],
    links: [],
  })
  if (!opened.ok) throw new Error(`the deal did not open: ${JSON.stringify(opened)}`)
}
