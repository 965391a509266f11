import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { sendCommand } from '#shared/api/commands.ts'
import { given, openOffice, problemOf, tick } from '#test/worker/office.ts'
import { trimRefusedQuery } from './commands.ts'
import { storeOf } from './shard.ts'

const days = (count: number) => count * 86_400_000

it('keeps a refusal whole for 30 days, then its code, for ever under the same id; an accepted answer stays whole', async () => {
  const office = await openOffice('trimmed')
  const rep = office.as('rep')
  const deal = await rep.open('deal')
  const accepted = rep.command(deal, tick('call'))
  const refused = rep.command(deal, { type: 'advance', from: 'needs' })
  const first = given(await rep.call(sendCommand, { body: accepted }))
  const again = async (body = refused) => rep.call(sendCommand, { body })
  const night = () => storeOf(env.SHARD_0, office.org).write([trimRefusedQuery(office.clock.now)])
  expect(problemOf(await again())).toEqual({ status: 409, code: 'wrong-stage' })

  office.clock.now += days(30)
  expect(await night()).toBe(true)
  expect(problemOf(await again())).toEqual({ status: 409, code: 'wrong-stage' })

  office.clock.now += 1
  for (const _ of ['once', 'twice']) expect(await night()).toBe(true)
  expect(await again()).toMatchObject({ problem: { status: 409, detail: 'wrong-stage' } })
  expect(await again()).not.toHaveProperty('problem.refusal')
  expect(problemOf(await again({ ...refused, act: tick('call') }))).toEqual({ status: 422 })
  expect(given(await again(accepted))).toEqual(first)
})
