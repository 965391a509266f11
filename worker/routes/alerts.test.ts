import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { answerAlert, listAlerts } from '#shared/api/alerts.ts'
import { hour, monday } from '#test/fixtures/scene.ts'
import { fresh, given, type Office, openOffice, problemOf, tick, type Who } from '#test/worker/office.ts'
import { clock } from '#worker/jobs/clock.ts'

const list = async (office: Office, who: Who, query: object = {}) =>
  given(await office.as(who).call(listAlerts, { query }))
const short = async (office: Office, who: Who, query: object = { tier: 3 }) =>
  (await list(office, who, query)).alerts.map(({ tier, rung, obligation }) => `${tier} ${obligation} ${rung}`)
const answer = (office: Office, who: Who, id: string, word = 'on it') =>
  office.as(who).call(answerAlert, { params: { id }, body: { word } })
async function at(office: Office, working: number) {
  office.clock.now = hour(working)
  await clock(env, office.clock.now)
}

describe('a step on its way past its due moment', () => {
  it('is told to the rep, to rep and manager, to whoever is above: once each, however often the clock comes round', async () => {
    const office = await openOffice('ladder')
    const deal = await office.as('rep').open(fresh('deal'))
    await at(office, 6.3)
    expect(await short(office, 'rep')).toEqual([])
    await at(office, 6.5)
    await at(office, 6.6)
    expect(await list(office, 'rep')).toMatchObject({
      alerts: [
        {
          ...{ tier: 3, rung: 80, current: true, deal, dealName: 'A deal', obligation: 'find/1/call' },
          ...{ name: { en: 'call' }, rep: 'ladder-rep', level: 'rep', mayAnswer: true, overdue: false },
          ...{ answerers: [{ name: 'The rep' }], raised: hour(6.5), due: hour(10) },
        },
      ],
      counts: [{ tier: 3, open: 1, overdue: 0 }],
    })
    await at(office, 8)
    await at(office, 12)
    const all = ['3 find/1/call 150', '3 find/1/call 100', '3 find/1/call 80']
    expect(await short(office, 'boss')).toEqual(all)
    expect(await short(office, 'rep')).toEqual(all.slice(1))
    expect(await short(office, 'admin')).toEqual(all)
    for (const who of ['stranger', 'chief', 'colleague'] as const) expect(await short(office, who)).toEqual([])
    const [upper, both] = (await list(office, 'boss', { tier: 3 })).alerts
    expect(upper).toMatchObject({ level: 'upper', answerers: [{ name: 'The admin' }], mayAnswer: false, current: true })
    expect(both).toMatchObject({
      answerers: [{ name: 'The rep' }, { name: 'The boss' }],
      mayAnswer: true,
      current: false,
    })
  })

  it('looked at three days late is told all at once, and once by two rounds at the same time', async () => {
    const office = await openOffice('late')
    await office.as('rep').open(fresh('deal'))
    office.clock.now = hour(30)
    await Promise.all([clock(env, office.clock.now), clock(env, office.clock.now)])
    await clock(env, office.clock.now)
    const { alerts } = await list(office, 'admin', { tier: 3 })
    expect(alerts.map(({ rung, due }) => [rung, due])).toEqual(
      expect.arrayContaining([
        [80, hour(32)],
        [100, hour(32)],
        [150, hour(32)],
      ]),
    )
    expect(alerts.filter(({ current }) => current).map(({ rung }) => rung)).toEqual([150])
  })

  it('ends by itself when it is done, in the same batch, and is not raised again', async () => {
    const office = await openOffice('ends')
    const deal = await office.as('rep').open(fresh('deal'))
    await at(office, 9)
    given(await office.as('rep').send(deal, tick('call')))
    expect(await short(office, 'boss')).toEqual([])
    const answered = (await list(office, 'boss', { state: 'answered' })).alerts
    expect(answered.map((one) => one.answer)).toMatchObject([
      { by: 'system', word: 'met', at: hour(9) },
      { by: 'system', word: 'met' },
    ])
    await at(office, 20)
    expect(await short(office, 'admin', { tier: 3 })).toEqual([])
  })

  it('goes over to whoever the deal is handed to', async () => {
    const office = await openOffice('over')
    const deal = await office.as('rep').open(fresh('deal'))
    await at(office, 7)
    given(await office.as('boss').send(deal, { type: 'hand over', to: 'over-colleague' }))
    expect(await short(office, 'rep')).toEqual([])
    expect(await short(office, 'colleague')).toEqual(['3 find/1/call 80'])
  })
})

describe('an answer', () => {
  it('is a word, given once by whoever is asked or is above, and repeated without harm', async () => {
    const office = await openOffice('word')
    await office.as('rep').open(fresh('deal'))
    await at(office, 12)
    const { alerts: all } = await list(office, 'admin', { tier: 3 })
    const [early, whole, upper] = [80, 100, 150].map((rung) => all.find((one) => one.rung === rung)?.id ?? '') as [
      string,
      string,
      string,
    ]
    expect(problemOf(await answer(office, 'stranger', early))).toEqual({ status: 404 })
    expect(problemOf(await answer(office, 'rep', upper))).toEqual({ status: 404 })
    expect(problemOf(await answer(office, 'boss', upper))).toEqual({ status: 403 })
    expect(problemOf(await answer(office, 'rep', early, ' '))).toEqual({ status: 400 })
    const first = given(await answer(office, 'rep', early))
    office.clock.now += 60_000
    expect(given(await answer(office, 'rep', early))).toEqual(first)
    expect(problemOf(await answer(office, 'boss', early))).toEqual({ status: 409 })
    given(await answer(office, 'boss', whole))
    given(await answer(office, 'admin', upper, 'talked to them'))
    expect(await short(office, 'admin')).toEqual([])
    const { alerts } = await list(office, 'rep', { state: 'answered' })
    expect(alerts.map(({ answer }) => answer?.byName)).toEqual(expect.arrayContaining(['The rep', 'The boss']))
    const audited = env.SHARD_0.prepare(
      `SELECT count(*) AS n FROM audit WHERE org = 'word' AND action = 'alert answered'`,
    )
    expect(await audited.first('n')).toBe(3)
  })

  it('of two people at once is one of them', async () => {
    const office = await openOffice('race')
    await office.as('rep').open(fresh('deal'))
    await at(office, 8)
    const id = (await list(office, 'boss', { tier: 3 })).alerts.find(({ rung }) => rung === 100)?.id ?? ''
    const answers = await Promise.all([answer(office, 'rep', id, 'mine'), answer(office, 'boss', id, 'no, mine')])
    expect(answers.map((one) => problemOf(one)?.status ?? 200).sort()).toEqual([200, 409])
  })

  it('can be given in place of an absent manager', async () => {
    const office = await openOffice('absent')
    await office.as('rep').open(fresh('deal'))
    await at(office, 8)
    await env.SHARD_0.prepare(
      `INSERT INTO delegation (org, id, absent, delegate, since, until, by) VALUES ('absent', 'd', 'absent-boss', 'absent-stranger', ?, ?, 'x')`,
    )
      .bind(monday, hour(40))
      .run()
    const whole = (await list(office, 'stranger')).alerts.find(({ rung }) => rung === 100)
    expect(whole).toMatchObject({ rung: 100, mayAnswer: true })
    given(await answer(office, 'stranger', whole?.id ?? ''))
  })
})

describe('a list', () => {
  it('is read page by page, by tier and by team', async () => {
    const office = await openOffice('pages')
    for (let n = 0; n < 3; n++) await office.as('rep').open(fresh('deal'))
    await at(office, 8)
    const first = await list(office, 'admin', { tier: 3, limit: 4 })
    const rest = await list(office, 'admin', { tier: 3, limit: 4, cursor: first.next })
    expect([first.alerts.length, rest.alerts.length, rest.next]).toEqual([4, 2, undefined])
    expect(new Set([...first.alerts, ...rest.alerts].map(({ id }) => id)).size).toBe(6)
    expect(await short(office, 'admin', { tier: 4 })).toEqual([])
    expect(await short(office, 'admin', { tier: 3, team: 'west' })).toEqual([])
    expect(problemOf(await office.as('admin').call(listAlerts, { query: { cursor: 'x' } }))).toEqual({ status: 400 })
  })

  it('is shown whole to an auditor, who answers nothing, and to nobody who has left', async () => {
    const office = await openOffice('audited')
    await office.as('rep').open(fresh('deal'))
    await at(office, 8)
    const become = (who: Who, change: string) =>
      env.SHARD_0.prepare(`UPDATE member SET ${change} WHERE org = 'audited' AND user = ?`).bind(office.user(who)).run()
    await become('chief', `role = 'auditor'`)
    const [alert] = (await list(office, 'chief', { tier: 3 })).alerts
    expect(alert).toMatchObject({ mayAnswer: false })
    expect(problemOf(await answer(office, 'chief', alert?.id ?? ''))).toEqual({ status: 403 })
    await become('boss', 'active = 0')
    expect(problemOf(await office.as('boss').call(listAlerts, {}))).toEqual({ status: 401 })
    expect(problemOf(await answer(office, 'boss', alert?.id ?? ''))).toEqual({ status: 401 })
  })
})
