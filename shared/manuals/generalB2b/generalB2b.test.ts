import { describe, expect, test } from 'vitest'
import { parseManual } from '#shared/process/manual/parse.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { Text } from '#shared/process/text.ts'
import { generalB2b } from './index.ts'

const manual = Manual.parse(generalB2b)
const steps = manual.stages.flatMap((stage) => stage.steps)
const texts = textsOf(manual)

describe('the general B2B manual', () => {
  test('has no faults', () => {
    expect(parseManual(generalB2b)).toEqual({ ok: true, manual })
  })

  test('has five stages of three to six steps', () => {
    expect(manual.stages.map(({ key }) => key)).toEqual(['prospecting', 'needs', 'solution', 'closing', 'after-sales'])
    for (const stage of manual.stages) expect(stage.steps.length, stage.key).toBeOneOf([3, 4, 5, 6])
  })

  test('stops a deal at one gate only: needs that nobody surveyed or confirmed', () => {
    const blocking = manual.stages.filter(({ gate }) => gate?.mode === 'block')
    expect(blocking.map(({ key }) => key)).toEqual(['needs'])
    expect(steps.filter(({ mode }) => mode === 'block').map(({ key }) => key)).toEqual([
      'needs-survey',
      'needs-confirmation',
    ])
  })

  test('gives each required step a time standard, but for the signature that the customer gives in their own time', () => {
    const without = steps.filter((step) => step.ask === 'required' && !step.timeStandard)
    expect(without.map(({ key }) => key)).toEqual(['contract-signed'])
  })

  test('lets no message tick two steps of one stage by the same metadata', () => {
    for (const stage of manual.stages) {
      const ticks = stage.steps.flatMap(({ ticks }) => (ticks ? [`${ticks.kind} ${ticks.direction ?? 'any'}`] : []))
      expect(new Set(ticks).size, stage.key).toBe(ticks.length)
    }
  })

  test('uses every script that it brings', () => {
    const used = new Set(steps.flatMap(({ scripts }) => scripts))
    expect(manual.scripts.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([])
  })

  test('knows four placeholders', () => {
    const found = texts.flatMap((text) => Object.values(text)).flatMap((text) => text?.match(/\{\{.*?\}\}/g) ?? [])
    expect([...new Set(found)].sort()).toEqual(['{{company}}', '{{deal}}', '{{me}}', '{{person}}'])
  })
})

describe('its texts', () => {
  test('are there in both languages', () => {
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => !text['zh-CN'] || !text.en)).toEqual([])
  })

  test('set a space between Chinese and Latin, and full-width punctuation after Chinese', () => {
    const chinese = texts.map((text) => text['zh-CN'] ?? '')
    expect(chinese.filter((text) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text))).toEqual([])
    expect(chinese.filter((text) => /\p{Script=Han}[,;:!?()]/u.test(text))).toEqual([])
  })
})

/** Every text of a document, wherever it stands. */
function textsOf(node: unknown): Text[] {
  if (typeof node !== 'object' || node === null) return []
  const text = Text.safeParse(node)
  return text.success ? [text.data] : Object.values(node).flatMap(textsOf)
}
