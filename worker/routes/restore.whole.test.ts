import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { answerAlert, listAlerts } from '#shared/api/alerts.ts'
import { importDeal } from '#shared/api/commands.ts'
import { changeMember } from '#shared/api/people.ts'
import { publishManual } from '#shared/api/versions.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { nextManual } from '#test/fixtures/rich.ts'
import { day, hour } from '#test/fixtures/scene.ts'
import { exported, putBack } from '#test/worker/files.ts'
import { night, told } from '#test/worker/nights.ts'
import { fresh, given, type Office, openAct, openOffice, tick } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { clock } from '#worker/jobs/clock.ts'

const mail = (activity: string, at: number): Act => ({
  ...{ type: 'log activity', activity, kind: 'email', direction: 'in', people: 2, persons: [], attachments: [] },
  keys: { k1: at.toString(16).padStart(64, '0') },
  account: 'c'.repeat(64),
})

/** Everything that a ledger can tell: an import, moved messages, a merger, a new version, another team, a case, an undoing. */
async function live(office: Office): Promise<void> {
  const { clock: time } = office
  const rep = office.as('rep')
  const [one = '', two = '', three = ''] = await Promise.all([1, 2, 3].map(() => rep.open(fresh('deal'))))
  given(await rep.send(one, mail('m1', 1)))
  time.now = hour(2)
  given(await rep.send(one, { type: 'move activity', activity: 'm1', to: two }))
  const done = given(await rep.send(two, tick('call')))
  given(await rep.send(two, { type: 'undo', command: done.id }))
  given(await rep.send(three, { type: 'merge into', deal: two }))
  time.now = day(1)
  await clock(env, time.now)
  const imported = fresh('deal')
  const entry = (acted: number, act: Act) => ({
    command: rep.command(imported, act, { acted }),
    actor: office.user('rep'),
  })
  const commands = [
    entry(hour(0), openAct()),
    entry(hour(3), tick('call')),
    entry(hour(5), { type: 'advance', from: 'find' }),
  ]
  given(await office.key.call(importDeal, { body: { commands } }))
  given(await rep.send(imported, { type: 'ask exception', exception: 'e', obligation: 'needs/1/demo', reason: 'r' }))
  given(await office.as('admin').call(changeMember, { params: { user: office.user('rep') }, body: { team: 'west' } }))
  const body = { manual: Manual.parse(nextManual()), inFlight: 'move', stages: { needs: 'discovery' } } as const
  given(await office.as('admin').call(publishManual, { body }))
  time.now = day(3)
  await clock(env, time.now)
  const [alert] = given(await office.as('admin').call(listAlerts, { query: { tier: 3 } })).alerts
  given(await office.as('admin').call(answerAlert, { params: { id: alert?.id ?? '' }, body: { word: 'seen' } }))
}

const alerts = async (org: string) =>
  (
    await env.SHARD_0.prepare(
      'SELECT id, tier, subject, rung, rep, team, raised, due, answered, by, word FROM alert WHERE org = ? ORDER BY tier, subject, rung',
    )
      .bind(org)
      .all()
  ).results

it('whatever an organisation lived through comes back: the nights there find nothing, no alert is raised twice', async () => {
  const source = await openOffice('lived')
  await live(source)
  await night(source, 4)
  expect(await told(source)).toEqual([])
  const target = await openOffice('moved')
  target.clock.now = source.clock.now + 600_000
  given(await putBack(target, 'session', await exported(source)))
  expect(await alerts('moved')).toEqual(await alerts('lived'))
  expect((await alerts('moved')).length).toBeGreaterThan(5)
  const { stored, recomputed } = await bothRollups('moved', target.clock.now)
  expect(stored).toEqual(recomputed)
  for (const working of [4, 5]) {
    await night(target, working)
    expect(await told(target)).toEqual([])
  }
})
