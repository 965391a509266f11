import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { listAlerts } from '#shared/api/alerts.ts'
import { verifyDeal } from '#shared/api/chain.ts'
import { busy, chain, first, night, sql, told } from '#test/worker/nights.ts'
import { given, openOffice, problemOf, tick } from '#test/worker/office.ts'

describe('a night tells the admins when', () => {
  it('a chain was flipped, dropped from or swapped in; an erased field is no fault', async () => {
    const office = await openOffice('chain')
    const person = { persons: [{ person: 'p', name: 'Wang', address: 'w@x.test' }] }
    const [flipped, dropped, swapped, erased] = (await Promise.all(
      ['flipped', 'dropped', 'swapped', 'erased'].map((name) => office.as('rep').open(name, person)),
    )) as [string, string, string, string]
    for (const deal of [flipped, dropped, swapped]) given(await office.as('rep').send(deal, tick('call')))
    const own = `org = 'chain' AND deal = ?1`
    await sql(`UPDATE event SET body = replace(body, '"word"', '"document"') WHERE ${own} AND seq = 3`, flipped)
    await sql(`DELETE FROM event WHERE ${own} AND seq = 2`, dropped)
    await sql(`UPDATE event SET seq = 9 - seq WHERE ${own} AND seq > 1`, swapped)
    await sql(`UPDATE event SET seq = seq - 4 WHERE ${own} AND seq > 5`, swapped)
    await sql(`DELETE FROM personal WHERE ${own}`, erased)
    await night(office, 3)
    const broken = (await told(office)).filter(({ what }) => what === 'chain').map(({ deal, seq }) => [deal, seq])
    expect(broken.toSorted()).toEqual([
      [dropped, 2],
      [flipped, 3],
      [swapped, 2],
    ])
    expect(await chain(office, flipped)).toMatchObject({ intact: false, broken: { seq: 3, why: 'event' } })
    const { intact, erased: fields } = await chain(office, erased)
    expect([intact, fields.length]).toEqual([true, 2])
  })

  it('the tail of a ledger was cut off with its head, so that the chain itself holds', async () => {
    const { office, deal } = await busy('cut', 2)
    const head = await first<Record<string, string>>(`SELECT * FROM deal WHERE org = 'cut' AND id = ?`, deal)
    const rollups = await env.SHARD_0.prepare(`SELECT * FROM rollup WHERE org = 'cut'`).all()
    given(await office.as('rep').send(deal, tick('watch-only')))
    await night(office, 3)
    expect(rollups.results.length).toBeGreaterThan(0)
    await sql(`DELETE FROM event WHERE org = 'cut' AND deal = ? AND seq > ?`, deal, head?.seq)
    await sql(
      `UPDATE deal SET seq = ?2, hash = ?3, state = ?4, vector = ?5, flow = ?6 WHERE org = 'cut' AND id = ?1`,
      ...[deal, head?.seq, head?.hash, head?.state, head?.vector, head?.flow],
    )
    expect(await chain(office, deal)).toMatchObject({ intact: true, root: { state: 'differs' } })
    await night(office, 4)
    expect(await told(office)).toContainEqual(expect.objectContaining({ what: 'root', before: 2, deals: 2 }))
    const { alerts } = given(await office.as('admin').call(listAlerts, { query: { tier: 1 } }))
    for (const { due, raised, level } of alerts) expect([due, level]).toEqual([raised + 30 * 60_000, 'admin'])
  })
})

describe('a chain', () => {
  it('is shown to whoever may read the deal; to others it is not there', async () => {
    const { office, deal } = await busy('seen', 1)
    expect(await chain(office, deal)).toMatchObject({ intact: true, head: { seq: 4 } })
    for (const who of ['stranger', 'chief', 'colleague'] as const)
      expect(problemOf(await office.as(who).call(verifyDeal, { params: { deal } })), who).toEqual({ status: 404 })
    expect(given(await office.key.call(verifyDeal, { params: { deal } })).intact).toBe(true)
  })
})
