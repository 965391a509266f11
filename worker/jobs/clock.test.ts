import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { listAlerts } from '#shared/api/alerts.ts'
import { publishManual } from '#shared/api/versions.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { hour, monday, smallManual } from '#test/fixtures/scene.ts'
import { fresh, given, type Office, openOffice } from '#test/worker/office.ts'
import { clock } from './clock.ts'

const minute = 60_000
const alerts = async (office: Office, tier: number, state: 'open' | 'answered' = 'open') =>
  given(await office.as('admin').call(listAlerts, { query: { tier, state } })).alerts
const beat = async () => {
  const row = await env.SHARD_0.prepare(`SELECT at, detail FROM beat WHERE name = 'clock'`).first<{
    at: number
    detail: string
  }>()
  return row && { at: row.at, ...JSON.parse(row.detail) }
}
/** A shard that has lost the statements of the sweep. */
const withoutSweep: Pick<Cloudflare.Env, 'SHARD_0' | 'DIRECTORY'> = {
  DIRECTORY: env.DIRECTORY,
  SHARD_0: new Proxy(env.SHARD_0, {
    get(target, name) {
      if (name !== 'prepare') return Reflect.get(target, name).bind(target)
      return (sql: string) => target.prepare(sql.includes('LEFT JOIN stuck') ? 'SELECT * FROM nothing' : sql)
    },
  }),
}

describe('the clock', () => {
  it('does every part, also when one of them fails, and says so in its beat', async () => {
    const office = await openOffice('parts')
    await clock(withoutSweep, monday)
    expect(await beat()).toMatchObject({
      at: monday,
      done: { sweep: 'failed', jobs: 0, retention: 0 },
      failures: { sweep: 1 },
    })
    expect((await beat()).done.nights).toBeGreaterThan(0)
    await clock(env, monday + minute)
    expect(await beat()).toMatchObject({ at: monday + minute, done: { sweep: 0 }, failures: {} })
    for (let n = 2; n < 20; n++) await clock(withoutSweep, monday + n * minute)
    expect(await alerts(office, 2)).toMatchObject([
      { detail: { what: 'stopped', part: 'sweep' }, raised: monday + 11 * minute, due: monday + 131 * minute },
    ])
  })

  it('that was away for more than ten minutes says from when to when, once, to every organisation', async () => {
    const offices = await Promise.all(['away-a', 'away-b'].map((org) => openOffice(org)))
    const from = monday + 24 * 60 * minute
    await clock(env, from)
    await clock(env, from + 10 * minute)
    await clock(env, from + 40 * minute)
    await clock(env, from + 41 * minute)
    for (const office of offices)
      expect(
        (await alerts(office, 2)).filter(({ raised }) => raised > from + 39 * minute).map(({ detail }) => detail),
      ).toEqual([{ what: 'away', from: from + 10 * minute, to: from + 40 * minute }])
  })

  it('never goes back: a round that ends late leaves the beat of a later one', async () => {
    const last = (await beat()).at
    await clock(env, last - minute)
    expect((await beat()).at).toBe(last)
  })
})

describe('an alert of tier 4', () => {
  const phraseRules = [
    { key: 'promise', name: { en: 'p' }, why: { en: 'w' }, kind: 'must not' as const, phrases: { en: ['sure'] } },
  ]
  const manual = Manual.parse({
    ...smallManual,
    key: 'careful',
    phraseRules,
    firstAnswer: { within: { amount: 4, unit: 'hours' } },
  })

  it('is raised with the message that broke a rule, and with the hour in which a lead waited too long', async () => {
    const office = await openOffice('tier-four')
    given(await office.as('admin').call(publishManual, { body: { manual, note: 'n' } }))
    const lead = fresh('deal')
    await office.as('boss').open(lead, { manual: 'careful', origin: 'lead', owner: office.user('rep') })
    office.clock.now = hour(1)
    given(await office.as('rep').send(lead, { type: 'report message', rule: 'promise', happenedAt: hour(1) }))
    expect(await alerts(office, 4)).toMatchObject([
      { obligation: 'find/1/@rule/promise/1', level: 'manager', raised: hour(1), due: hour(9) },
    ])
    office.clock.now = hour(4)
    await clock(env, hour(4))
    expect((await alerts(office, 4)).map(({ obligation, rep }) => [obligation, rep])).toEqual([
      ['find/1/@answer/1', office.user('rep')],
      ['find/1/@rule/promise/1', office.user('rep')],
    ])
    expect(given(await office.as('rep').call(listAlerts, { query: { tier: 4 } })).alerts).toEqual([])
  })
})
