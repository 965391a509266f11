import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { getIndex } from '#shared/api/deals.ts'
import { getPulse } from '#shared/api/pulse.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { hour } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { given, type Office, openOffice, tick, type Who } from '#test/worker/office.ts'
import { sweep } from '#worker/jobs/sweep.ts'

let office: Office
const shard = watched(env.SHARD_0)
const ask = async (who: Who, query: object) => given(await office.as(who).call(getPulse, { query }))

beforeAll(async () => {
  office = await openOffice('beat', { SHARD_0: shard.database })
  await office.as('rep').open('deal-1')
  for (let at = 0; at < 30; at++) await office.as('rep').open(`more-${at}`)
})

describe('the pulse', () => {
  it('says nothing while nothing is new, and the new numbers when something is', async () => {
    const { index, board } = (await ask('rep', { index: 0, board: 0 })) ?? {}
    const known = { deal: 'deal-1', after: 1, index, board: board ?? 0 }
    expect(await ask('rep', known)).toBeUndefined()
    given(await office.as('rep').send('deal-1', tick('call')))
    const news = await ask('rep', known)
    expect(news).toEqual({ seq: 2, board: (board ?? 0) + 1 })
    expect(await ask('rep', { ...known, after: 2, board: news?.board })).toBeUndefined()
  })

  it('tells of the index as the index does', async () => {
    const { revision } = given(await office.as('rep').call(getIndex, {}))
    expect(await ask('rep', { index: revision })).toBeUndefined()
    await office.as('rep').open('deal-2')
    expect(await ask('rep', { index: revision })).toEqual({ index: revision + 1 })
  })

  it('tells of what begins and ceases to wait for a ruling, and of a deal that counts elsewhere', async () => {
    const deal = await office.as('rep').open('deal-3')
    let board = 0
    const acts: [Who, Act][] = [
      ['rep', { type: 'ask exception', exception: 'e', obligation: 'find/1/call', reason: 'r' }],
      ['boss', { type: 'rule exception', exception: 'e', approve: false }],
      ['rep', { type: 'hand over', to: office.user('colleague') }],
    ]
    for (const [who, act] of acts) {
      board = (await ask('boss', { board }))?.board ?? board
      given(await office.as(who).send(deal, act))
      expect((await ask('boss', { board }))?.board, act.type).toBeGreaterThan(board)
    }
  })

  it('tells of what time alone changed on the boards', async () => {
    const { board = 0 } = (await ask('boss', { board: 0 })) ?? {}
    office.clock.now = hour(9)
    await sweep(env, office.clock.now)
    expect((await ask('boss', { board }))?.board).toBeGreaterThan(board)
  })

  it('knows no deal that the caller may not read', async () => {
    for (const deal of ['deal-1', 'nowhere']) {
      expect(await ask('stranger', { deal })).toBeUndefined()
      expect(await ask('stranger', { deal, after: 2 })).toEqual({ seq: 0 })
    }
    for (const who of ['boss', 'admin'] as const) expect(await ask(who, { deal: 'deal-1' })).toEqual({ seq: 2 })
  })

  it('costs one trip, few rows however much there is, and less than 200 bytes', async () => {
    const query = new URLSearchParams({ deal: 'deal-1', after: '1', index: '1', board: '1' })
    const authorization = `Bearer ${await office.token('rep')}`
    shard.trips.length = 0
    shard.rowsRead.length = 0
    const answer = await office.fetch(`${getPulse.path}?${query}`, { headers: { authorization } })
    expect(shard.trips).toHaveLength(1)
    expect(shard.rowsRead[0]).toBeLessThanOrEqual(15)
    expect((await answer.text()).length).toBeLessThan(200)
  })
})
