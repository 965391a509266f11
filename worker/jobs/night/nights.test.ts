import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { watched } from '#test/worker/binding.ts'
import { busy, chain, first, night, nightOf, roots, sql, told } from '#test/worker/nights.ts'
import { fresh, given, openOffice, tick } from '#test/worker/office.ts'
import { sweep } from '../sweep.ts'
import { nights } from './nights.ts'

describe('a night', () => {
  it('finds nothing where nothing is wrong, writes down one root, and looks at the one before', async () => {
    const { office, deal } = await busy('quiet')
    await night(office, 3)
    expect(await told(office)).toEqual([])
    expect((await chain(office, deal)).root).toMatchObject({ night: '2026-03-05', state: 'covered' })
    given(await office.as('rep').send(deal, tick('confirm')))
    await night(office, 4)
    expect(await told(office)).toEqual([])
    expect(await roots('quiet')).toEqual({ n: 2 })
    expect(await chain(office, deal)).toMatchObject({
      intact: true,
      erased: [],
      root: { night: '2026-03-06', state: 'covered' },
    })
    expect(await nights(env, office.clock.now + 3_600_000)).toBe(0)
    const later = await office.as('rep').open(fresh('deal'))
    expect((await chain(office, later)).root?.state).toBe('newer')
  })

  it('begins at ten past two on the organisation’s own clocks', async () => {
    const office = await openOffice('clocks')
    await sql(`UPDATE organisation SET zone = 'Asia/Shanghai' WHERE org = 'clocks'`)
    await office.as('rep').open(fresh('deal'))
    expect(await nights(env, Date.parse('2026-03-04T18:05:00Z'))).toBe(0)
    expect(await nights(env, Date.parse('2026-03-04T18:10:00Z'))).toBeGreaterThan(0)
    expect(await first(`SELECT subject FROM audit WHERE org = 'clocks'`)).toEqual({ subject: '2026-03-05' })
    expect(await told(office)).toEqual([])
  })

  it('goes through many deals page by page, two rounds at once, one killed before it wrote', async () => {
    const { office, deals } = await busy('many', 45)
    const shard = watched(env.SHARD_0)
    office.clock.now = nightOf(3)
    await sweep(env, office.clock.now)
    let killed = 0
    shard.before = (trip) => {
      if (trip % 7 === 6 && killed++ < 5) throw new Error('killed')
    }
    for (let n = 0; n < 12; n++) await nights({ SHARD_0: shard.database }, office.clock.now)
    await Promise.all([nights(env, office.clock.now), nights(env, office.clock.now)])
    expect(killed).toBeGreaterThan(0)
    expect(await roots('many')).toEqual({ n: 1 })
    expect(await told(office)).toEqual([])
    const root = await first<{ detail: string }>(`SELECT detail FROM audit WHERE org = 'many' AND action = 'root'`)
    expect(JSON.parse(root?.detail ?? '')).toMatchObject({ night: '2026-03-05', deals: deals.length, found: 0 })
  })
})

it('a night lets go of uses of scripts older than 400 days, and of what old refusals said', async () => {
  const { office, deal } = await busy('old', 1)
  const use = (on: string) =>
    sql(`INSERT INTO script_use (org, day, team, manual, script, uses) VALUES ('old', ?, 'east', 'm', 's', 1)`, on)
  await use('2025-01-28')
  await use('2025-01-29')
  expect((await office.as('rep').send(deal, { type: 'advance', from: 'find' })).ok).toBe(false)
  await sql(`UPDATE command SET created = ? WHERE org = 'old' AND refusal IS NOT NULL`, nightOf(3) - 31 * 86_400_000)
  await night(office, 3)
  const uses = await env.SHARD_0.prepare(`SELECT day FROM script_use WHERE org = 'old'`).all()
  expect(uses.results).toEqual([{ day: '2025-01-29' }])
  const refused = `SELECT refusal FROM command WHERE org = 'old' AND refusal IS NOT NULL`
  expect(Object.keys(JSON.parse((await first<{ refusal: string }>(refused))?.refusal ?? ''))).toEqual(['was'])
})

describe('a night tells the admins, names where, and mends nothing, when', () => {
  it.each([
    ['day', `UPDATE rollup SET met = met + 1 WHERE org = ?1 AND grain = 'day' AND met > 0`, { grain: 'day' }],
    [
      'step',
      `UPDATE rollup SET weight = weight - 1 WHERE org = ?1 AND grain = 'step' AND step = 'call' AND met > 0`,
      { grain: 'step' },
    ],
    [
      'deal-week',
      `UPDATE rollup SET late = late + 1 WHERE org = ?1 AND grain = 'deal-week' AND deal = ?2`,
      { grain: 'deal-week' },
    ],
    [
      'deal-day',
      `UPDATE rollup SET critical = 1 WHERE org = ?1 AND grain = 'deal-day' AND deal = ?2`,
      { grain: 'deal-day' },
    ],
    ['deal-month', `DELETE FROM rollup WHERE org = ?1 AND grain = 'deal-month' AND deal = ?2`, { grain: 'deal-month' }],
  ])('the roll-ups of the grain %s were changed', async (grain, change, detail) => {
    const { office, deal } = await busy(`flip-${grain}`)
    await sweep(env, nightOf(3))
    await env.SHARD_0.prepare(change.includes('?2') ? change : `${change} AND ?2 = ?2`)
      .bind(office.org, deal)
      .run()
    await night(office, 3)
    expect(await told(office)).toEqual(expect.arrayContaining([expect.objectContaining(detail)]))
    await night(office, 4)
    expect((await told(office)).filter((one) => one.grain === grain).length).toBeGreaterThan(0)
  })

  it('the vector of a deal was changed, or its counts', async () => {
    const { office, deal } = await busy('vector')
    await sweep(env, nightOf(3))
    const row = await first<{ vector: string; flow: string }>(
      `SELECT vector, flow FROM deal WHERE org = 'vector' AND id = ?`,
      deal,
    )
    const vector = JSON.parse(row?.vector ?? '')
    const [key = ''] = Object.keys(vector)
    vector[key][3] += 1
    const flow = JSON.parse(row?.flow ?? '')
    flow[Object.keys(flow)[0] ?? ''] += 1
    await sql(
      `UPDATE deal SET vector = ?2, flow = ?3 WHERE org = 'vector' AND id = ?1`,
      deal,
      JSON.stringify(vector),
      JSON.stringify(flow),
    )
    await night(office, 3)
    const found = await told(office)
    expect(found).toContainEqual({
      deal,
      what: 'recount',
      grain: 'vector',
      key,
      by: [0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0],
    })
    expect(found).toContainEqual(expect.objectContaining({ deal, what: 'recount', grain: 'flow' }))
    expect(found).toContainEqual(expect.objectContaining({ what: 'sums', grain: 'flow' }))
  })

  it('a deal is gone, with its ledger or without', async () => {
    const { office, deal, deals } = await busy('gone')
    await night(office, 3)
    await sql(`DELETE FROM deal WHERE org = 'gone' AND id IN (?, ?)`, deal, deals[1])
    await sql(`DELETE FROM event WHERE org = 'gone' AND deal = ?`, deals[1])
    await night(office, 4)
    const found = await told(office)
    expect(found).toContainEqual({ deal, what: 'lost' })
    expect(found).toContainEqual(expect.objectContaining({ what: 'sums', grain: 'deal-day', deal: deals[1] }))
    expect(found).toContainEqual(expect.objectContaining({ what: 'root', night: '2026-03-05', before: 3, deals: 1 }))
  })
})
