import { beforeAll, describe, expect, it } from 'vitest'
import { diffManuals, getManual, getManualYaml, listManuals } from '#shared/api/manuals.ts'
import { publishManual } from '#shared/api/versions.ts'
import { importYaml } from '#shared/process/manual/yaml/import.ts'
import { hour } from '#test/fixtures/hours.ts'
import { reworded } from '#test/fixtures/versions.ts'
import { given, type Office, openOffice, problemOf } from '#test/worker/office.ts'

let office: Office
let first: string
let second: string
beforeAll(async () => {
  office = await openOffice('reading')
  first = given(await office.as('rep').call(listManuals, {})).manuals[0]?.hash ?? ''
  office.clock.now = hour(1)
  second = given(await office.as('admin').call(publishManual, { body: { manual: reworded('Other words') } })).hash
})

describe('a manual', () => {
  it('is listed while it is in force, with its stages', async () => {
    const { manuals } = given(await office.as('rep').call(listManuals, {}))
    expect(manuals.map(({ key, hash, since }) => ({ key, hash, since }))).toEqual([
      { key: 'small', hash: second, since: hour(1) },
    ])
    expect(manuals[0]?.stages.map(({ key }) => key)).toEqual(['find', 'needs', 'close'])
  })

  it('is read as text, and the text is the same manual', async () => {
    for (const hash of [first, second]) {
      const { yaml } = given(await office.as('rep').call(getManualYaml, { params: { hash } }))
      const manual = given(await office.as('rep').call(getManual, { params: { hash } }))
      expect(importYaml(yaml)).toEqual({ ok: true, manual })
    }
  })

  it('is told apart from another by meaning', async () => {
    const params = { hash: first, other: second }
    const { changes } = given(await office.as('rep').call(diffManuals, { params }))
    expect(changes).toMatchObject([
      { what: 'changed', subject: 'manual', field: 'summary', effect: 'words', after: { en: 'Other words' } },
    ])
    expect(changes[0]?.sentence).toEqual({
      en: 'Manual “small”: summary reworded',
      'zh-CN': '手册「small」：说明改了说法',
    })
    const same = { hash: first, other: first }
    expect(given(await office.as('rep').call(diffManuals, { params: same })).changes).toEqual([])
  })

  it('of an unknown hash is nowhere, alone or beside a known one', async () => {
    const nowhere = '0'.repeat(64)
    const pairs = [
      { hash: nowhere, other: first },
      { hash: first, other: nowhere },
    ]
    for (const params of pairs)
      expect(problemOf(await office.as('admin').call(diffManuals, { params }))?.status).toBe(404)
    expect(problemOf(await office.as('admin').call(getManualYaml, { params: { hash: nowhere } }))?.status).toBe(404)
  })

  it('never changes: who holds it is told so without its content', async () => {
    const headers = { authorization: `Bearer ${office.apiKey}` }
    const path = `/api/v1/manuals/${first}`
    const etag = (await office.fetch(path, { headers })).headers.get('etag') ?? ''
    const again = await office.fetch(path, { headers: { ...headers, 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})
