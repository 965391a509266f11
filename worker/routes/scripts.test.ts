import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listScripts, listScriptUse, reportScriptUse } from '#shared/api/scripts.ts'
import { publishManual } from '#shared/api/versions.ts'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { queries } from '#test/fixtures/queries.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, type Who } from '#test/worker/office.ts'

const manual = Manual.parse(generalB2b)
const [script, other] = manual.scripts.map(({ key }) => key)
const shard = watched(env.SHARD_0)

async function stocked(): Promise<Office> {
  const office = await openOffice(fresh('office'), { SHARD_0: shard.database })
  given(await office.as('admin').call(publishManual, { body: { manual } }))
  return office
}

describe('scripts', () => {
  let office: Office
  beforeAll(async () => {
    office = await stocked()
  })
  const find = async (query: object, who: Who = 'rep') =>
    given(await office.as(who).call(listScripts, { query })).scripts

  it('are those of the manuals in force, each with the steps that it is for', async () => {
    const scripts = await find({})
    expect(scripts.map((one) => one.script.key)).toEqual(manual.scripts.map(({ key }) => key))
    const used = manual.stages.flatMap(({ steps }) => steps.flatMap((step) => step.scripts.map(() => step.key)))
    expect(scripts.flatMap(({ steps }) => steps.map(({ step }) => step)).toSorted()).toEqual(used.toSorted())
    expect(await find({ manual: 'small' })).toEqual([])
    expect(await find({ manual: 'nowhere' })).toEqual([])
  })

  it('are found by what a rep types', async () => {
    const [[meant, [text]]] = Object.entries(queries['general-b2b'] ?? {}) as [[string, [string]]]
    const found = await find({ text, language: 'zh-CN' })
    expect(found.slice(0, 3).map((one) => one.script.key)).toContain(meant)
    expect(await find({ text: 'xyzzyqq' })).toEqual([])
  })

  it('are read in one trip', async () => {
    const before = shard.trips.length
    await find({ text: 'price' })
    expect(shard.trips.length - before).toBe(1)
  })
})

describe('the use of scripts', () => {
  let office: Office
  beforeEach(async () => {
    office = await stocked()
  })
  const report = (who: Who, ...uses: object[]) => office.as(who).call(reportScriptUse, { body: { uses } as never })
  const use = (count: number, key = script) => ({ manual: manual.key, script: key, count })
  const listed = async (who: Who, query: object = {}) =>
    given(await office.as(who).call(listScriptUse, { query })).uses.map((one) => [one.script, one.team, one.uses])

  it('is counted by day and team, whoever used them', async () => {
    const before = shard.trips.length
    expect(given(await report('rep', use(3), use(2), use(1, other)))).toEqual({ counted: 6 })
    expect(shard.trips.length - before).toBe(2)
    given(await report('colleague', use(4)))
    expect(await listed('boss')).toEqual([
      [script, 'east', 9],
      [other, 'east', 1],
    ])
    const { results } = await env.SHARD_0.prepare('SELECT * FROM script_use WHERE org = ?').bind(office.org).all()
    expect(JSON.stringify(results)).not.toMatch(/rep|colleague/)
    expect(results.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-02'])
  })

  it('is a manager’s to see for the own teams, an admin’s for all, between any two days', async () => {
    given(await report('rep', use(1)))
    given(await report('stranger', use(2)))
    expect(await listed('boss')).toEqual([[script, 'east', 1]])
    expect(await listed('boss', { team: 'west' })).toEqual([])
    expect(await listed('admin')).toEqual([
      [script, 'west', 2],
      [script, 'east', 1],
    ])
    expect(await listed('admin', { team: 'east' })).toEqual([[script, 'east', 1]])
    expect(await listed('admin', { from: '2026-03-03', to: '2026-03-09' })).toEqual([])
    for (const query of [{ from: '2026-03-03', to: '2026-03-02' }, { from: '2024-01-01' }])
      expect(problemOf(await office.as('boss').call(listScriptUse, { query }))?.status).toBe(400)
    expect(problemOf(await office.as('rep').call(listScriptUse, {}))?.status).toBe(403)
  })

  it('of what no manual has is a fault, and nothing is counted', async () => {
    const answer = await report('rep', use(1), use(1, 'unheard-of'), { manual: 'nowhere', script, count: 1 })
    const faults = answer.ok || !('problem' in answer) ? [] : answer.problem.faults
    expect(faults?.map(({ at }) => at)).toEqual(['uses[1]', 'uses[2]'])
    expect(await listed('admin')).toEqual([])
  })

  it('comes in moderate numbers', async () => {
    for (const uses of [[], [use(0)], [use(101)], Array.from({ length: 51 }, () => use(1))])
      expect(problemOf(await report('rep', ...uses))?.status).toBe(400)
  })
})
