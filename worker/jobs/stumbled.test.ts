import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { listAlerts } from '#shared/api/alerts.ts'
import { importDeal } from '#shared/api/commands.ts'
import { day, hour, monday } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openAct, openOffice } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { sweep } from './sweep.ts'

const alerts = async (office: Office, query: object) =>
  given(await office.as('admin').call(listAlerts, { query: { limit: 100, ...query } })).alerts
const sql = (text: string, ...values: unknown[]) =>
  env.SHARD_0.prepare(text)
    .bind(...values)
    .run()
const tries = (org: string) =>
  env.SHARD_0.prepare('SELECT max(tries) FROM stuck WHERE org = ?').bind(org).first('max(tries)')
const minute = 60_000

describe('deals that cannot be moved on', () => {
  it('hold up none behind them, are tried ever more rarely, told to the admins, and go on once they can', async () => {
    const office = await openOffice('stuck')
    const ids = Array.from({ length: 55 }, (_, n) => `bad-${String(n).padStart(2, '0')}`)
    for (const id of [...ids, 'good']) await office.as('rep').open(id)
    await sql(`UPDATE deal SET state = '{"v":2}' || state WHERE org = 'stuck' AND id <> 'good'`)
    office.clock.now = day(3)
    expect(await sweep(env, day(3))).toBe(1)
    expect((await alerts(office, { tier: 3 })).map(({ deal }) => deal)).toEqual(['good', 'good', 'good'])
    const told: number[] = []
    for (const at of [0, 0.5, 1, 2, 3, 6, 7, 13, 15]) {
      expect(await sweep(env, day(3) + at * minute)).toBe(0)
      told.push(Number(await tries('stuck')))
    }
    expect(told).toEqual([2, 2, 3, 3, 4, 4, 5, 5, 6])
    const open = await alerts(office, { tier: 2 })
    expect(open).toHaveLength(55)
    expect(open[0]).toMatchObject({
      detail: { what: 'stuck', since: day(3) },
      due: day(3) + 121 * minute,
      level: 'admin',
    })
    await sql(`UPDATE deal SET state = substr(state, 8) WHERE org = 'stuck' AND id <> 'good'`)
    expect(await sweep(env, day(4))).toBe(55)
    expect(await tries('stuck')).toBeNull()
    office.clock.now = day(4)
    expect(await alerts(office, { tier: 2 })).toEqual([])
    const { stored, recomputed } = await bothRollups('stuck', day(4))
    expect(stored).toEqual(recomputed)
  })
})

describe('the alerts of time alone', () => {
  it('are raised once when a sweep is killed before it writes, and when its answer is lost', async () => {
    const office = await openOffice('killed')
    await office.as('rep').open(fresh('deal'))
    office.clock.now = hour(9)
    const shard = watched(env.SHARD_0)
    shard.before = () => {
      throw new Error('killed')
    }
    await sweep({ SHARD_0: shard.database }, hour(9))
    expect(await alerts(office, { tier: 3 })).toEqual([])
    shard.before = () => {}
    shard.after = () => {
      throw new Error('lost')
    }
    await sweep({ SHARD_0: shard.database }, hour(9))
    await sweep(env, hour(9) + minute)
    expect((await alerts(office, { tier: 3 })).map(({ rung, raised }) => [rung, raised]).toSorted()).toEqual([
      [100, hour(9)],
      [80, hour(9)],
    ])
  })

  it('three days late are all there, once, by two sweeps of different moments at the same time', async () => {
    const office = await openOffice('late')
    await office.as('rep').open(fresh('deal'), { atStage: 'needs' })
    office.clock.now = day(9)
    await Promise.all([sweep(env, day(9)), sweep(env, day(9) + minute), sweep(env, day(9) + 2 * minute)])
    await sweep(env, day(9) + 3 * minute)
    const told = (await alerts(office, { tier: 3 })).map(({ obligation, rung }) => `${obligation} ${rung}`)
    const keys = ['needs/1/@time', 'needs/1/confirm', 'needs/1/survey']
    expect(told.toSorted()).toEqual(keys.flatMap((key) => [100, 150, 80].map((rung) => `${key} ${rung}`)))
  })

  it('say nothing of what lies before an import, and of what comes after it as of any deal', async () => {
    const office = await openOffice('import')
    office.clock.now = hour(9)
    const command = office.as('rep').command(fresh('deal'), openAct(), { acted: monday, sent: hour(9) })
    given(await office.key.call(importDeal, { body: { commands: [{ command, actor: office.user('rep') }] } }))
    await sweep(env, hour(11))
    expect(await alerts(office, {})).toEqual([])
    await sweep(env, hour(12))
    expect((await alerts(office, {})).map(({ rung }) => rung)).toEqual([150])
  })
})
