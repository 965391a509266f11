import { beforeAll, describe, expect, it } from 'vitest'
import { getTemplate, listTemplates } from '#shared/api/templates.ts'
import { publishManual } from '#shared/api/versions.ts'
import { templates } from '#shared/manuals/list.ts'
import { importYaml } from '#shared/process/manual/yaml/import.ts'
import { given, type Office, openOffice, problemOf } from '#test/worker/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('starting')
})

describe('the templates', () => {
  it('are the eight of the product, each with a line on whom it is for in both languages', async () => {
    const listed = given(await office.as('admin').call(listTemplates, {})).templates
    expect(listed.map(({ key }) => key)).toEqual(templates.map(({ manual }) => manual.key))
    expect(listed).toHaveLength(8)
    for (const { forWhom, name } of listed)
      for (const text of [forWhom, name]) expect([text['zh-CN'], text.en]).not.toContain(undefined)
  })

  it('come as a document and as the text of the same document, which can be published', async () => {
    for (const { manual } of templates) {
      const template = given(await office.as('admin').call(getTemplate, { params: { key: manual.key } }))
      expect(importYaml(template.yaml)).toEqual({ ok: true, manual: template.manual })
    }
    const { yaml } = given(await office.as('admin').call(getTemplate, { params: { key: 'saas' } }))
    given(await office.as('admin').call(publishManual, { body: { yaml } }))
  })

  it('are an admin’s to take, and there are no others', async () => {
    const other = await office.as('admin').call(getTemplate, { params: { key: 'list' } })
    expect(problemOf(other)?.status).toBe(404)
    expect(problemOf(await office.as('boss').call(listTemplates, {}))?.status).toBe(403)
    expect(problemOf(await office.as('rep').call(getTemplate, { params: { key: 'saas' } }))?.status).toBe(403)
  })
})
