import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sendCommand } from '#shared/api/commands.ts'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import { type Watched, watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openAct, openOffice, problemOf, tick } from '#test/worker/office.ts'

let shard: Watched
let office: Office
let deal: string

/** Bindings live as long as the file: one organisation for each test keeps the stories apart. */
beforeEach(async () => {
  shard = watched(env.SHARD_0)
  office = await openOffice(fresh('org'), { SHARD_0: shard.database })
  deal = await office.as('rep').open(fresh('deal'))
  shard.trips.length = 0
})

const events = async () => given(await office.as('rep').call(getLedger, { params: { deal } })).events
const rows = (table: string) =>
  env.SHARD_0.prepare(`SELECT count(*) AS n FROM ${table} WHERE org = ?`).bind(office.org).first<number>('n')

describe('a command', () => {
  it('takes two trips, a repeated one takes one, and a read takes one', async () => {
    const rep = office.as('rep')
    const command = rep.command(deal, tick('call'))
    await rep.call(sendCommand, { body: command })
    expect(shard.trips).toHaveLength(2)
    await rep.call(sendCommand, { body: command })
    expect(shard.trips).toHaveLength(3)
    await rep.call(getDeal, { params: { deal } })
    expect(shard.trips).toHaveLength(4)
  })

  it('names the organisation in each statement and binds at most 100 values', async () => {
    const rep = office.as('rep')
    await rep.send(
      fresh('deal'),
      openAct({ persons: [{ person: 'p1', name: 'Wang', address: 'wang@hongda.example' }] }),
    )
    await rep.send(deal, tick('call'))
    for (const sql of shard.trips.flat()) {
      expect(sql).toContain('?1')
      expect(Math.max(...[...sql.matchAll(/\?(\d+)/g)].map((place) => Number(place[1])))).toBeLessThanOrEqual(100)
    }
  })

  it('sent again gets the same answer and leaves one row, whatever its time of sending', async () => {
    const rep = office.as('rep')
    const command = rep.command(deal, tick('call'))
    const first = given(await rep.call(sendCommand, { body: command }))
    office.clock.now += 5000
    const again = given(await rep.call(sendCommand, { body: { ...command, sent: command.sent + 5000 } }))
    expect(again).toEqual(first)
    expect(await events()).toHaveLength(2)
  })

  it('refused by a rule gets that refusal again, even when the rule would let it through by now', async () => {
    const rep = office.as('rep')
    await rep.send(deal, { type: 'advance', from: 'find' })
    const command = rep.command(deal, { type: 'advance', from: 'needs' })
    const first = await rep.call(sendCommand, { body: command })
    expect(problemOf(first)).toEqual({ status: 409, code: 'gate-unmet' })
    for (const step of ['survey', 'confirm', 'demo']) await rep.send(deal, tick(step))
    const again = await rep.call(sendCommand, { body: command })
    expect(problemOf(again)).toEqual({ status: 409, code: 'gate-unmet' })
    expect(problemOf(await rep.send(deal, { type: 'advance', from: 'needs' }))).toBeUndefined()
  })

  it('with a known id but another body or actor learns only that the id is taken', async () => {
    const rep = office.as('rep')
    const command = rep.command(deal, tick('call'))
    given(await rep.call(sendCommand, { body: command }))
    const other = await rep.call(sendCommand, { body: { ...command, act: tick('note') } })
    const stranger = await office.as('colleague').call(sendCommand, { body: command })
    expect([problemOf(other), problemOf(stranger)]).toEqual([{ status: 422 }, { status: 422 }])
    expect(JSON.stringify([other, stranger])).not.toContain('call')
  })
})

describe('two writers on one deal', () => {
  it('are both recorded: the later one decides again', async () => {
    const rep = office.as('rep')
    const late = rep.command(deal, tick('call'))
    const early = rep.command(deal, tick('note'))
    shard.before = async (trip) => {
      if (trip !== 1) return
      shard.before = () => {}
      given(await rep.call(sendCommand, { body: early }))
    }
    expect(given(await rep.call(sendCommand, { body: late })).seq).toBe(3)
    expect((await events()).map((event) => event.command)).toEqual([expect.any(String), early.id, late.id])
    expect(shard.trips.length).toBe(2 + 2 + 2 + 1)
  })

  it('opening the same deal: one opens it, the other hears that it is there', async () => {
    const rep = office.as('rep')
    const id = fresh('deal')
    const answers = await Promise.all([rep.send(id, openAct()), rep.send(id, openAct())])
    expect(answers.map((answer) => problemOf(answer)?.code ?? 'opened').sort()).toEqual(['deal-exists', 'opened'])
  })

  it('or three at once lose nothing and double nothing', async () => {
    const rep = office.as('rep')
    const commands = ['call', 'note', 'survey'].map((step) => rep.command(deal, tick(step)))
    const answers = await Promise.all(commands.map((body) => rep.call(sendCommand, { body })))
    expect(answers.map((answer) => given(answer).seq).sort()).toEqual([2, 3, 4])
    expect((await events()).map((event) => event.seq)).toEqual([1, 2, 3, 4])
  })

  it('one of them asking what the other has just made impossible is refused on what holds now', async () => {
    const rep = office.as('rep')
    const answers = await Promise.all([1, 2].map(() => rep.send(deal, { type: 'advance', from: 'find' })))
    expect(answers.map((answer) => problemOf(answer)?.code ?? 'advanced').sort()).toEqual(['advanced', 'wrong-stage'])
  })
})

describe('when the database', () => {
  const lost = () => {
    throw new Error('the answer was lost')
  }

  it('commits but its answer is lost, the command is answered as it was written', async () => {
    const rep = office.as('rep')
    shard.after = (trip) => (trip === 1 ? lost() : undefined)
    const answer = given(await rep.send(deal, tick('call')))
    expect(answer).toMatchObject({ seq: 2, events: [{ seq: 2 }] })
    expect(await events()).toHaveLength(2)
  })

  it.each([[[0]], [[1]], [[0, 1]], [[1, 2]], [[0, 2]], [[1, 2, 3]]])(
    'loses the answers of trips %j, nothing is lost or doubled',
    async (lossy) => {
      const rep = office.as('rep')
      shard.after = (trip) => (lossy.includes(trip) ? lost() : undefined)
      given(await rep.send(deal, tick('call')))
      shard.after = () => {}
      expect((await events()).map((event) => event.happening.type)).toEqual(['opened', 'step done'])
    },
  )

  it('does not answer at all, the sender is told to come again, and its next try is the first', async () => {
    const rep = office.as('rep')
    const command = rep.command(deal, tick('call'))
    shard.before = lost
    const answer = await office.fetch(sendCommand.path, {
      method: 'POST',
      body: JSON.stringify(command),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await office.token('rep')}` },
    })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await rows('command')).toBe(1)
    shard.before = () => {}
    expect(given(await rep.call(sendCommand, { body: command })).seq).toBe(2)
  })

  it('moves the head in every round, the sender is told to come again after four', async () => {
    const rep = office.as('rep')
    shard.before = async (trip) => {
      if (trip % 2 === 1) await env.SHARD_0.prepare('UPDATE deal SET as_of = as_of + 1 WHERE id = ?').bind(deal).run()
    }
    expect(problemOf(await rep.send(deal, tick('call')))).toEqual({ status: 503 })
    expect(shard.trips).toHaveLength(8)
  })

  it('learns between the trips that the member was put out, nothing is written', async () => {
    const rep = office.as('rep')
    shard.before = async (trip) => {
      if (trip === 1)
        await env.SHARD_0.prepare('UPDATE member SET active = 0 WHERE user = ?').bind(office.user('rep')).run()
    }
    expect(problemOf(await rep.send(deal, tick('call')))).toEqual({ status: 401 })
    expect(await rows('event')).toBe(1)
  })
})
