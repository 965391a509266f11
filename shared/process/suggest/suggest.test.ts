import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { Manual } from '../manual/schema.ts'
import { tokens } from '../search/tokens.ts'
import type { Situation } from './situation.ts'
import { suggest } from './suggest.ts'

const manual = Manual.parse(generalB2b)

const closing: Situation = {
  stage: 'closing',
  open: ['contract-sent', 'objections-answered', 'handover'],
  language: 'zh-CN',
  words: [],
  uses: [],
  values: () => undefined,
}

const suggested = (facts: Partial<Situation>, of = manual) => suggest(of, { ...closing, ...facts })
const keys = (facts: Partial<Situation>, of = manual) => suggested(facts, of).map(({ script }) => script)
const reasons = (facts: Partial<Situation>, script: string) =>
  suggested(facts).find((one) => one.script === script)?.reasons

function withScript(key: string, facts: object): Manual {
  const scripts = (generalB2b.scripts ?? []).map((script) => (script.key === key ? { ...script, ...facts } : script))
  return Manual.parse({ ...generalB2b, scripts })
}

describe('scripts are suggested', () => {
  test('for the one next thing first, then for the other open steps in the order of the manual', () => {
    expect(keys({})).toEqual(['contract-cover', 'price-objection', 'delay-objection', 'handover-intro'])
    expect(keys({ open: ['handover', 'contract-sent'] }).slice(0, 2)).toEqual(['handover-intro', 'contract-cover'])
    expect(reasons({}, 'contract-cover')).toEqual([{ because: 'next step', step: 'contract-sent' }])
  })

  test('for done steps of the stage after those of open ones, and for other stages not at all', () => {
    const found = suggested({ open: ['handover'] })
    expect(found.map(({ script }) => script)).toEqual([
      'handover-intro',
      'price-objection',
      'delay-objection',
      'contract-cover',
    ])
    expect(found.at(-1)?.reasons).toEqual([{ because: 'stage', stage: 'closing' }])
  })

  test('for what the customer has just written, whatever step is next and wherever the script belongs', () => {
    const words = tokens('领导说价格偏高，超预算了，别家更便宜，能不能给个折扣？')
    expect(keys({ words })[0]).toBe('price-objection')
    expect(keys({ stage: 'after-sales', open: ['kickoff'], words })).toContain('price-objection')
    expect(reasons({ words }, 'price-objection')).toContainEqual({
      because: 'words',
      words: expect.arrayContaining(['便宜', '折扣']),
    })
  })

  test('with the weightiest reason first', () => {
    const words = tokens('价格')
    const weighty = tokens('领导说价格偏高，超预算了，别家更便宜，能不能给个折扣？')
    const named = (facts: Partial<Situation>) => reasons(facts, 'price-objection')?.map(({ because }) => because)
    expect(named({ words, channel: 'call' })).toEqual(['open step', 'channel', 'words'])
    expect(named({ words: weighty, channel: 'call' })).toEqual(['words', 'open step', 'channel'])
  })

  test('whatever open steps of another version are named besides', () => {
    expect(keys({ open: ['never-heard-of', ...closing.open] })).toEqual(keys({ open: ['', ...closing.open] }))
  })

  test('for the channel that is about to be used', () => {
    expect(keys({ open: [], channel: 'call' }).slice(0, 2)).toEqual(['price-objection', 'delay-objection'])
    expect(keys({ open: [], channel: 'email' }).slice(0, 2)).toEqual(['contract-cover', 'handover-intro'])
  })

  test('by what was answered before, where all else is equal', () => {
    const uses = [{ script: 'delay-objection', uses: 60, replies: 40 }]
    expect(keys({ uses }).slice(1, 3)).toEqual(['delay-objection', 'price-objection'])
    expect(reasons({ uses }, 'delay-objection')).toEqual([
      { because: 'open step', step: 'objections-answered' },
      { because: 'worked before', uses: 60, replies: 40 },
    ])
  })

  test('in the variant that did best', () => {
    const uses = [
      { script: 'delay-objection', uses: 30, replies: 3 },
      { script: 'delay-objection', variant: 'next-step', uses: 30, replies: 15 },
    ]
    expect(suggested({ uses }).find(({ script }) => script === 'delay-objection')?.variant).toBe('next-step')
    expect(Object.keys(suggested({})[0] ?? {})).not.toContain('variant')
  })

  test('in another language than the reader’s last of all', () => {
    const chineseOnly = withScript('contract-cover', { text: { 'zh-CN': '合同见附件。' } })
    expect(suggested({ language: 'en' }, chineseOnly).at(-1)).toMatchObject({
      script: 'contract-cover',
      language: 'zh-CN',
    })
    expect(suggested({}, chineseOnly)[0]).toMatchObject({ script: 'contract-cover', language: 'zh-CN' })
    const englishOnly = withScript('contract-cover', { text: { en: 'The contract is attached.' } })
    expect(suggested({}, englishOnly).at(-1)).toMatchObject({ script: 'contract-cover', language: 'en' })
  })
})

describe('a script with a condition', () => {
  const large = withScript('delay-objection', { when: 'amount > 100000.0' })
  const amount = (value: number | undefined) => ({ values: (key: string) => (key === 'amount' ? value : undefined) })

  test('is left out where it does not hold, and named where it does', () => {
    expect(keys(amount(5), large)).not.toContain('delay-objection')
    expect(
      suggested(amount(200_000), large).find(({ script }) => script === 'delay-objection')?.reasons,
    ).toContainEqual({
      because: 'condition',
      condition: 'amount > 100000.0',
    })
  })

  test('is neither helped nor hidden by it as long as nobody knows', () => {
    expect(keys(amount(undefined), large)).toEqual(keys({}))
  })
})

test('suggestions are in the order of their points, each with a reason, and the same each time', () => {
  const steps = manual.stages.flatMap((stage) => stage.steps.map(({ key }) => key))
  const situations = fc.record({
    stage: fc.constantFrom(...manual.stages.map(({ key }) => key)),
    open: fc.uniqueArray(fc.constantFrom(...steps), { maxLength: 6 }),
    words: fc.array(fc.constantFrom('价格', '预算', '合同', '折扣', '上线', '没人')),
    uses: fc.array(
      fc.record({
        script: fc.constantFrom(...manual.scripts.map(({ key }) => key)),
        uses: fc.nat(99),
        replies: fc.nat(99),
      }),
    ),
  })
  fc.assert(
    fc.property(situations, (facts) => {
      const found = suggested(facts)
      expect(found).toEqual(suggested(facts))
      expect(found.map(({ points }) => points)).toEqual(found.map(({ points }) => points).toSorted((a, b) => b - a))
      expect(found.filter(({ reasons }) => reasons.length === 0)).toEqual([])
    }),
  )
})
