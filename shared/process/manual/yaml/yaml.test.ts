import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templates } from '#shared/manuals/list.ts'
import { someManual } from '#test/fixtures/manuals.ts'
import { plainManual, plainStage, plainStep, plainText } from '#test/fixtures/plainManual.ts'
import { Manual } from '../schema.ts'
import { exportYaml } from './export.ts'
import { importYaml, mostCharacters } from './import.ts'

const plain = Manual.parse(plainManual())
const faults = (text: string) => {
  const read = importYaml(text)
  return read.ok ? [] : read.faults.map((fault) => `${fault.line}:${fault.column} ${fault.at} ${fault.expected}`)
}

describe('a manual written as YAML and read again', () => {
  test('is the very same, whatever the manual', () => {
    fc.assert(
      fc.property(someManual, (manual) => {
        expect(importYaml(exportYaml(manual))).toEqual({ ok: true, manual })
      }),
      { numRuns: 60 },
    )
  })

  test('is the very same, whatever its texts say', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((text) => text.trim() === text)
    fc.assert(
      fc.property(texts, texts, (en, zh) => {
        const manual = Manual.parse(
          plainManual({ name: { en, 'zh-CN': zh }, stages: [plainStage(`a`, [plainStep('on', { help: { en } })])] }),
        )
        expect(importYaml(exportYaml(manual))).toEqual({ ok: true, manual })
      }),
      { numRuns: 300 },
    )
  })

  test('is the very same with everything other than the defaults', () => {
    const manual = Manual.parse(
      plainManual({
        languages: ['en'],
        scope: { teams: ['t1'], pilot: 500 },
        effective: '2026-03-01',
        inFlight: 'migrate',
        numbers: { rankFrom: 5, warnAt: [70, 100, 200], backdate: { amount: 2, unit: 'hours' } },
        attributes: [
          {
            key: 'size',
            name: plainText('size'),
            type: 'choice',
            values: ['small', { value: 'large', name: plainText('Large') }],
          },
        ],
      }),
    )
    expect(importYaml(exportYaml(manual))).toEqual({ ok: true, manual })
  })

  test('is read from JSON as well', () => {
    expect(importYaml(JSON.stringify(plain, null, '\t'))).toEqual({ ok: true, manual: plain })
  })
})

describe('a manual as YAML', () => {
  test('leaves out what goes without saying, and stands in the order of the manual’s parts', () => {
    expect(exportYaml(plain).split('\n').slice(0, 12)).toEqual([
      'schemaVersion: 1',
      'key: plain',
      'name: { zh-CN: plain, en: plain }',
      'summary: { zh-CN: plain, en: plain }',
      'roles:',
      '  - key: sales',
      '    name: { zh-CN: sales, en: sales }',
      '    leads: true',
      '  - key: lead',
      '    name: { zh-CN: team lead, en: team lead }',
      '    heldBy: managers',
      'outcomes:',
    ])
  })

  test('is the same text for the same manual, in whatever order its parts were written', () => {
    const turned = Manual.parse(Object.fromEntries(Object.entries(plainManual()).toReversed()))
    expect(exportYaml(turned)).toBe(exportYaml(plain))
  })

  test('says a bare value bare', () => {
    const attributes = [{ key: 'size', name: plainText('size'), type: 'choice' as const, values: ['small', 'large'] }]
    expect(exportYaml(Manual.parse(plainManual({ attributes })))).toContain('values: [ small, large ]')
  })

  test.each(templates.map(({ manual }) => [manual.key, manual] as const))('holds the template %s', (_, template) => {
    const manual = Manual.parse(template)
    expect(importYaml(exportYaml(manual))).toEqual({ ok: true, manual })
  })
})

describe('a text that is no manual is answered with every fault, its line and its column', () => {
  const text = exportYaml(plain)
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length

  test('of shape', () => {
    const broken = text.replace('kind: task', 'kind: tusk').replace('owner: sales', 'ownr: sales')
    const at = 'stages[0].steps[0].kind Invalid option'
    expect(faults(broken)).toEqual([
      expect.stringMatching(new RegExp(`^${lineOf('- key: needs')}:5 stages\\[0\\].owner `)),
      `${lineOf('owner: sales')}:5 stages[0].ownr nothing of this name`,
      expect.stringContaining(`${lineOf('kind: task')}:9 ${at}`),
    ])
  })

  test('of reference', () => {
    const broken = text.replace('owner: sales', 'owner: slaes').replace('after: [ review ]', 'after: [ survey ]')
    expect(faults(broken)).toEqual([
      `${lineOf('owner: sales')}:5 stages[0].owner a known role, not slaes`,
      `${lineOf('after: [ review ]')}:18 stages[1].steps[1].after[0] a known step of this stage, not survey`,
    ])
  })

  test('of syntax', () => {
    expect(faults('key: [a\nname: b')).toEqual([expect.stringMatching(/^2:1 .*Flow sequence/)])
    expect(faults('key: a\nkey: b')).toEqual([expect.stringMatching(/^2:1 .*unique/)])
    expect(faults('key: a\n---\nkey: b')).toEqual([expect.stringMatching(/^2:1 .*multiple documents/)])
  })

  test('also where it is empty, a list, or a word', () => {
    for (const one of ['', '- a', 'word']) expect(faults(one)).toEqual([expect.stringMatching(/^1:1 {2}Invalid input/)])
  })
})

describe('a text that is made to hurt', () => {
  test('is refused for its aliases, which can stand for a thousand times as much', () => {
    expect(faults('a: &a [x, x]\nb: [*a, *a]')).toEqual([
      '2:5  the thing itself, not *a',
      '2:9  the thing itself, not *a',
    ])
  })

  test('is refused for its tags', () => {
    expect(faults('key: !!js/function "x"')).toEqual([expect.stringContaining('Unresolved tag')])
  })

  test.each([
    ['[', 400_000],
    ['{a: ', 200_000],
    ['- ', 400_000],
    ['? ', 400_000],
  ])('is refused for its depth: %s', (open, times) => {
    expect(faults(open.repeat(times))).toEqual(['1:1  at most 100 levels within one another'])
  })

  test.each([
    ['list', Array.from({ length: 50_000 }, () => '- a')],
    ['map', Array.from({ length: 50_000 }, (_, at) => `k${at}: a`)],
    ['map of aliases', ['k: &a x', ...Array.from({ length: 50_000 }, (_, at) => `k${at}: *a`)]],
  ])('is refused for the length of a %s', (_, lines) => {
    expect(faults(lines.join('\n'))).toEqual(['1:1  at most 1000 things in one list or map'])
  })

  test('is refused for its length', () => {
    expect(faults('#'.repeat(mostCharacters + 1))).toEqual([expect.stringContaining('at most 1000000 characters')])
  })

  test('reaches nothing beyond the manual', () => {
    expect(faults(`${exportYaml(plain)}\n__proto__: { polluted: true }\n`)).toEqual([
      expect.stringContaining('__proto__ nothing of this name'),
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
