import { env } from 'cloudflare:workers'
import { call, type Input } from '#shared/api/client.ts'
import { type Contract, contract } from '#shared/api/contract.ts'
import type { Operation } from '#shared/api/operation.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { smallManual } from '#test/fixtures/scene.ts'
import { given, type Office, tick, type Who } from './office.ts'

export type Name = keyof Contract

/** Reads that take more than one trip, with how many for the little organisation of the test: none of them is on a hot path. */
export const moreTrips: Partial<Record<Name, { trips: number | 'by pages'; because: string }>> = {
  exportOrganisation: { trips: 'by pages', because: 'streams every table' },
  exportPerson: { trips: 'by pages', because: 'gathers all that is held on one person' },
  exportPersonTable: { trips: 'by pages', because: 'the same as a table' },
  exportDeals: { trips: 'by pages', because: 'streams a table' },
  previewRetention: { trips: 2, because: 'asks for the zone, then counts what a policy would let go' },
}

const asker: Partial<Record<Name, Who>> = { getRepScore: 'rep', getToday: 'rep' }

export interface Asks {
  /** Asks an operation and takes its whole answer; the status. */
  ask: (name: Name) => Promise<number>
}

/** How each read is asked in an organisation that has something of each kind. */
export async function asksOf(office: Office, deal: string): Promise<Asks> {
  const inputs = await inputsOf(office, deal)
  return {
    async ask(name) {
      const bearer = await office.token(asker[name] ?? 'admin')
      let status = 0
      const operation: Operation = contract[name]
      await call(
        async (path, { headers, ...init }) => {
          const reply = await office.fetch(path, {
            ...init,
            headers: { ...headers, authorization: `Bearer ${bearer}` },
          })
          const text = await reply.text()
          status = reply.status
          return { status, json: async () => JSON.parse(text) }
        },
        operation,
        inputs(name) as Input<Operation>,
      )
      return status
    },
  }
}

async function inputsOf(office: Office, deal: string): Promise<(name: Name) => object> {
  const rep = office.as('rep')
  const persons = [{ person: 'p1', name: 'Wang', address: 'wang@hongda.example' }]
  await rep.open(deal, { persons })
  given(await rep.send(deal, tick('call')))
  given(await rep.send(deal, mail))
  const hashIn = (table: string) =>
    env.SHARD_0.prepare(`SELECT hash FROM ${table} WHERE org = ?`).bind(office.org).first<string>('hash')
  const [manual, calendar] = [(await hashIn('manual')) ?? '', (await hashIn('calendar')) ?? '']
  const user = office.user('rep')
  const params = {
    deal,
    activity: 'mail',
    rep: user,
    user,
    team: 'east',
    key: smallManual.key,
    hash: manual,
    other: manual,
  }
  const own: Partial<Record<Name, object>> = { getCalendar: { hash: calendar }, getTemplate: { key: 'general-b2b' } }
  const queries: Partial<Record<Name, object>> = {
    // What a browser asks again and again: what changed since.
    getIndex: { after: await revision(office) },
    getPulse: { deal, after: 1, index: 0, board: 0 },
    // A page that is full already.
    listDeals: { limit: 20 },
    listDepartedDeals: { stage: 'find', is: 'skipped', step: 'call' },
    exportPerson: { user },
    exportPersonTable: { user },
  }
  return (name) => ({
    params: { ...params, ...own[name] },
    query: queries[name] ?? {},
  })
}

const revision = (office: Office) =>
  env.SHARD_0.prepare('SELECT revision FROM organisation WHERE org = ?').bind(office.org).first<number>('revision')

const mail: Act = {
  type: 'log activity',
  activity: 'mail',
  kind: 'email',
  direction: 'out',
  persons: [],
  people: 1,
  attachments: [],
  keys: { k1: '1'.repeat(64) },
}
