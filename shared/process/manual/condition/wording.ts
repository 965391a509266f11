import type { Text } from '../../text.ts'

/** What is wrong with a condition, and what to write instead, as its author reads it. */
export interface Wording {
  reason: Text
  suggestion: Text
}

/** `here`: the text from which it cannot be read; nothing where it ends too early. */
export const unreadable = (here: string): Wording => ({
  reason: here
    ? { 'zh-CN': `条件写到“${here}”就读不通了。`, en: `The condition cannot be read from “${here}” on.` }
    : { 'zh-CN': '条件没有写完。', en: 'The condition ends too early.' },
  suggestion: {
    'zh-CN': '写成一句能判断真假的比较，例如 amount > 50000 && region == "east"。',
    en: 'Write one comparison that is true or false, such as amount > 50000 && region == "east".',
  },
})

export const tooMuch: Wording = {
  reason: {
    'zh-CN': '这个条件太复杂：最多 200 个部分、20 层括号。',
    en: 'The condition is too much: at most 200 parts and 20 brackets deep.',
  },
  suggestion: {
    'zh-CN': '拆成几个步骤各写各的条件，或用一个选项字段概括。',
    en: 'Give several steps a condition each, or sum it up in one choice attribute.',
  },
}

export const notAllowed = (here: string): Wording => ({
  reason: { 'zh-CN': `条件里不能使用“${here}”。`, en: `A condition cannot use “${here}”.` },
  suggestion: {
    'zh-CN':
      '条件里可以用字段、常量、比较、加减乘除、&& || ! 和 ?:、in [列表]、has(字段)，以及 startsWith、endsWith、contains。',
    en: 'Use attributes, constants, comparisons, + - * /, && || ! and ?:, in [a list], has(attribute), startsWith, endsWith, contains.',
  },
})

export const unknownName = (name: string, meant: string | undefined): Wording => ({
  reason: {
    'zh-CN': `手册里没有“${keyOf(name)}”这个字段。`,
    en: `The manual has no attribute “${keyOf(name)}”.`,
  },
  suggestion: meant
    ? { 'zh-CN': `是不是想写 ${meant}？`, en: `Did you mean ${meant}?` }
    : {
        'zh-CN': '先在手册里加上这个字段，或改用已有的字段。',
        en: 'Add it to the manual’s attributes, or use one that is there.',
      },
})

export const reservedName = (name: string): Wording => ({
  reason: {
    'zh-CN': `“${name}”在条件里另有含义，不能当字段名用。`,
    en: `“${name}” means something else in a condition.`,
  },
  suggestion: {
    'zh-CN': `给字段换一个标识，例如 deal-${keyOf(name)}。`,
    en: `Give the attribute another key, such as deal-${keyOf(name)}.`,
  },
})

export const personalName = (name: string): Wording => ({
  reason: {
    'zh-CN': `“${keyOf(name)}”是个人信息，流程不能按它来判断。`,
    en: `“${keyOf(name)}” is personal data: no rule of the process may look at it.`,
  },
  suggestion: {
    'zh-CN': '换一个说明商机本身的字段，例如客户类型或金额。',
    en: 'Use an attribute that is about the deal, such as its kind or its amount.',
  },
})

const howToWrite = {
  'zh-CN': '数字直接写；文本、日期和选项加双引号；是非字段直接写字段名。整句要能判断真假。',
  en: 'Write numbers bare, texts, dates and choices in double quotes, a yes-or-no attribute by its name; the whole must be true or false.',
}

export const mismatch = (here: string): Wording => ({
  reason: { 'zh-CN': `“${here}”两边的类型对不上。`, en: `The types in “${here}” do not go together.` },
  suggestion: howToWrite,
})

export const neitherTrueNorFalse: Wording = {
  reason: { 'zh-CN': '这个条件得不出“是”或“否”。', en: 'The condition is neither true nor false.' },
  suggestion: howToWrite,
}

export const notAChoice = (attribute: string, value: string, meant: string | undefined): Wording => ({
  reason: {
    'zh-CN': `“${attribute}”没有“${value}”这个选项，比较永远不成立。`,
    en: `“${attribute}” has no choice “${value}”: the comparison can never hold.`,
  },
  suggestion: meant
    ? { 'zh-CN': `是不是想写 "${meant}"？`, en: `Did you mean "${meant}"?` }
    : {
        'zh-CN': '改用字段已有的选项，或先把这个选项加上。',
        en: 'Use one of the attribute’s choices, or add this one first.',
      },
})

export const notADate = (value: string): Wording => ({
  reason: { 'zh-CN': `“${value}”不是日期。`, en: `“${value}” is not a date.` },
  suggestion: { 'zh-CN': '日期写成 "2026-03-31" 这样。', en: 'Write a date as "2026-03-31".' },
})

/** A name in a condition as the key that the manual shows. */
function keyOf(name: string): string {
  return name.replaceAll('_', '-')
}
