import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText, startCheck } from './check.ts'
import { compileRules } from './compile.ts'
import { seller, sent } from './testing/rules.ts'

const compiled = sent(compileRules(seller, { channel: 'email', language: 'zh-CN' }))

/** Texts full of beginnings and ends of phrases, with everything that can stand between. */
const parts =
  '保 本 证 證 收益 稳赚 不赔 零 风险 市场有 ， 。 . - \n \u200b 𠮷 😀 guaranteed return risk -free no not 8 ％'.split(
    ' ',
  )
const texts = fc.array(fc.constantFrom(...parts, ' ', '　'), { maxLength: 60 }).map((chosen) => chosen.join(''))

function inSlices(text: string, budgets: readonly number[]) {
  const check = startCheck(compiled, text)
  for (let turn = 0; ; turn++) {
    const findings = check.step(budgets[turn % budgets.length] ?? 1)
    if (findings) return findings
  }
}

test('a text checked in slices, whatever their sizes, has the findings of one checked at once', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 }), (text, budgets) => {
      expect(inSlices(text, budgets)).toEqual(checkText(compiled, text))
    }),
    { numRuns: 1000 },
  )
})

test('offsets cut exactly what was found, in the order of the text, none of one rule within another', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const said = checkText(compiled, text).filter((finding) => finding.kind === 'must not')
      for (const { start, end, found } of said) expect(text.slice(start, end)).toBe(found)
      const own = said.filter(({ rule }) => rule === 'no-guarantee')
      expect(own.every(({ start }, at) => at === 0 || start >= (own[at - 1]?.end ?? 0))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('any text at all can be checked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(inSlices(text, [7])).toEqual(checkText(compiled, text))
    }),
  )
})
