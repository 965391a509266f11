import { env } from 'cloudflare:workers'
import type * as z from 'zod'
import { call, type Input, type Result } from '#shared/api/client.ts'
import { type Accepted, sendCommand } from '#shared/api/commands.ts'
import type { Operation } from '#shared/api/operation.ts'
import type { Act, Command } from '#shared/process/ledger/command.ts'
import { monday, plainCalendar, smallManual } from '#test/fixtures/scene.ts'
import { assets } from '#test/worker/assets.ts'
import { createApp } from '#worker/app.ts'
import { signToken } from '#worker/auth/token.ts'
import { provision } from '#worker/provision/organisation.ts'

export const password = 'Sales-Pass-1'

const people = [
  { id: 'rep', role: 'rep', team: 'east' },
  { id: 'colleague', role: 'rep', team: 'east' },
  { id: 'boss', role: 'manager', team: 'east' },
  { id: 'stranger', role: 'rep', team: 'west' },
  { id: 'chief', role: 'manager', team: 'west' },
  { id: 'admin', role: 'admin', team: 'west' },
] as const
export type Who = (typeof people)[number]['id']

/** An organisation of two teams behind the real app, with a clock that the test turns. */
export async function openOffice(org = 'acme', bindings: Partial<Cloudflare.Env> = {}) {
  const { apiKey } = await provision(env, {
    organisation: {
      id: org,
      name: org,
      timeZone: 'UTC',
      domains: ['sales.test'],
      mailboxes: [],
      sites: [],
      secondFactor: 'nobody',
    },
    calendars: [plainCalendar],
    teams: ['east', 'west'].map((team) => ({ id: team, name: `Team ${team}`, calendar: 'plain' })),
    members: people.map(({ id, ...one }) => ({
      ...one,
      id: `${org}-${id}`,
      name: `The ${id}`,
      email: `${id}@${org}.test`,
      password,
      language: 'en' as const,
    })),
    manuals: [smallManual],
    apiKey: { name: 'tests', scopes: ['read', 'import'] },
  })
  return office(org, apiKey, bindings)
}

export type Office = Awaited<ReturnType<typeof openOffice>>

function office(org: string, apiKey: string, bindings: Partial<Cloudflare.Env>) {
  const clock = { now: monday }
  const app = createApp(() => clock.now)
  const fetch = (path: string, init: RequestInit = {}) =>
    app.request(`https://guiderail.test${path}`, init, { ...env, ASSETS: assets, ...bindings })
  const withBearer = (bearer: () => Promise<string>) => clientOf(fetch, bearer, clock)
  const user = (who: Who) => `${org}-${who}`
  return {
    org,
    clock,
    fetch,
    user,
    apiKey,
    token: async (who: Who) => (await signToken({ user: user(who), org, shard: 0 }, env.TOKEN_SECRET, clock.now)).token,
    as(who: Who) {
      return withBearer(() => this.token(who))
    },
    key: withBearer(async () => apiKey),
    withBearer,
  }
}

let count = 0

/** A new id, told apart from all others of the run. */
export const fresh = (what: string): string => `${what}-${++count}`

function clientOf(
  fetch: (path: string, init?: RequestInit) => Response | Promise<Response>,
  bearer: () => Promise<string>,
  clock: { now: number },
) {
  const client = {
    call: async <O extends Operation>(operation: O, input: Input<O>): Promise<Result<z.output<O['answer']>>> => {
      const authorization = `Bearer ${await bearer()}`
      return call(
        async (path, init) => fetch(path, { ...init, headers: { ...init.headers, authorization } }),
        operation,
        input,
      )
    },
    command(deal: string, act: Act, more: Partial<Command> = {}): Command {
      return { v: 1, id: fresh('command'), deal, acted: clock.now, sent: clock.now, act, ...more }
    },
    send(deal: string, act: Act, more: Partial<Command> = {}): Promise<Result<Accepted>> {
      return client.call(sendCommand, { body: client.command(deal, act, more) })
    },
    async open(deal: string, more: Partial<Extract<Act, { type: 'open deal' }>> = {}): Promise<string> {
      const opened = await client.send(deal, openAct(more))
      if (!opened.ok) throw new Error(JSON.stringify(opened))
      return deal
    },
  }
  return client
}

export const openAct = (more: Partial<Extract<Act, { type: 'open deal' }>> = {}): Act => ({
  type: 'open deal',
  name: 'A deal',
  manual: 'small',
  origin: 'rep',
  persons: [],
  links: [],
  ...more,
})

export const tick = (step: string): Act => ({ type: 'do step', step, evidence: { kind: 'word' } })

/** What went wrong, or nothing. */
export function problemOf(result: Result<unknown>): { status: number; code?: string } | undefined {
  if (result.ok) return undefined
  if (!('problem' in result)) return { status: 0 }
  const { status, refusal } = result.problem
  return refusal ? { status, code: refusal.code } : { status }
}

/** The answer, which this test takes for granted. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}
