import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { importDeal } from '#shared/api/commands.ts'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { fresh, given, type Office, openAct, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'

let office: Office
let deal: string
beforeAll(async () => {
  office = await openOffice()
  deal = await office.as('rep').open(fresh('deal'))
})

const note = (): Act => ({
  type: 'log activity',
  activity: fresh('activity'),
  kind: 'note',
  persons: [],
  people: 0,
  attachments: [],
  keys: {},
  happenedAt: office.clock.now,
})

describe('who may do what to a deal', () => {
  const acts: [string, () => Act, Partial<Record<Who, string>>][] = [
    ['tick a step', () => tick('call'), { colleague: 'not-yours', boss: 'not-yours', admin: 'not-yours' }],
    ['log an activity', note, { colleague: 'ok', boss: 'ok', admin: 'not-yours' }],
    [
      'advance',
      () => ({ type: 'advance', from: 'find' }),
      { colleague: 'not-yours', boss: 'not-yours', admin: 'not-yours' },
    ],
    [
      'rule on an exception',
      () => ({ type: 'rule exception', exception: 'none', approve: true }),
      { rep: 'not-a-ruler', colleague: 'not-a-ruler', boss: 'unknown-case', admin: 'unknown-case' },
    ],
    [
      'name a member',
      () => ({ type: 'join member', user: office.user('boss'), role: 'presales', until: office.clock.now + 1 }),
      { colleague: 'not-yours', boss: 'ok', admin: 'ok' },
    ],
  ]
  it.each(acts)('%s', async (_, act, expected) => {
    const own = await office.as('rep').open(fresh('deal'))
    for (const [who, code] of Object.entries(expected))
      expect(problemOf(await office.as(who as Who).send(own, act()))?.code ?? 'ok', who).toBe(code)
    for (const who of ['stranger', 'chief'] as const)
      expect(problemOf(await office.as(who).send(own, act())), who).toEqual({ status: 404 })
  })
})

describe('a command', () => {
  it('cannot say for whom it speaks, when it was recorded or what it scores', async () => {
    const rep = office.as('rep')
    for (const extra of [{ actor: 'acme-boss' }, { recorded: 1 }, { score: 10_000 }, { role: 'admin' }])
      expect(problemOf(await rep.send(deal, tick('call'), extra as object)), JSON.stringify(extra)).toEqual({
        status: 400,
      })
    const { events } = given(await rep.send(deal, tick('call')))
    expect(events[0]?.actor).toEqual({ kind: 'user', id: office.user('rep') })
  })

  it('holding SQL is text like any other', async () => {
    const name = `x'); DROP TABLE deal; --`
    const own = await office.as('rep').open(fresh('deal'), { name })
    expect(given(await office.as('rep').call(getDeal, { params: { deal: own } })).state.name).toBe(name)
  })

  it('without anybody behind it is not taken', async () => {
    expect(problemOf(await office.withBearer(async () => '').send(deal, tick('call')))).toEqual({ status: 401 })
  })
})

describe('an API key', () => {
  it('opens what its scopes name, and no command', async () => {
    expect(problemOf(await office.key.call(getDeal, { params: { deal } }))).toBeUndefined()
    expect(problemOf(await office.key.send(deal, tick('call')))).toEqual({ status: 403 })
  })

  it('is stored as a hash and ends when it is revoked', async () => {
    const stored = await env.SHARD_0.prepare('SELECT * FROM api_key').all()
    expect(JSON.stringify(stored.results)).not.toContain(office.apiKey.split('.')[2])
    const altered = office.withBearer(
      async () => `${office.apiKey.slice(0, -1)}${office.apiKey.endsWith('A') ? 'B' : 'A'}`,
    )
    expect(problemOf(await altered.call(getDeal, { params: { deal } }))).toEqual({ status: 401 })
    await env.SHARD_0.prepare('UPDATE api_key SET revoked = 1').run()
    expect(problemOf(await office.key.call(getDeal, { params: { deal } }))).toEqual({ status: 401 })
    await env.SHARD_0.prepare('UPDATE api_key SET revoked = NULL').run()
  })

  it('of another organisation or of a shard that is not there finds nobody', async () => {
    for (const key of [office.apiKey.replace('.acme.', '.other.'), office.apiKey.replace('gr_0', 'gr_7')])
      expect(problemOf(await office.withBearer(async () => key).call(getDeal, { params: { deal } }))).toEqual({
        status: 401,
      })
  })
})

describe('an import', () => {
  it('is for admins and keys with its scope, and each actor is a known member', async () => {
    const commands = (actor: string) => [{ command: office.as('rep').command(fresh('deal'), openAct()), actor }]
    const ask = async (who: Who, actor: string) =>
      problemOf(await office.as(who).call(importDeal, { body: { commands: commands(actor) } }))
    expect(await ask('rep', office.user('rep'))).toEqual({ status: 403 })
    expect(await ask('boss', office.user('rep'))).toEqual({ status: 403 })
    expect(await ask('admin', office.user('rep'))).toBeUndefined()
    expect(await ask('admin', 'nobody')).toEqual({ status: 409, code: 'unknown-user' })
  })
})

describe('an answer', () => {
  it('is not kept by anybody on the way and runs nothing', async () => {
    const answer = await office.fetch(getLedger.path.replace(':deal', deal), {
      headers: { authorization: `Bearer ${await office.token('rep')}` },
    })
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
})
