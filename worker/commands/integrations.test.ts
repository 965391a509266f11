import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sendCommand } from '#shared/api/commands.ts'
import { getLedger } from '#shared/api/deals.ts'
import type { Scope } from '#shared/api/operation.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { type Watched, watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openAct, openOffice, problemOf, tick } from '#test/worker/office.ts'
import { mintApiKey } from '#worker/auth/apiKey.ts'

let shard: Watched
let office: Office
let deal: string

beforeEach(async () => {
  shard = watched(env.SHARD_0)
  office = await openOffice(fresh('org'), { SHARD_0: shard.database })
  deal = await office.as('rep').open(fresh('deal'))
  shard.trips.length = 0
})

/** A program with a key of these scopes, known by its id. */
async function program(id: string, scopes: Scope[] = ['command'], expires: number | null = null) {
  const { key, hash } = await mintApiKey(0, office.org)
  await env.SHARD_0.prepare(
    'INSERT INTO api_key (org, hash, id, name, scopes, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
    .bind(office.org, hash, id, id, JSON.stringify(scopes), office.clock.now, expires)
    .run()
  return office.withBearer(async () => key)
}

const revoke = (id: string) =>
  env.SHARD_0.prepare('UPDATE api_key SET revoked = 1 WHERE org = ? AND id = ?').bind(office.org, id).run()
const events = async () => given(await office.as('rep').call(getLedger, { params: { deal } })).events

describe('an integration', () => {
  it('opens a deal for somebody, as the lead that it was', async () => {
    const crm = await program('crm')
    const lead = fresh('deal')
    const { events } = given(await crm.send(lead, openAct({ owner: office.user('rep'), origin: 'lead' })))
    expect(events[0]).toMatchObject({
      actor: { kind: 'integration', id: 'crm' },
      source: 'integration',
      happening: { origin: 'lead', owner: office.user('rep'), team: 'east' },
    })
    const plain = given(await crm.send(fresh('deal'), openAct({ owner: office.user('rep') })))
    expect(plain.events[0]?.happening).toMatchObject({ origin: 'integration' })
    expect(problemOf(await crm.send(fresh('deal'), openAct()))).toEqual({ status: 409, code: 'unknown-user' })
  })

  it('tells what it sees, with its own times and for any deal', async () => {
    const crm = await program('crm')
    office.clock.now += 3_600_000
    const at = office.clock.now - 60_000
    const acts: Act[] = [
      { type: 'sight stage', site: 'crm', record: 'r1', to: 'needs', observed: true, happenedAt: at },
      { type: 'add person', person: 'p1', name: 'Wang' },
      { type: 'link', link: { site: 'crm', kind: 'record', target: 'r1' } },
      { type: 'do step', step: 'confirm', evidence: { kind: 'integration' }, happenedAt: at },
    ]
    for (const act of acts) expect(problemOf(await crm.send(deal, act))).toBeUndefined()
    const told = (await events()).slice(1)
    expect(new Set(told.map(({ source }) => source))).toEqual(new Set(['integration']))
    expect(told[0]?.happening).toMatchObject({ to: 'needs', observed: false })
    expect(told[3]).toMatchObject({ at, happening: { evidence: { kind: 'integration' } } })
  })

  it.each<[Act, string]>([
    [{ type: 'ask exception', exception: 'x', obligation: 'find/1/call', reason: 'r' }, 'not-yours'],
    [{ type: 'rule exception', exception: 'x', approve: true }, 'not-a-ruler'],
    [{ type: 'set responsible', rep: 'rep', team: 'west' }, 'not-allowed'],
    [{ type: 'erase personal data', event: 'c.0', field: 'name' }, 'not-allowed'],
  ])('is refused what only people may ask: %j', async (act, code) => {
    expect(problemOf(await (await program('crm')).send(deal, act))).toEqual({ status: 409, code })
  })

  it('meets the same gate as everybody', async () => {
    await office.as('rep').send(deal, { type: 'advance', from: 'find' })
    const act: Act = { type: 'advance', from: 'needs' }
    const answers = [await (await program('crm')).send(deal, act), await office.as('rep').send(deal, act)]
    expect(answers.map(problemOf)).toEqual(Array(2).fill({ status: 409, code: 'gate-unmet' }))
  })

  it('without the scope, revoked or run out sends nothing', async () => {
    const reader = await program('reader', ['read', 'import'])
    expect(problemOf(await reader.send(deal, tick('call')))).toEqual({ status: 403 })
    const late = await program('late', ['command'], office.clock.now + 1000)
    office.clock.now += 1000
    const gone = await program('gone')
    await revoke('gone')
    for (const key of [late, gone]) expect(problemOf(await key.send(deal, tick('call')))).toEqual({ status: 401 })
    expect(await events()).toHaveLength(1)
  })

  it('revoked between the trips writes nothing', async () => {
    const crm = await program('crm')
    shard.trips.length = 0
    shard.before = async (trip) => {
      if (trip === 1) await revoke('crm')
    }
    expect(problemOf(await crm.send(deal, tick('call')))).toEqual({ status: 401 })
    expect(await events()).toHaveLength(1)
  })

  it('gets the same answer to a repeated id, and nobody else does', async () => {
    const crm = await program('crm')
    const other = await program('erp')
    const command = crm.command(deal, tick('call'))
    const first = given(await crm.call(sendCommand, { body: command }))
    expect(given(await crm.call(sendCommand, { body: command }))).toEqual(first)
    for (const one of [other, office.as('rep')])
      expect(problemOf(await one.call(sendCommand, { body: command }))).toEqual({ status: 422 })
  })
})
