import { describe, expect, test } from 'vitest'
import { findings, marked } from './testing/rules.ts'

/** Expected with what is found between ⟦ and ⟧; without them nothing is. */
const tables: Record<string, string[]> = {
  'what is written plainly': [
    '这款产品⟦保本⟧。',
    '我们⟦保证收益⟧，请放心。',
    '⟦稳赚不赔⟧！',
    '⟦保本保息⟧，随时可取',
    '这是⟦零风险⟧的选择，也是⟦行业第一⟧。',
    '有⟦国家背书⟧',
  ],
  'signs and spaces put between the characters': [
    '这款产品⟦保 本⟧。',
    '这款产品⟦保　本⟧。',
    '这款产品⟦保-本⟧。',
    '这款产品⟦保.本⟧。',
    '这款产品⟦保·本⟧。',
    '这款产品⟦保*本⟧。',
    '这款产品⟦保_本⟧。',
    '这款产品⟦保 - 本⟧。',
    '⟦保\u200b本⟧',
    '⟦保\ufeff本⟧',
    '⟦稳 赚 不 赔⟧',
    '⟦保🔥本⟧',
    '⟦零\u00a0风\u2009险⟧',
  ],
  'width, case and signs that belong to the phrase': [
    '⟦年化 8% 以上⟧',
    '⟦年化8%以上⟧',
    '⟦年化８％以上⟧',
    '⟦年化 ８ ％ 以上⟧',
    '年化 8 以上',
    '年化 18% 以上',
    '我们是⟦no.1⟧',
    '我们是⟦Ｎｏ．１⟧',
    '我们是⟦NO.1⟧',
  ],
  'traditional forms': ['⟦保證收益⟧', '⟦保證 收益⟧', '⟦穩賺不賠⟧', '⟦零風險⟧', '⟦國家背書⟧', '⟦行業第一⟧，沒話說'],
  'characters that take two units': ['𠮷𠮷⟦保本⟧𠮷', '😀⟦保 本⟧😀⟦稳赚不赔⟧', '𠮷⟦零\u200d风险⟧'],
  'several, and phrases within phrases': [
    '⟦保本⟧又⟦保证收益⟧，⟦稳赚不赔⟧',
    '⟦保本保息⟧、⟦保本⟧',
    '⟦保本⟧⟦保本⟧',
    '我们⟦行业第一⟧，绝对⟦保本⟧',
  ],
  'the end of one word and the beginning of the next': [
    '我们确保本周完成交付。',
    '確保本周完成',
    '为确保本次会议顺利',
    '投资人大会上说过，确保本周内答复各位投资人的提问',
    '担保，本产品另有说明',
    '请先投保。本周出单',
    '第一项：质保\n本地服务',
    '投保（本人）',
    '投保、本人签字',
    '投保      本人',
  ],
  'words near by that make it harmless': [
    '本产品不保本。',
    '本产品不 保 本。',
    '我们没有任何保本承诺',
    '销售人员不得承诺保证收益、零风险',
    '不保本，但⟦保证收益⟧',
    '不保本。⟦保本⟧',
    '没有门槛。⟦保本⟧',
    '没有门槛！⟦保本⟧',
    '没有门槛\n⟦保本⟧',
    '没有零风险的，也没有稳赚不赔的',
    '先算保本点',
    '⟦保本⟧不保本，说清楚',
  ],
  'near misses': ['保底', '本保', '保管本金', '收益保证', '零星的风险', '行业前三', '稳赚', ''],
}

describe.for(Object.entries(tables))('a Chinese text: %s', ([, texts]) => {
  test.for(texts)('%s', (expected) => {
    expect(marked(expected.replaceAll(/[⟦⟧]/g, ''), 'zh-CN')).toBe(expected)
  })
})

describe('what a Chinese text must say', () => {
  const unsaid = (text: string) => findings(text, 'zh-CN').filter(({ kind }) => kind === 'must')

  test.for([
    '市场有风险，投资需谨慎。',
    '市场有风险,投资需谨慎',
    '市场有风险 投资需谨慎',
    '市场有风险投资需谨慎',
    '市場有風險，投資需謹慎',
    '市场有风险。\n投资需谨慎。',
    '另外，投 资 有 风 险，请知悉。',
  ])('is said by: %s', (text) => {
    expect(unsaid(text)).toEqual([])
  })

  test.for(['', '市场有风险', '投资要谨慎', '市场，有风险，投资需谨慎', 'investments carry risk, including loss'])(
    'is not said by: %s',
    (text) => {
      expect(unsaid(text)).toStrictEqual([{ rule: 'say-risk', kind: 'must', mode: 'warn' }])
    },
  )
})
