import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unstable_splitSqlQuery as splitSql } from 'wrangler'
import type { Act } from '#shared/process/ledger/command.ts'
import { plainCalendar, smallManual } from '#test/fixtures/scene.ts'
import { signToken } from '#worker/auth/token.ts'
import { provision } from '#worker/provision/organisation.ts'
import { type Stage, secrets } from './stage.ts'

export const org = 'bench'
const rep = 'bench-rep'
const folders = { DIRECTORY: 'directory', SHARD_0: 'shard' } as const

/** Brings the databases of a stage to today's schema and founds an organisation of one rep, one manager and an admin. */
export async function found({ flare }: Stage): Promise<D1Database> {
  const databases = Object.fromEntries(
    await Promise.all(Object.keys(folders).map(async (name) => [name, await flare.getD1Database(name)])),
  )
  for (const [name, folder] of Object.entries(folders)) {
    const migrations = join(import.meta.dirname, '../../../worker/migrations', folder)
    for (const file of (await readdir(migrations)).filter((one) => one.endsWith('.sql')).sort()) {
      const statements = splitSql(await readFile(join(migrations, file), 'utf8'))
      await databases[name].batch(statements.map((sql) => databases[name].prepare(sql)))
    }
  }
  const member = (id: string, role: 'rep' | 'manager' | 'admin') => ({
    ...{ id, role, team: 'east', name: id, email: `${id}@bench.test`, password: 'Sales-Pass-1' },
    language: 'en' as const,
  })
  await provision({ ...databases, AUTH_SECRET: secrets.AUTH_SECRET ?? '' } as Parameters<typeof provision>[0], {
    organisation: {
      id: org,
      name: org,
      timeZone: 'UTC',
      domains: [],
      mailboxes: [],
      sites: [],
      secondFactor: 'nobody',
    },
    calendars: [plainCalendar],
    teams: [{ id: 'east', name: 'East', calendar: 'plain' }],
    members: [member(rep, 'rep'), member('bench-boss', 'manager'), member('bench-admin', 'admin')],
    manuals: [smallManual],
    apiKey: { name: 'bench', scopes: ['read'] },
  })
  return databases.SHARD_0
}

/** Asks as one of the organisation: the rep, unless another is named. */
export class Caller {
  private headers: Record<string, string> = {}
  private count = 0
  private origin: string
  constructor(origin: string) {
    this.origin = origin
  }

  async signIn(user: string = rep): Promise<this> {
    const { token } = await signToken({ user, org, shard: 0 }, secrets.TOKEN_SECRET ?? '', Date.now())
    this.headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return this
  }

  /** The answer's text; it throws when the answer is a problem. */
  async get(path: string): Promise<string> {
    return this.#taken(await fetch(`${this.origin}${path}`, { headers: this.headers }))
  }

  async send(deal: string, act: Act, path = '/api/v1/commands', acted = Date.now()): Promise<string> {
    const command = { v: 1, id: `bench-${++this.count}-${crypto.randomUUID()}`, deal, acted, sent: Date.now(), act }
    const init = { method: 'POST', headers: this.headers, body: JSON.stringify(command) }
    return this.#taken(await fetch(`${this.origin}${path}`, init))
  }

  async #taken(reply: Response): Promise<string> {
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${reply.status} ${text}`)
    return text
  }
}

/** A deal with so many events, half-way through the manual, or lost. */
export async function tell(caller: Caller, deal: string, events: number, end: 'open' | 'lost'): Promise<void> {
  await caller.send(deal, { type: 'open deal', name: deal, manual: 'small', origin: 'rep', persons: [], links: [] })
  await caller.send(deal, { type: 'do step', step: 'call', evidence: { kind: 'word' } })
  await caller.send(deal, { type: 'advance', from: 'find' })
  const last = end === 'lost' ? events - 1 : events
  for (let n = 3; n < last; n++) await caller.send(deal, mail(n))
  if (end === 'lost') await caller.send(deal, { type: 'close', outcome: 'lost' })
}

const mail = (n: number): Act => ({
  type: 'log activity',
  activity: `mail-${n}`,
  kind: 'email',
  direction: n % 2 ? 'in' : 'out',
  persons: [],
  people: 1,
  attachments: [],
  keys: { k1: n.toString(16).padStart(4, '0').padEnd(64, '0') },
})
