import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { sendCommand } from '#shared/api/commands.ts'
import { contract } from '#shared/api/contract.ts'
import type { Operation } from '#shared/api/operation.ts'
import { type Watched, watched } from './binding.ts'
import { type Asks, asksOf, moreTrips, type Name } from './costs.ts'
import { given, type Office, openOffice, tick } from './office.ts'

const deal = 'cost-deal'
let shard: Watched
let office: Office
let asks: Asks

beforeAll(async () => {
  shard = watched(env.SHARD_0)
  office = await openOffice('costs', { SHARD_0: shard.database })
  asks = await asksOf(office, deal)
})

const reads = Object.entries<Operation>(contract)
  .filter(([, { method, access }]) => method === 'GET' && access !== 'anyone')
  .map(([name]) => name as Name)

describe('a read', () => {
  it.each(reads)('%s takes one trip, or as many as it is said to', async (name) => {
    // The first time, this isolate learns the organisation's zone and manuals.
    expect(await asks.ask(name)).toBeLessThan(300)
    shard.trips.length = 0
    await asks.ask(name)
    const stated = moreTrips[name]?.trips ?? 1
    if (stated !== 'by pages') expect(shard.trips.length).toBe(stated)
  })

  it('is said to take more only where there is one', () => {
    expect(Object.keys(moreTrips).filter((name) => !reads.includes(name as Name))).toEqual([])
  })
})

describe('a command', () => {
  it('takes two trips, a repeated one takes one', async () => {
    const rep = office.as('rep')
    office.clock.now += 60_000
    const command = rep.command(deal, tick('note'))
    shard.trips.length = 0
    given(await rep.call(sendCommand, { body: command }))
    expect(shard.trips).toHaveLength(2)
    given(await rep.call(sendCommand, { body: command }))
    expect(shard.trips).toHaveLength(3)
  })

  it.each([1, 2, 3])('takes two more for each of %i collisions', async (collisions) => {
    office.clock.now += 60_000
    shard.trips.length = 0
    shard.before = async (trip) => {
      if (trip % 2 === 0 || trip > 2 * collisions - 1) return
      const moved = 'UPDATE deal SET as_of = as_of + 1 WHERE org = ? AND id = ?'
      await env.SHARD_0.prepare(moved).bind(office.org, deal).run()
    }
    given(await office.as('rep').send(deal, tick('note')))
    shard.before = () => {}
    expect(shard.trips).toHaveLength(2 + 2 * collisions)
  })
})
