import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { publishCalendar } from '#shared/api/teams.ts'
import { plainCalendar } from '#test/fixtures/scene.ts'
import { given, openOffice, problemOf } from '#test/worker/office.ts'
import { parseApiKey } from '#worker/auth/apiKey.ts'
import { stillQuery } from '#worker/store/people.ts'
import { storeOf } from '#worker/store/shard.ts'

it('a calendar is published by an admin or a key for imports, as long as the key is good at the very write', async () => {
  const office = await openOffice('hours')
  const body = { ...plainCalendar, key: 'next-year' }
  for (const who of [office.key, office.as('admin')])
    expect(given(await who.call(publishCalendar, { body })).key).toBe('next-year')
  expect(problemOf(await office.as('boss').call(publishCalendar, { body }))).toEqual({ status: 403 })

  const key = await parseApiKey(office.apiKey)
  if (!key) throw new Error('no key')
  const store = storeOf(env.SHARD_0, office.org)
  const { now } = office.clock
  const still = (keysAt?: number) => store.write([stillQuery(key, ['admin'], keysAt)])
  expect([await still(now), await still()]).toEqual([true, false])
  await env.SHARD_0.prepare('UPDATE api_key SET expires = ? WHERE org = ?').bind(now, office.org).run()
  expect(await still(now)).toBe(false)
})
