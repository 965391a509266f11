import { describe, expect, test } from 'vitest'
import { findings, marked } from './testing/rules.ts'

const tables: Record<string, string[]> = {
  'whole words, in any case and width': [
    'A ⟦guaranteed return⟧ of 5%.',
    'A ⟦Guaranteed RETURN⟧',
    'ａ ⟦ｇｕａｒａｎｔｅｅｄ　ｒｅｔｕｒｎ⟧',
    'a ⟦guaran\u00adteed return⟧',
    'It is ⟦risk-free⟧, ⟦risk free⟧ and ⟦risk\u2011free⟧.',
    "You ⟦can’t lose⟧. You ⟦can't lose⟧.",
    '⟦100% safe⟧ or ⟦100 % safe⟧',
    'a ⟦guaranteed\nreturn⟧ in a wrapped mail',
    'We are the ⟦number one⟧.',
    '⟦guaranteed⟧ and a ⟦guaranteed return⟧',
  ],
  'words inside words, or apart': [
    'an unguaranteed return',
    'guarantee',
    'asterisk-free',
    'risk-freedom',
    '2100% safe',
    '100 safe',
    'a return, ⟦guaranteed⟧',
    'a high risk. Free of charge',
    'at your risk, free of charge',
    'their risk\n\nfree samples',
    'we can ’ t  loser',
  ],
  'words near by that make it harmless': [
    'This is not a guaranteed return.',
    'No guaranteed return, ever.',
    'Nothing here is a ⟦guaranteed return⟧.',
    'It is not cheap. It is ⟦risk-free⟧.',
    'Is it not cheap? ⟦Risk-free⟧!',
    'We never say guaranteed or risk-free; we say ⟦guaranteed⟧ now',
    'NOT A GUARANTEED RETURN',
  ],
  'in a Chinese sentence': ['这是⟦guaranteed return⟧产品', '这是⟦risk-free⟧的，⟦保本⟧', 'VIP 客户⟦保本⟧'],
}

describe.for(Object.entries(tables))('an English text: %s', ([, texts]) => {
  test.for(texts)('%s', (expected) => {
    expect(marked(expected.replaceAll(/[⟦⟧]/g, ''), 'en')).toBe(expected)
  })
})

test('a Chinese promise in an English text is one too, and so the other way round', () => {
  expect(marked('Our 保本 product', 'en')).toBe('Our ⟦保本⟧ product')
  expect(marked('我们的 guaranteed return 产品', 'zh-CN')).toBe('我们的 ⟦guaranteed return⟧ 产品')
})

test('a finding says which rule, where, what was found, and what to write instead in the language of the message', () => {
  expect(findings('It is Risk-Free.', 'en')).toEqual([
    {
      rule: 'no-guarantee',
      kind: 'must not',
      mode: 'warn',
      start: 6,
      end: 15,
      found: 'Risk-Free',
      instead: 'past performance does not tell the future',
    },
    { rule: 'say-risk', kind: 'must', mode: 'warn' },
  ])
})

test.for([
  'Investments carry risk, including loss.',
  'investments carry risk including loss',
  'Investments carry risk – including loss',
])('what must be said is said by: %s', (text) => {
  expect(findings(text, 'en')).toEqual([])
})
