import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import { type Access, type Operation, type Scope, scopes } from '#shared/api/operation.ts'
import { fits, fittingFor, inputFor } from '#test/worker/asks/inputs.ts'
import { samples } from '#test/worker/asks/samples.ts'
import { type Office, openOffice } from '#test/worker/office.ts'
import { nowhere } from '#test/worker/ways/ids.ts'
import { askerOf } from '#test/worker/ways/way.ts'
import { ways } from '#test/worker/ways/ways.ts'
import { mintApiKey } from '#worker/auth/apiKey.ts'

let own: Office
const keys = new Map<Scope, string>()

beforeAll(async () => {
  own = await openOffice('own')
  await own.as('rep').open('own-deal')
  const set = (who: string, change: string) =>
    env.SHARD_0.prepare(`UPDATE member SET ${change} WHERE org = 'own' AND user = ?`).bind(who).run()
  await set(own.user('colleague'), `role = 'auditor'`)
  await set(own.user('chief'), `active = 0, role = 'admin'`)
  for (const scope of scopes) {
    const { key, hash } = await mintApiKey(0, 'own')
    keys.set(scope, key)
    await env.SHARD_0.prepare(
      `INSERT INTO api_key (org, hash, id, name, scopes, created) VALUES ('own', ?, ?, ?, json_array(?), 0)`,
    )
      .bind(hash, `key-${scope}`, scope, scope)
      .run()
  }
})

const operations = Object.entries<Operation>(contract)
const closed = operations.filter(([, { access }]) => access !== 'anyone')

/** What the contract takes, of things that are nowhere: rights are asked about before anything is found. */
function inputOf(name: string, operation: Operation): object {
  const made = inputFor(operation, samples[name as keyof typeof samples] ?? fittingFor(own))
  const written = ways[name as keyof typeof ways].map((way) => way(nowhere, askerOf(own, 'rep')))
  const found = [made, ...written].find((input) => fits(operation, input))
  if (!found) throw new Error(`${name} has no sample that its contract takes: write one in test/worker/asks/samples.ts`)
  return found
}

/** The status of an operation asked with this bearer. */
async function ask(name: string, operation: Operation, bearer: string): Promise<number> {
  const result = await own.withBearer(async () => bearer).call(operation, inputOf(name, operation))
  if (result.ok) return 200
  return 'problem' in result ? result.problem.status : 200
}

type Role = 'rep' | 'manager' | 'admin' | 'auditor'
const who = { rep: 'rep', manager: 'boss', admin: 'admin', auditor: 'colleague' } as const
const open: Record<Access, Role[]> = {
  anyone: ['rep', 'manager', 'admin'],
  rep: ['rep', 'manager', 'admin'],
  manager: ['manager', 'admin'],
  admin: ['admin'],
}

/** Where a role that may call is told that this very wish is not its own: a rep asks for everybody's figures, a leader notes for a rep. */
const narrower: Record<string, readonly Role[]> = {
  getFigures: ['rep'],
  listDepartedDeals: ['rep'],
  getLosses: ['rep'],
  listLossDeals: ['rep'],
  noteStep: ['manager', 'admin'],
}

describe.each(['rep', 'manager', 'admin', 'auditor'] as const)('to a member as %s', (role) => {
  it.each(closed)('%s is open or closed as its contract says', async (name, operation) => {
    const allowed = role === 'auditor' ? operation.method === 'GET' : open[operation.access].includes(role)
    const status = await ask(name, operation, await own.token(who[role]))
    expect(status, String(status)).not.toBe(401)
    expect(status === 403, `${status}`).toBe(!allowed || (narrower[name]?.includes(role) ?? false))
  })
})

describe.each(scopes)('to a key with the scope %s', (scope) => {
  it.each(closed)('%s is open or closed as its contract says', async (name, operation) => {
    const status = await ask(name, operation, keys.get(scope) ?? '')
    expect(status === 403, `${status}`).toBe(operation.scope !== scope)
  })
})

describe('to nobody in particular', () => {
  it.each(closed)(
    '%s is closed: without a token, with a false one, to who was deactivated',
    async (name, operation) => {
      const elsewhere = `gr_7.own.${'A'.repeat(43)}`
      const token = await own.token('chief')
      const altered = `${token.slice(0, -6)}AAAAAA`
      for (const bearer of ['', 'nonsense', elsewhere, `gr_0.own.${'A'.repeat(43)}`, token, altered])
        expect(await ask(name, operation, bearer), bearer).toBe(401)
    },
  )

  it.each(operations.filter(([, { access }]) => access === 'anyone'))('%s never says 403', async (name, operation) => {
    expect(await ask(name, operation, '')).not.toBe(403)
  })
})
