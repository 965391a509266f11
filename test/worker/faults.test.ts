import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Result } from '#shared/api/client.ts'
import { importDeal, sendCommand } from '#shared/api/commands.ts'
import { getLedger } from '#shared/api/deals.ts'
import type { Act, Command } from '#shared/process/ledger/command.ts'
import { verify } from '#worker/chain/verify.ts'
import { type Watched, watched } from './binding.ts'
import { type Fault, faults, meet } from './faults.ts'
import { fresh, given, type Office, openAct, openOffice, problemOf, tick, type Who } from './office.ts'
import { bothRollups } from './recompute.ts'

const fault = fc.oneof({ weight: 2, arbitrary: fc.constant<Fault>('none') }, fc.constantFrom(...faults))

/** A sender's side of a command: it is sent, unchanged, until there is an answer to it. */
async function insist<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  for (;;) {
    const answer = await ask()
    if (problemOf(answer)?.status !== 503) return answer
  }
}

const mail = (activity: string, account: string): Act => ({
  type: 'log activity',
  activity,
  kind: 'email',
  direction: 'out',
  persons: [],
  people: 1,
  attachments: [],
  keys: { k2: account.repeat(64), k3: '3'.repeat(64) },
  account: account.repeat(64),
})

const person = { person: 'p1', name: 'Wang', address: 'wang@hongda.example' }

/** A day of two deals, with every kind of trip: openings, facts, a witness, a refusal, rulings, and commands on both. */
function story(office: Office, here: string, there: string): [Who, Command][] {
  const activity = fresh('mail')
  const first = mail(activity, 'a')
  const step = (who: Who, deal: string, act: Act): [Who, Command] => [who, office.as(who).command(deal, act)]
  return [
    step('rep', here, openAct({ persons: [person] })),
    step('rep', there, openAct()),
    step('rep', here, tick('call')),
    step('rep', here, first),
    step('colleague', here, mail(fresh('mail'), 'b')),
    step('rep', here, { type: 'advance', from: 'find' }),
    step('rep', here, { type: 'advance', from: 'needs' }),
    step('rep', here, { type: 'ask exception', exception: 'x1', obligation: 'needs/1/survey', reason: 'by phone' }),
    step('boss', here, { type: 'rule exception', exception: 'x1', approve: true, reason: 'so be it' }),
    step('rep', here, { type: 'move activity', activity, to: there }),
    step('rep', here, { type: 'merge into', deal: there }),
  ]
}

function past(office: Office, deal: string) {
  const at = office.clock.now - 86_400_000
  const entry = (minutes: number, act: Act) => ({
    command: { ...office.as('rep').command(deal, act), acted: at + minutes * 60_000, sent: at + minutes * 60_000 },
    actor: office.user('rep'),
  })
  return { commands: [entry(0, openAct()), entry(5, tick('call')), entry(9, { type: 'advance', from: 'find' })] }
}

const ledgerOf = async (office: Office, deal: string) =>
  given(await office.as('admin').call(getLedger, { params: { deal } }))

/** Everything is there once: chains hold, each command's events stand together, the roll-ups equal a recompute. */
async function expectOnce(office: Office, deals: readonly string[], commands: readonly Command[]) {
  const ledgers = await Promise.all(deals.map((deal) => ledgerOf(office, deal)))
  for (const ledger of ledgers) expect(await verify(ledger)).toMatchObject({ ok: true })
  const told = ledgers.flatMap(({ events }) => events.map(({ id }) => id))
  expect(new Set(told).size).toBe(told.length)
  expect(told.length).toBe(ledgers.reduce((sum, { head }) => sum + head.seq, 0))
  const kept = env.SHARD_0.prepare('SELECT count(*) AS n FROM command WHERE org = ?').bind(office.org)
  expect(await kept.first('n')).toBe(commands.length)
  const { stored, recomputed } = await bothRollups(office.org, office.clock.now)
  expect(stored).toEqual(recomputed)
}

async function play(shard: Watched, coming: readonly Fault[]) {
  const office = await openOffice(fresh('org'), { SHARD_0: shard.database })
  const [here, there, old] = [fresh('deal'), fresh('deal'), fresh('deal')] as const
  const steps = story(office, here, there)
  const history = past(office, old)
  meet(shard, coming)
  const send = ([who, command]: [Who, Command]) =>
    insist(() => office.as(who).call(sendCommand, { body: { ...command, sent: office.clock.now } }))
  const bring = () => insist(() => office.key.call(importDeal, { body: history }))
  const answers = []
  for (const step of steps) answers.push(await send(step))
  const imported = await bring()
  meet(shard, [])
  const codes = answers.map((answer) => problemOf(answer)?.code)
  expect(codes).toEqual(codes.map((_, at) => (at === 6 ? 'gate-unmet' : undefined)))
  expect(await Promise.all(steps.map(send))).toEqual(answers.map(without))
  expect(await bring()).toEqual(imported)
  const commands = [...steps.map(([, command]) => command), ...history.commands.map(({ command }) => command)]
  await expectOnce(office, [here, there, old], commands)
}

/** A problem names its own request each time. */
const without = (answer: Result<unknown>) =>
  answer.ok || !('problem' in answer)
    ? answer
    : expect.objectContaining({ problem: expect.objectContaining({ refusal: answer.problem.refusal }) })

it('whatever becomes of its trips, nothing is lost, nothing is doubled, and each answer is the one that was given', async () => {
  const shard = watched(env.SHARD_0)
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { minLength: 30, maxLength: 60 }), (coming) => play(shard, coming)),
    { numRuns: 10, seed: 5 },
  )
})

it.each(faults.filter((one) => one !== 'none'))('nor when every single trip of a story is %s once', async (one) => {
  const shard = watched(env.SHARD_0)
  // Each trip and, after it, the ones that make up for it.
  await play(
    shard,
    Array.from({ length: 60 }, (_, at): Fault => (at % 3 === 0 ? one : 'none')),
  )
  await play(
    shard,
    Array.from({ length: 60 }, (_, at): Fault => (at % 2 === 1 ? one : 'none')),
  )
})
