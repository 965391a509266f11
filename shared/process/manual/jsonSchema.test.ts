import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as YAML from 'yaml'
import { templates } from '#shared/manuals/list.ts'
import { someManual } from '#test/fixtures/manuals.ts'
import { hours, plainManual, plainStage, plainStep } from '#test/fixtures/plainManual.ts'
import { manualJsonSchema } from './jsonSchema.ts'
import { Manual } from './schema.ts'
import { exportYaml } from './yaml/export.ts'

const schema = manualJsonSchema()
const validate = new Ajv2020({ validateFormats: false, allErrors: true }).compile(schema)
const whyNot = (manual: unknown) =>
  validate(manual) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)

describe('the published schema of a manual', () => {
  test('is JSON Schema 2020-12, named by its version, the same each time', () => {
    expect(schema).toMatchObject({
      $id: 'urn:guiderail:manual:1',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    })
    expect(JSON.stringify(manualJsonSchema())).toBe(JSON.stringify(schema))
  })

  test('calls its parts by their names', () => {
    expect(Object.keys(schema.$defs ?? {})).toEqual(
      expect.arrayContaining(['stage', 'step', 'block', 'text', 'duration']),
    )
    expect(Object.keys(schema.$defs ?? {}).filter((name) => name.startsWith('__'))).toEqual([])
  })

  test.each(templates.map(({ manual }) => [manual.key, manual] as const))(
    'fits the template %s as YAML',
    (_, template) => {
      expect(whyNot(YAML.parse(exportYaml(Manual.parse(template))))).toEqual([])
    },
  )

  test('fits every manual as its author writes it, and as the engine reads it', () => {
    const holds = fc.property(someManual, (manual) => {
      expect(whyNot(YAML.parse(exportYaml(manual)))).toEqual([])
      expect(whyNot(JSON.parse(JSON.stringify(manual)))).toEqual([])
    })
    fc.assert(holds, { numRuns: 30 })
  })
})

describe('the published schema refuses what the engine refuses:', () => {
  const plain = plainManual()
  const step = (more: object) => ({ ...plain, stages: [plainStage('needs', [{ ...plainStep('survey'), ...more }])] })
  test.each<[string, object]>([
    ['a missing part', { ...plain, stages: undefined }],
    ['a part that it does not know', { ...plain, colour: 'red' }],
    ['a text without a language', step({ help: {} })],
    ['half a working day', step({ timeStandard: { within: { amount: 0.5, unit: 'days' } } })],
    ['a step repeated once', step({ repeat: { count: 1 } })],
    ['hardening at no time', step({ hardens: { to: 'block' } })],
    ['hardening at two times', step({ hardens: { to: 'block', from: 0, acknowledged: true } })],
    ['a kind that is none', step({ kind: 'fax' })],
    ['an anchor that is none', step({ timeStandard: { within: hours(8), from: { at: 'noon' } } })],
  ])('%s', (_, manual) => {
    const written: unknown = JSON.parse(JSON.stringify(manual))
    expect(Manual.safeParse(written).success).toBe(false)
    expect(whyNot(written)).not.toEqual([])
  })
})
