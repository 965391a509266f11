import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { getDeal, listDeals } from '#shared/api/deals.ts'
import { getObligations, getToday } from '#shared/api/today.ts'
import { hour } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'
import { sweep } from '#worker/jobs/sweep.ts'

let office: Office
const shard = watched(env.SHARD_0)
let first: string
let second: string
beforeAll(async () => {
  office = await openOffice('today', { SHARD_0: shard.database })
  first = await office.as('rep').open(fresh('deal'), { name: 'First' })
  office.clock.now = hour(4)
  second = await office.as('rep').open(fresh('deal'), { name: 'Second' })
  given(await office.as('rep').send(second, tick('call')))
  given(await office.as('rep').send(second, { type: 'advance', from: 'find' }))
})

const today = async (who: Who, query: object = {}) => given(await office.as(who).call(getToday, { query }))

describe('today', () => {
  it('lists what falls due by the end of the day, with the act that does it, in one trip', async () => {
    await today('rep')
    shard.trips.length = 0
    const list = await today('rep')
    expect(shard.trips).toHaveLength(1)
    expect(list.items).toMatchObject([
      {
        deal: first,
        dealName: 'First',
        obligation: 'find/1/call',
        name: { en: 'call' },
        status: 'pending',
        due: hour(8),
        meet: { type: 'do step', step: 'call' },
      },
    ])
    expect(list).toMatchObject({ day: '2026-03-02', counts: { due: 1, overdue: 0, waiting: 0 }, beyond: 0 })
  })

  it('is empty for who owes nothing, and for another team', async () => {
    for (const who of ['colleague', 'stranger', 'boss'] as const) expect((await today(who)).items, who).toEqual([])
  })

  it('counts obligations and says when it did not look at every deal', async () => {
    office.clock.now = hour(19)
    const all = await today('rep')
    expect(all.items.map(({ dealName, obligation }) => `${dealName} ${obligation}`)).toEqual([
      'First find/1/call',
      'Second needs/1/survey',
    ])
    expect(all.counts).toEqual({ due: 1, overdue: 1, waiting: 0 })
    const one = await today('rep', { limit: 1 })
    expect([one.items.length, one.beyond]).toEqual([1, 1])
  })

  it('shows who may rule what waits for a word, and nobody else', async () => {
    const act = { type: 'ask exception', exception: 'x1', obligation: 'needs/1/survey', reason: 'later' } as const
    given(await office.as('rep').send(second, act))
    expect((await today('boss')).approvals).toMatchObject([{ case: 'x1', kind: 'exception', deal: second }])
    expect((await today('boss')).counts.waiting).toBe(1)
    for (const who of ['rep', 'colleague', 'chief'] as const) expect((await today(who)).approvals, who).toEqual([])
  })

  it('is also that of somebody for whom one stands in', async () => {
    const [rep, colleague] = [office.user('rep'), office.user('colleague')]
    await env.SHARD_0.prepare(
      `INSERT INTO delegation (org, id, absent, delegate, since, until, by) VALUES (?, 'g', ?, ?, ?, ?, ?)`,
    )
      .bind(office.org, rep, colleague, office.clock.now - 1, office.clock.now + 1000, rep)
      .run()
    const own = await today('rep')
    expect((await today('colleague')).items).toEqual(own.items)
    const view = given(await office.as('colleague').call(getDeal, { params: { deal: second } }))
    expect(view.mine).toBe(true)
    expect(view.names[colleague]).toBe('The colleague')
    office.clock.now += 2000
    expect((await today('colleague')).items).toEqual([])
  })

  it('lets a thing go by itself once it is done', async () => {
    given(await office.as('rep').send(first, tick('call')))
    expect((await today('rep')).items.map(({ deal }) => deal)).toEqual([second])
  })
})

describe('the obligations of a deal', () => {
  const ask = (who: Who, deal: string, query: object = {}) =>
    office.as(who).call(getObligations, { params: { deal }, query })

  it('are told as the engine judges, each with what would meet it', async () => {
    const { obligations, names } = given(await ask('rep', second))
    const survey = obligations.find(({ obligation }) => obligation === 'needs/1/survey')
    expect(survey).toMatchObject({ status: 'pending', name: { en: 'survey' }, stageName: { en: 'needs' } })
    expect(survey?.meet).toEqual({ type: 'do step', step: 'survey', evidence: { kind: 'word' } })
    expect(obligations.find(({ kind }) => kind === 'time')?.meet).toEqual({ type: 'advance', from: 'needs' })
    expect(obligations.find(({ obligation }) => obligation === 'find/1/call')).toMatchObject({
      status: 'met',
      credit: 10_000,
    })
    expect(names[office.user('rep')]).toBe('The rep')
  })

  it('are told as they were known at a moment', async () => {
    const then = given(await ask('boss', first, { asOf: hour(1) }))
    expect(then.obligations[0]).toMatchObject({ obligation: 'find/1/call', status: 'pending' })
    expect(problemOf(await ask('boss', first, { asOf: 1 }))).toEqual({ status: 404 })
    for (const who of ['colleague', 'chief'] as const)
      expect(problemOf(await ask(who, first)), who).toEqual({ status: 404 })
  })
})

describe('a deal and the list of deals', () => {
  const deals = async (query: object) =>
    given(await office.as('boss').call(listDeals, { query })).deals.map(({ name }) => name)

  it('is filtered by stage, by a step that is open, by what is overdue and by when something is due', async () => {
    office.clock.now = hour(22)
    await sweep(env, office.clock.now)
    expect(await deals({ stage: 'needs' })).toEqual(['Second'])
    expect(await deals({ step: 'survey' })).toEqual(['Second'])
    expect(await deals({ step: 'call' })).toEqual([])
    expect(await deals({ overdue: 'yes' })).toEqual(['Second'])
    expect(await deals({ due: hour(22) })).toEqual(['Second'])
    expect(await deals({ due: hour(10) })).toEqual([])
  })

  it('names those who may rule on its cases', async () => {
    const { names } = given(await office.as('rep').call(getDeal, { params: { deal: first } }))
    expect(names).toEqual({
      [office.user('rep')]: 'The rep',
      [office.user('boss')]: 'The boss',
      [office.user('admin')]: 'The admin',
    })
  })
})
