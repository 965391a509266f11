import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkManual, type DraftReport } from '#shared/api/drafts.ts'
import { listManuals } from '#shared/api/manuals.ts'
import { exportYaml } from '#shared/process/manual/yaml/export.ts'
import { rebuilt, reworded } from '#test/fixtures/versions.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, tick } from '#test/worker/office.ts'
import { contentHash } from '#worker/chain/hash.ts'

const shard = watched(env.SHARD_0)
let office: Office
let inForce: string
beforeAll(async () => {
  office = await openOffice('checking', { SHARD_0: shard.database })
  const [manual] = given(await office.as('rep').call(listManuals, {})).manuals
  inForce = manual?.hash ?? ''
  await office.as('rep').open(fresh('deal'))
  const second = await office.as('rep').open(fresh('deal'))
  given(await office.as('rep').send(second, tick('call')))
  given(await office.as('rep').send(second, { type: 'advance', from: 'find' }))
})

const check = async (body: object): Promise<DraftReport> => given(await office.as('admin').call(checkManual, { body }))

describe('a draft', () => {
  it('that cannot be read is answered with every fault, and where it stands', async () => {
    const text = exportYaml(reworded('A word')).replace('owner: sales', 'owner: nobody')
    const [fault, ...others] = (await check({ yaml: text })).faults
    expect(others).toEqual([])
    expect(fault?.at).toBe('stages[0].owner')
    expect(text.split('\n')[(fault?.line ?? 0) - 1]).toContain('owner: nobody')
    expect((await check({ manual: { key: 'Bad Key' } })).faults.map(({ at }) => at)).toContain('key')
  })

  it('that can be read is told what lint says, in both languages and by line', async () => {
    const draft = reworded('A word')
    const { findings, faults, draft: read } = await check({ yaml: exportYaml(draft) })
    expect(faults).toEqual([])
    expect(read).toEqual({
      key: 'small',
      hash: await contentHash(draft),
      name: draft.name,
      stages: draft.stages.map(({ key, name }) => ({ key, name })),
      inFlight: 'stay',
    })
    const dated = await check({ manual: { ...draft, effective: '2026-12-01', inFlight: 'migrate' } })
    expect(dated.draft).toMatchObject({ effective: '2026-12-01', inFlight: 'move' })
    const unused = findings.find(({ rule }) => rule === 'attribute unused')
    expect(unused).toMatchObject({ at: 'attributes[0]', line: expect.any(Number) })
    expect(unused?.reason['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    expect(unused?.reason.en).toMatch(/[a-z]/)
  })

  it('is held against the version in force, change by change with its sentence', async () => {
    const report = await check({ manual: rebuilt })
    expect(report.against).toEqual({ hash: inForce, since: 0 })
    const gone = report.changes.find(({ what, subject }) => what === 'removed' && subject === 'stage')
    expect(gone).toMatchObject({
      key: 'find',
      effect: 'looser',
      sentence: { en: 'Stage “find” is gone', 'zh-CN': '阶段「find」删去' },
    })
    expect((await check({ manual: reworded('A word'), against: inForce })).changes).toHaveLength(1)
  })

  it('tells of the deals in flight where they stand and which of their stages has no place', async () => {
    const lost = await check({ manual: rebuilt })
    expect(lost.mappingNeeded).toBe(true)
    expect(lost.inFlight).toEqual([
      {
        hash: inForce,
        open: 2,
        stages: [
          { key: 'find', name: expect.anything(), open: 1 },
          { key: 'needs', name: expect.anything(), open: 1, to: 'needs' },
          { key: 'close', name: expect.anything(), open: 0, to: 'close' },
        ],
      },
    ])
    const placed = await check({ manual: rebuilt, stages: { find: 'search' } })
    expect([placed.mappingNeeded, placed.inFlight[0]?.stages[0]?.to]).toEqual([false, 'search'])
  })

  it('of a manual that is new has nothing to be held against', async () => {
    const report = await check({ manual: { ...reworded('New'), key: 'new' } })
    expect(report).toMatchObject({ changes: [], inFlight: [], mappingNeeded: false, draft: { key: 'new' } })
    expect(report.against).toBeUndefined()
  })

  it('is looked at in one trip, and nothing of it is kept', async () => {
    const before = shard.trips.length
    await check({ manual: rebuilt })
    expect(shard.trips.length - before).toBe(1)
    const kept = await env.SHARD_0.prepare('SELECT count(*) AS n FROM manual WHERE org = ?').bind('checking').first('n')
    expect(kept).toBe(1)
  })

  it('is an admin’s to look at, and held against versions of the own organisation only', async () => {
    const body = { manual: rebuilt }
    for (const who of ['rep', 'boss'] as const)
      expect(problemOf(await office.as(who).call(checkManual, { body }))?.status).toBe(403)
    const elsewhere = { manual: rebuilt, against: '0'.repeat(64) }
    expect(problemOf(await office.as('admin').call(checkManual, { body: elsewhere }))?.status).toBe(404)
  })

  it('may be a long text, and is told so when it is too long', async () => {
    const yaml = `# ${'x'.repeat(400_000)}\n${exportYaml(rebuilt)}`
    expect((await check({ yaml })).faults).toEqual([])
    const huge = { yaml: `# ${'x'.repeat(2_000_000)}` }
    expect(problemOf(await office.as('admin').call(checkManual, { body: huge }))?.status).toBe(413)
  })
})
