import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Act } from '#shared/process/ledger/command.ts'
import { hour } from '#test/fixtures/scene.ts'
import { watched } from '#test/worker/binding.ts'
import { busy, first, night, nightOf, told } from '#test/worker/nights.ts'
import { fresh, given, openOffice, tick } from '#test/worker/office.ts'
import { sweep } from '../sweep.ts'
import { nights } from './nights.ts'

const mail = (n: number): Act => ({
  ...{ type: 'log activity', activity: fresh('mail'), kind: 'email', direction: 'out', people: 9, attachments: [] },
  persons: Array.from({ length: 40 }, (_, person) => `somebody-${person}`),
  keys: { k1: (0x1000_0000 + n).toString(16).padEnd(64, '0') },
})

it('a deal of half a year, most of which has left its state, comes to what is held for it', async () => {
  const office = await openOffice('long')
  const rep = office.as('rep')
  const deal = await rep.open(fresh('deal'))
  const at = (hours: number) => {
    office.clock.now = hour(hours)
  }
  for (let n = 0; n < 40; n++) {
    at(n * 24 + 2 + (n % 12))
    given(await rep.send(deal, tick('call')))
    at(n * 24 + 15)
    for (let more = 0; more < 2; more++) given(await rep.send(deal, mail(n * 2 + more)))
    given(await rep.send(deal, { type: 'advance', from: 'find' }))
    if (n % 3 === 0) given(await rep.send(deal, tick('survey')))
    at(n * 24 + 23)
    given(await rep.send(deal, { type: 'return', from: 'needs', to: 'find' }))
    if (n % 5 === 0) await sweep(env, office.clock.now)
  }
  const left = `SELECT count(*) AS n FROM settled WHERE org = 'long' AND key LIKE ?`
  expect((await first<{ n: number }>(left, 'find/%'))?.n).toBeGreaterThan(3)
  expect((await first<{ n: number }>(left, '@flow/%'))?.n).toBeGreaterThan(0)
  await night(office, 125)
  expect(await told(office)).toEqual([])
})

it('a night of 45 deals takes 22 trips: 5 for 20 deals at most and one to write each page', async () => {
  const { office } = await busy('trips', 45)
  office.clock.now = nightOf(3)
  await sweep(env, office.clock.now)
  const shard = watched(env.SHARD_0)
  await nights({ SHARD_0: shard.database }, office.clock.now)
  expect(shard.trips.length).toBeLessThanOrEqual(22)
  expect(await told(office)).toEqual([])
})
