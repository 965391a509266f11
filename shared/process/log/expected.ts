import type { Meaning } from '../conformance/activityNames.ts'

/** What should have stood in a place of a log, in both languages. */
export interface Expected {
  'zh-CN': string
  en: string
}

const example = '2026-11-22T09:30:00+08:00'

/** What is expected of the columns of a log. */
export const columnExpected = {
  known: says(
    '列映射里有的列、手册里的属性，或指明要忽略的列',
    'a column of the mapping, an attribute of the manual, or one to ignore',
  ),
  attribute: says('对应到手册里有的属性', 'a mapping to an attribute of the manual'),
  there: says('日志里要有这一列', 'a column of this name'),
  alone: says('同一内容只能占一列', 'one column alone that holds this'),
  case: says('要有一列写明案例', 'a column with the case'),
  activity: says('要有一列写明活动', 'a column with the activity'),
}

/** What is expected of a row, and of what stands in it. */
export const rowExpected = {
  fields: (count: number) => says(`${count} 个字段，与首行一致`, `${count} fields, as the first row has`),
  name: (most: number) => says(`不超过 ${most} 个字符的名称，不能为空`, `a name of up to ${most} characters`),
  oneMeaning: (meanings: readonly Meaning[]) =>
    says(
      `含义唯一的名称，现在可指${meanings.map(spelledInChinese).join(' 或')}`,
      `a name with one meaning, not ${meanings.map(spelled).join(' or ')}`,
    ),
  inManual: (meaning: Meaning) =>
    says(
      `对应到手册里有的内容，手册里没有${spelledInChinese(meaning)}`,
      `a mapping to what the manual has, not to ${spelled(meaning)}`,
    ),
  case: says('日志里有的案例', 'a case of the log'),
  notBefore: (moment: string) =>
    says(
      `不早于 ${moment} 的时间，同一案例前面的行已到这一刻`,
      `a time not before ${moment}, which an earlier row of the case has`,
    ),
  fewerNames: (most: number) =>
    says(`最多 ${most} 种活动，是不是选错了列？`, `at most ${most} different activities: is this their column?`),
  noTime: says('不写时间，因为日志的第一个事件没有时间', 'no time, as the first event of the log has none'),
}

/** What is expected of a moment. */
export const momentExpected = {
  written: says(`ISO 8601 格式的日期和时间，例如 ${example}`, `a date and time by ISO 8601, such as ${example}`),
  existing: says('日历上存在的日期和时间', 'a day and a time that exist'),
  zoned: says(
    `带时差的时间，例如 ${example}，或者指定日志的时区`,
    `a time with its offset, such as ${example}, or the time zone of the log`,
  ),
  noDayNumber: says(
    'ISO 8601 格式的日期和时间；这像是电子表格里的日期序号，请先把该列设成日期格式',
    'a date and time by ISO 8601; this looks like the day number of a spreadsheet: give its column a date format',
  ),
  noSeconds: says(
    'ISO 8601 格式的日期和时间，或者毫秒数；这像是秒数',
    'a date and time by ISO 8601, or milliseconds; this looks like seconds',
  ),
  within: says('1970 年到 2200 年之间的时间', 'a moment between 1970 and 2200'),
}

/** What is expected of an attribute's value. */
export const valueExpected = {
  number: says('不带千分位的数字，例如 1200.5', 'a number without separators, such as 1200.5'),
  boolean: says('是或否', 'true or false'),
  date: says('日期，例如 2026-11-22', 'a date such as 2026-11-22'),
  choice: (values: readonly string[]) => says(`${values.join('、')} 之一`, `one of ${values.join(', ')}`),
  text: (most: number) => says(`不超过 ${most} 个字符的文字`, `a text of up to ${most} characters`),
}

/** What is expected of the file as a whole. */
export const fileExpected = {
  closed: says('字段末尾的引号', 'a quote that closes the field'),
  delimiter: says(
    '右引号之后是分隔符；字段里的引号要写两遍',
    'a delimiter after the closing quote; a quote in a field is doubled',
  ),
  shorter: (most: number) =>
    says(
      `每行不超过 ${most} 个字符，是不是有引号没有闭合？`,
      `a row of up to ${most} characters: is there a quote that nothing closes?`,
    ),
  encoding: (name: string) => says(`${name} 编码的文字`, `text in ${name}`),
  wellFormed: (message: string) => says(`格式正确的 XML（${message}）`, `well-formed XML: ${message}`),
  noDoctype: says('没有文档类型声明的日志', 'a log without a document type'),
  log: says('XES 日志，根元素是 <log>', 'a log in XES, whose root is <log>'),
  shallower: (most: number) => says(`元素最多嵌套 ${most} 层`, `elements nested at most ${most} deep`),
  tags: (most: number) => says(`每 ${most} 个字符之内至少有一个标签`, `a tag at least every ${most} characters`),
}

function says(chinese: string, en: string): Expected {
  return { 'zh-CN': chinese, en }
}

function spelled(meaning: Meaning): string {
  return Object.entries(meaning).flat().join(' ')
}

function spelledInChinese(meaning: Meaning): string {
  if ('stage' in meaning) return `阶段 ${meaning.stage}`
  return 'step' in meaning ? `步骤 ${meaning.step}` : `结果 ${meaning.outcome}`
}
