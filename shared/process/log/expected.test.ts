import { expect, test } from 'vitest'
import { columnExpected, type Expected, fileExpected, momentExpected, rowExpected, valueExpected } from './expected.ts'

const all: Expected[] = [
  ...Object.values(columnExpected),
  ...Object.values(momentExpected),
  ...[valueExpected.number, valueExpected.boolean, valueExpected.date, valueExpected.choice(['a', 'b'])],
  valueExpected.text(500),
  ...[rowExpected.case, rowExpected.noTime, rowExpected.fewerNames(9), rowExpected.fields(3), rowExpected.name(500)],
  rowExpected.oneMeaning([{ stage: 'a' }, { step: 'b' }, { outcome: 'c' }]),
  ...[rowExpected.inManual({ step: 'a' }), rowExpected.notBefore('2026-11-22')],
  ...[fileExpected.closed, fileExpected.delimiter, fileExpected.noDoctype, fileExpected.log],
  ...[fileExpected.shorter(9), fileExpected.shallower(9), fileExpected.tags(9)],
  ...[fileExpected.encoding('utf-8'), fileExpected.wellFormed('1:2: text')],
]

test.each(all)('$en is said in Chinese as people write it', ({ 'zh-CN': chinese }) => {
  expect(chinese).toMatch(/\p{Script=Han}/u)
  expect(chinese).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u)
  expect(chinese).not.toMatch(/\p{Script=Han}[,;:?!()]/u)
})

test('an ambiguous name tells its meanings', () => {
  expect(rowExpected.oneMeaning([{ step: 'review' }, { outcome: 'lost' }])).toEqual({
    'zh-CN': '含义唯一的名称，现在可指步骤 review 或结果 lost',
    en: 'a name with one meaning, not step review or outcome lost',
  })
})
