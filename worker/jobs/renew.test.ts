import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { day, hour } from '#test/fixtures/scene.ts'
import { night, told } from '#test/worker/nights.ts'
import { fresh, given, openOffice, tick } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { clock } from './clock.ts'
import { renew } from './renew.ts'

const versions = async () =>
  (await env.SHARD_0.prepare(`SELECT DISTINCT state->>'$.v' AS v FROM deal`).all<{ v: number }>()).results.map(
    ({ v }) => v,
  )

it('after a change of the engine every deal is counted anew, closed ones too, once', async () => {
  const office = await openOffice('renewed')
  const deals = await Promise.all([0, 1, 2].map(() => office.as('rep').open(fresh('deal'))))
  given(await office.as('rep').send(deals[0] ?? '', tick('call')))
  office.clock.now = hour(9)
  given(await office.as('rep').send(deals[1] ?? '', { type: 'close', outcome: 'lost', reason: 'r' }))
  await clock(env, day(2))
  const [current] = await versions()
  expect(await renew(env, day(2))).toBe(0)
  await env.SHARD_0.batch([
    env.SHARD_0.prepare(`UPDATE deal SET state = json_set(state, '$.v', 1)`),
    env.SHARD_0.prepare(`UPDATE beat SET detail = '{"version":1,"after":null}' WHERE name = 'engine'`),
  ])
  await clock(env, day(3))
  expect(await versions()).toEqual([current])
  expect(await renew(env, day(3))).toBe(0)
  const { stored, recomputed } = await bothRollups('renewed', day(3))
  expect(stored).toEqual(recomputed)
  await night(office, 4)
  expect(await told(office)).toEqual([])
})
