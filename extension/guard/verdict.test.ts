import { expect, test } from 'vitest'
import { rulesOf } from '#extension/background/phrases/rules.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { plainManual, plainText } from '#test/fixtures/plainManual.ts'
import { check } from './check.ts'
import { languageOf, nameOf, rulesIn } from './verdict.ts'

const manual = Manual.parse(
  plainManual({
    phraseRules: [
      {
        key: 'no-gift',
        name: { en: 'No gifts', 'zh-CN': '不送礼' },
        why: plainText('why'),
        kind: 'must not',
        phrases: { en: ['gift'], 'zh-CN': ['好处费'] },
        instead: { en: '"A price for your company."', 'zh-CN': '说做过的事。' },
      },
      {
        key: 'until-when',
        name: plainText('until when'),
        why: plainText('why'),
        kind: 'must',
        phrases: { en: ['valid until'], 'zh-CN': ['有效期'] },
        stages: ['offer'],
      },
    ],
  }),
)
const at = (stage: string) => rulesOf(manual, { stage }, 'en')
const judged = async (text: string, stage = 'needs') => {
  const rules = at(stage)
  if (!rules) throw new TypeError('no rules')
  return check(rules, text, async () => {})
}

test('a finding says what stands there, with a little around it from its own line, and what to write', async () => {
  const { findings } = await judged('Dear Jane,\nfor you there is a gift from us.\nBest')
  expect(findings).toEqual([
    {
      rule: 'no-gift',
      mode: 'warn',
      name: 'No gifts',
      why: 'why',
      instead: '"A price for your company."',
      words: 'A price for your company.',
      place: { start: 30, end: 34, before: 'for you there is a ', found: 'gift', after: ' from us.' },
    },
  ])
})

test('what to write is in the draft’s language, the rest in the reader’s; an advice gives no words to insert', async () => {
  const { findings } = await judged('王总，好处费照旧。')
  expect(findings).toMatchObject([{ name: 'No gifts', instead: '说做过的事。' }])
  expect(findings[0]).not.toHaveProperty('words')
})

test('what has to be said is asked in its stage only, and not of an empty draft', async () => {
  expect(rulesIn((await judged('Hello Jane, here is the quote.', 'offer')).findings)).toEqual(['until-when'])
  expect((await judged('It is valid until May.', 'offer')).findings).toEqual([])
  expect((await judged('您好，有效期一个月。', 'offer')).findings).toEqual([])
  expect((await judged(' \n\n', 'offer')).findings).toEqual([])
  expect((await judged('Hello Jane, here is the quote.')).findings).toEqual([])
})

test('a stage without a rule leaves nothing to guard', () => {
  expect(rulesOf(Manual.parse(plainManual()), { stage: 'needs' }, 'en')).toBeUndefined()
})

test('long texts are read slice by slice, and each slice waits its turn', async () => {
  const rules = at('needs')
  if (!rules) throw new TypeError('no rules')
  let turns = 0
  const long = `${'word '.repeat(2000)}gift`
  const { findings } = await check(rules, long, async () => {
    turns += 1
  })
  expect(turns).toBeGreaterThan(4)
  expect(findings).toHaveLength(1)
})

test('another text has another name, the same text the same', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'a gift', 'a gift ', 'A gift', '好处费', '费好处']
  expect(new Set(texts.map(nameOf)).size).toBe(texts.length)
  expect(nameOf('a gift')).toBe(nameOf('a gift'))
})

test('a draft is Chinese or English by what most of it is in', () => {
  expect(languageOf('王总您好，报价见 PDF 附件')).toBe('zh-CN')
  expect(languageOf('Dear 王芳, please see the quote')).toBe('en')
})
