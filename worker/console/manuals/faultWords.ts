import type { Language } from '#shared/process/text.ts'

type Said = Readonly<Record<Language, (...found: string[]) => string>>

/** What the engine and its schema expect, as people say it. The engine speaks English to machines. */
const known: readonly (readonly [RegExp, Said])[] = [
  [
    /^nothing of this name$/,
    { 'zh-CN': () => '这里没有这个字段，请核对拼写', en: () => 'no field has this name; check its spelling' },
  ],
  [/received undefined$/, { 'zh-CN': () => '这里必填', en: () => 'this has to be filled in' }],
  [
    /^Invalid input: expected (\w+), received (\w+)/,
    { 'zh-CN': (to = '') => `这里要写${kindInChinese(to)}`, en: (to = '') => `write ${kindInEnglish(to)} here` },
  ],
  [
    /^Invalid (?:option|input): expected (?:one of )?(.+)$/,
    {
      'zh-CN': (of = '') => `只能是 ${of.replaceAll('"', '').replaceAll('|', '、')}`,
      en: (of = '') => `one of ${of.replaceAll('"', '').replaceAll('|', ', ')}`,
    },
  ],
  [
    /^Too small: expected \w+ to have >=?(\d+) (\w+)$/,
    {
      'zh-CN': (least = '') => `太短：至少 ${least} 个`,
      en: (least = '', what = '') => `too short: at least ${least} ${what}`,
    },
  ],
  [
    /^Too big: expected \w+ to have <=?(\d+) (\w+)$/,
    {
      'zh-CN': (most = '') => `太长：最多 ${most} 个`,
      en: (most = '', what = '') => `too long: at most ${most} ${what}`,
    },
  ],
  [
    /^Too (?:small|big): expected \w+ to be ([<>]=?)(\d+)$/,
    {
      'zh-CN': (sign = '', than = '') => `数值要 ${sign} ${than}`,
      en: (sign = '', than = '') => `a number ${sign} ${than}`,
    },
  ],
  [
    /^lower-case letters, digits and -/,
    {
      'zh-CN': () => '编号只用小写字母、数字和连字符，以字母开头',
      en: () => 'a key of small letters, digits and hyphens that begins with a letter',
    },
  ],
  [
    /^a known (.+), not (.+)$/,
    {
      'zh-CN': (what = '', key = '') => `没有编号为 ${key} 的${thingInChinese(what)}`,
      en: (what = '', key = '') => `there is no ${what} ${key}`,
    },
  ],
  [
    /^the key (.+) once$/,
    { 'zh-CN': (key = '') => `编号 ${key} 用了不止一次`, en: (key = '') => `the key ${key} is used more than once` },
  ],
  [
    /^an order without a circle through (.+)$/,
    {
      'zh-CN': (key = '') => `先后顺序绕成了圈，经过 ${key}`,
      en: (key = '') => `the order runs in a circle through ${key}`,
    },
  ],
  [
    /^exactly one role that leads$/,
    { 'zh-CN': () => '要有且只有一个角色写明 leads: true', en: () => 'exactly one role has leads: true' },
  ],
  [
    /^an outcome with the key won$/,
    { 'zh-CN': () => '结果里要有一个编号为 won 的', en: () => 'one of the outcomes has the key won' },
  ],
  [
    /^a role that approves$/,
    {
      'zh-CN': () => '须审批的关口要写明由哪个角色审批',
      en: () => 'a gate that needs an approval names the role that gives it',
    },
  ],
  [
    /^a text needs zh-CN or en$/,
    { 'zh-CN': () => '至少写一种语言：zh-CN 或 en', en: () => 'write at least one language: zh-CN or en' },
  ],
  [
    /^YAML that can be read: (.+)$/s,
    { 'zh-CN': (why = '') => `YAML 写法有误：${why}`, en: (why = '') => `this is not valid YAML: ${why}` },
  ],
  [
    /^the thing itself, not (.+)$/,
    {
      'zh-CN': (name = '') => `不支持引用 ${name}，请把内容写在这里`,
      en: (name = '') => `write it out here; references such as ${name} are not taken`,
    },
  ],
]

/** What was expected at a faulty place, in words; what has none is told as the engine says it. */
export function faultText(expected: string, language: Language): string {
  for (const [pattern, said] of known) {
    const found = pattern.exec(expected)
    if (found) return said[language](...found.slice(1))
  }
  return language === 'en' ? `expected: ${expected}` : `应为：${expected}`
}

const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': ' true 或 false', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '一组字段', en: 'a set of fields' },
  record: { 'zh-CN': '一组字段', en: 'a set of fields' },
}
const kindInChinese = (kind: string) => kinds[kind]?.['zh-CN'] ?? ` ${kind}`
const kindInEnglish = (kind: string) => kinds[kind]?.en ?? kind

const things: Readonly<Record<string, string>> = {
  stage: '阶段',
  step: '步骤',
  role: '角色',
  attribute: '字段',
  script: '话术',
  pause: '暂停原因',
  outcome: '结果',
}
const thingInChinese = (what: string) => things[what.split(' ')[0] ?? ''] ?? '内容'
