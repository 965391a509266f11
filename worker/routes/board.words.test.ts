import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { type LossStatus, listLossDeals } from '#shared/api/lossDeals.ts'
import { getBoard } from '#shared/api/scores.ts'
import { day } from '#test/fixtures/scene.ts'
import { fresh, given, type Office, openOffice, tick } from '#test/worker/office.ts'
import { sweep } from '#worker/jobs/sweep.ts'

let office: Office
let open: string

/** Last week east kept nine of twelve; this morning a deal has its terms to settle by the evening, and so has one of west. */
beforeAll(async () => {
  office = await openOffice('words')
  for (const n of Array.from({ length: 12 }, (_, place) => place)) {
    const who = office.as(n % 2 ? 'rep' : 'colleague')
    const deal = await who.open(fresh('deal'))
    if (n >= 3) given(await who.send(deal, tick('call')))
  }
  office.clock.now = day(5)
  await sweep(env, office.clock.now)
  open = await office.as('rep').open(fresh('deal'), { atStage: 'close' })
  await office.as('stranger').open(fresh('deal'), { atStage: 'close' })
  office.clock.now = day(5) + 3_600_000
})

const said = async (query = {}) => given(await office.as('boss').call(getBoard, { query }))
const behind = async (query: { from?: string; to?: string; stage?: string; step?: string; status: LossStatus }) =>
  given(await office.as('boss').call(listLossDeals, { query: { ...query, limit: 100 } }))

describe('the words of a board', () => {
  it('say what was kept in the last whole week, which is what the list behind it sums to', async () => {
    const { kept } = (await said()).words
    expect(kept).toEqual({
      say: 'kept',
      from: '2026-03-02',
      to: '2026-03-08',
      settled: 12,
      met: 9,
      share: 7500,
    })
    const list = await behind({ from: '2026-03-02', to: '2026-03-08', status: 'settled' })
    expect(list.sums).toMatchObject({ settled: 12, met: 9 })
  })

  it('say on how many deals and by how many people most was lost', async () => {
    const { mostLost } = (await said()).words
    expect(mostLost).toMatchObject({ stage: 'find', step: 'call', deals: 3, people: 2 })
    expect(await behind({ stage: 'find', step: 'call', status: 'lost' })).toMatchObject({ deals: 3 })
  })

  it('say where help today still counts, to whom it is shown', async () => {
    const { helpToday } = (await said()).words
    expect(helpToday).toMatchObject({ n: 1, deals: [{ deal: open, what: { en: 'terms' }, overdue: false }] })
    const west = given(await office.as('chief').call(getBoard, {})).words.helpToday
    expect(west?.deals).toHaveLength(1)
    expect(west?.deals.map(({ deal }) => deal)).not.toContain(open)
    expect((await said({ rep: office.user('colleague') })).words).not.toHaveProperty('helpToday')
  })

  it('are silent where the sample is small, and where best would be best of one', async () => {
    expect((await said()).words).not.toHaveProperty('keptBest')
    expect((await said({ from: '2026-03-09', to: '2026-03-09' })).words).not.toHaveProperty('kept')
    expect((await said({ rep: office.user('rep') })).words).not.toHaveProperty('kept')
  })
})

it('what is fresh of somebody else is in no word, whatever days are asked for', async () => {
  const young = await openOffice('young')
  for (const _ of Array.from({ length: 10 })) {
    const deal = await young.as('rep').open(fresh('deal'))
    given(await young.as('rep').send(deal, tick('call')))
  }
  const query = { rep: young.user('rep'), from: '2026-03-02' }
  const words = async () => given(await young.as('boss').call(getBoard, { query })).words
  expect(await words()).not.toHaveProperty('kept')
  young.clock.now += 86_400_000
  expect((await words()).kept).toMatchObject({ settled: 10, met: 10 })
})
