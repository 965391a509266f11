import { call, type Result, type Send } from '#shared/api/client.ts'
import { sendCommand } from '#shared/api/commands.ts'
import { noteStep } from '#shared/api/notes.ts'
import { takeToken } from '#shared/api/session.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { members } from './cast.ts'
import { password } from './organisation.ts'

/** What somebody did just now, on a deal told by hand. */
interface Deed {
  by: string
  deal: string
  /** A message that went out against a phrase rule. */
  against?: string
  /** What makes no sense where it is asked. */
  note?: { step: string; text: string }
}

const deeds: readonly Deed[] = [
  { by: 'alice', deal: 'demo-story-hongda', against: 'no-superlatives' },
  { by: 'alice', deal: 'demo-story-xinghe', note: { step: 'meeting-booked', text: '续签客户，不用再约首次会' } },
  { by: 'bob', deal: 'demo-story-northwind', note: { step: 'minutes-sent', text: 'They write their own minutes' } },
]

/**
 * What the people of the demo organisation do once its history is told: as themselves, through the API that everybody uses, so
 * that alerts are raised by the rules alone. An import raises none. Done again, it changes nothing.
 */
export async function actLately(url: string): Promise<void> {
  const sends = new Map<string, Send>()
  for (const { by, deal, against, note } of deeds) {
    const send = sends.get(by) ?? (await signIn(url, by))
    sends.set(by, send)
    if (against) held(await log(send, deal, against))
    if (note) held(await call(send, noteStep, { body: { id: `${deal}-note`, deal, ...note } }))
  }
}

function log(send: Send, deal: string, against: string): Promise<Result<unknown>> {
  const now = Date.now()
  const act: Act = {
    ...{ type: 'log activity', activity: `${deal}-sent`, kind: 'email', direction: 'out', persons: [], people: 1 },
    ...{ attachments: [], against: [against], keys: {} },
  }
  return call(send, sendCommand, { body: { v: 1, id: `${deal}-sent`, deal, acted: now, sent: now, act } })
}

/** What was told already, by an attempt that was cut short, is there: the same id with another moment. */
function held(result: Result<unknown>): void {
  if (!result.ok && ('offline' in result || result.problem.status !== 422))
    throw new Error(`the demo organisation cannot act: ${JSON.stringify(result)}`)
}

async function signIn(url: string, user: string): Promise<Send> {
  const email = members.find(({ id }) => id === user)?.email
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  })
  const session = signedIn.headers.get('set-auth-token')
  if (!signedIn.ok || session === null) throw new Error(`${user} cannot sign in: ${signedIn.status}`)
  const token = await call(bearing(url, session), takeToken, {})
  if (!token.ok) throw new Error(`${user} gets no token`)
  return bearing(url, token.value.token)
}

function bearing(url: string, token: string): Send {
  return (path, init) =>
    fetch(url + path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}`, origin: url } })
}
