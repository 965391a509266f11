import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { getManual, listManuals } from '#shared/api/manuals.ts'
import { acknowledgeManual, listVersions, publishManual, rollBack, withdrawVersion } from '#shared/api/versions.ts'
import { exportYaml } from '#shared/process/manual/yaml/export.ts'
import { hour } from '#test/fixtures/hours.ts'
import { rebuilt, reworded } from '#test/fixtures/versions.ts'
import { fresh, given, type Office, openOffice, problemOf } from '#test/worker/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice(fresh('office'))
})

const inForce = async () => given(await office.as('rep').call(listManuals, {})).manuals[0]?.hash ?? ''
const versions = async () => given(await office.as('boss').call(listVersions, { query: { key: 'small' } })).versions
const publish = (body: object) => office.as('admin').call(publishManual, { body })
const jobs = async () => {
  const { results } = await env.SHARD_0.prepare(`SELECT kind, body, next FROM job WHERE org = ?`).bind(office.org).all()
  return results.map(({ kind, body, next }) => ({ kind, ...JSON.parse(String(body)), next }))
}
const audited = async () => {
  const rows = env.SHARD_0.prepare('SELECT action, actor, subject FROM audit WHERE org = ? ORDER BY at, action')
  return (await rows.bind(office.org).all()).results
}

describe('a published version', () => {
  it('is in force at once, tells who put it there and why, and the one before is past', async () => {
    const first = await inForce()
    await office.as('rep').open(fresh('deal'))
    office.clock.now = hour(1)
    const { hash, since } = given(await publish({ manual: reworded('Shorter'), note: 'Reps asked for it' }))
    expect(since).toBe(hour(1))
    expect(await inForce()).toBe(hash)
    expect(await versions()).toMatchObject([
      { hash, state: 'in force', byName: 'The admin', at: hour(1), note: 'Reps asked for it', open: 0 },
      { hash: first, state: 'past', open: 1, acknowledged: 0, name: { en: 'small' } },
    ])
    expect(await audited()).toEqual([{ action: 'manual published', actor: office.user('admin'), subject: 'small' }])
    expect(await jobs()).toEqual([])
  })

  it('may be text, and has the same hash however it was written', async () => {
    const manual = reworded('As text')
    const { hash } = given(await publish({ yaml: exportYaml(manual) }))
    expect(given(await publish({ manual })).hash).toBe(hash)
    expect(given(await office.as('rep').call(getManual, { params: { hash } }))).toEqual(manual)
    expect(await versions()).toHaveLength(2)
  })

  it('waits for its day: as asked, or as the manual itself says', async () => {
    const first = await inForce()
    const later = given(await publish({ manual: reworded('Later'), since: hour(8) }))
    const named = given(await publish({ manual: { ...reworded('Named'), effective: '2026-03-05' } }))
    expect(named.since).toBe(Date.parse('2026-03-05T00:00:00Z'))
    expect((await versions()).map((one) => one.state)).toEqual(['scheduled', 'scheduled', 'in force'])
    expect(await inForce()).toBe(first)
    office.clock.now = hour(8)
    expect(await inForce()).toBe(later.hash)
    office.clock.now = named.since
    expect(await inForce()).toBe(named.hash)
  })

  it('is in force at once where that is said, whatever day the manual names', async () => {
    const manual = { ...reworded('Named'), effective: '2026-03-05' }
    const { hash, since } = given(await publish({ manual, since: 'now' }))
    expect([since, await inForce()]).toEqual([Math.max(office.clock.now, 1), hash])
  })

  it('takes the deals in flight along where that is wanted, each version by a total map', async () => {
    const from = await inForce()
    await office.as('rep').open(fresh('deal'))
    const stages = { find: 'search' }
    const { hash: to } = given(await publish({ manual: rebuilt, since: hour(4), inFlight: 'move', stages }))
    const whole = { find: 'search', needs: 'needs', close: 'close' }
    expect(await jobs()).toEqual([
      { kind: 'migrate', key: 'small', from, to, stages: whole, at: hour(4), next: hour(4) },
    ])
  })

  it('takes them along because the manual says so', async () => {
    await office.as('rep').open(fresh('deal'))
    given(await publish({ manual: { ...reworded('All of them'), inFlight: 'migrate' } }))
    expect(await jobs()).toHaveLength(1)
  })
})

describe('what is counted of a version', () => {
  it('is of the teams that one leads; an admin sees all', async () => {
    await office.as('rep').open(fresh('deal'))
    await office.as('stranger').open(fresh('deal'))
    const hash = await inForce()
    for (const who of ['rep', 'stranger'] as const)
      given(await office.as(who).call(acknowledgeManual, { params: { hash } }))
    const counted = async (who: 'boss' | 'admin') => {
      const [version] = given(await office.as(who).call(listVersions, {})).versions
      return [version?.open, version?.acknowledged]
    }
    expect([await counted('boss'), await counted('admin')]).toEqual([
      [1, 1],
      [2, 2],
    ])
  })
})

describe('a version that is to come', () => {
  it('is taken back together with the moves that were to begin with it', async () => {
    await office.as('rep').open(fresh('deal'))
    const { since } = given(await publish({ manual: reworded('Later'), since: hour(8), inFlight: 'move' }))
    expect(await jobs()).toHaveLength(1)
    const params = { key: 'small', since: String(since) }
    given(await office.as('admin').call(withdrawVersion, { params: { ...params, since } }))
    expect([await jobs(), (await versions()).length]).toEqual([[], 1])
    expect(problemOf(await office.as('admin').call(withdrawVersion, { params: { ...params, since } }))?.status).toBe(
      404,
    )
  })

  it('is no longer to come once it has begun', async () => {
    const { since } = given(await publish({ manual: reworded('Soon'), since: hour(1) }))
    office.clock.now = hour(1)
    const params = { key: 'small', since }
    expect(problemOf(await office.as('admin').call(withdrawVersion, { params }))?.status).toBe(409)
  })
})

describe('rolling back', () => {
  it('puts the old content in force again, moves the deals back, and rewrites nothing', async () => {
    const first = await inForce()
    office.clock.now = hour(1)
    const { hash: second } = given(await publish({ manual: rebuilt }))
    await office.as('rep').open(fresh('deal'))
    office.clock.now = hour(2)
    const body = { key: 'small', to: first, note: 'Too hasty', inFlight: 'move' as const, stages: { search: 'find' } }
    given(await office.as('admin').call(rollBack, { body }))
    expect(await inForce()).toBe(first)
    expect((await versions()).map(({ hash, state, since }) => [hash, state, since])).toEqual([
      [first, 'in force', hour(2)],
      [second, 'past', hour(1)],
      [first, 'past', 0],
    ])
    expect(await jobs()).toMatchObject([{ from: second, to: first, stages: { search: 'find', needs: 'needs' } }])
  })

  it('knows only versions of that manual', async () => {
    const other = given(await publish({ manual: { ...reworded('Other'), key: 'other' } }))
    for (const body of [
      { key: 'small', to: other.hash },
      { key: 'small', to: '0'.repeat(64) },
    ])
      expect(problemOf(await office.as('admin').call(rollBack, { body }))?.status).toBe(404)
  })
})

describe('the list of versions', () => {
  it('comes in pages, the latest first', async () => {
    for (const [at, summary] of [
      [1, 'one'],
      [2, 'two'],
    ] as const) {
      office.clock.now = hour(at)
      given(await publish({ manual: reworded(summary) }))
    }
    const seen: number[] = []
    let cursor: string | undefined
    do {
      const query = { limit: 2, ...(cursor === undefined ? {} : { cursor }) }
      const page = given(await office.as('boss').call(listVersions, { query }))
      seen.push(...page.versions.map((one) => one.since))
      cursor = page.next
    } while (cursor !== undefined)
    expect(seen).toEqual([hour(2), hour(1), 0])
  })
})
