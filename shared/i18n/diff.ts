import type { Change, Subject } from '../process/diff/change.ts'
import { type Language, languages, read, Text } from '../process/text.ts'
import { fieldWords } from './diff.fields.ts'

/** A change of a manual as one sentence: "Step “needs survey” became required". */
export function changeText(change: Change, language: Language): string {
  const subject = subjectText(change, language)
  if (change.what !== 'changed') return cameText(change, subject, language)
  const own = change.field === undefined ? undefined : becameText(change, language)
  if (own !== undefined) return `${subject}${language === 'en' ? ' ' : ''}${own}`
  const field = fieldWords[language][change.field ?? ''] ?? change.field ?? ''
  if (change.effect === 'words')
    return language === 'en' ? `${subject}: ${field} reworded` : `${subject}：${field}改了说法`
  const [from, to] = [change.before, change.after].map((value) => valueText(value, language))
  return language === 'en'
    ? `${subject}: ${field} went from ${from} to ${to}`
    : `${subject}：${field}从${spaced(from ?? '')}改为${spaced(to ?? '')}`.trimEnd()
}

const subjects: Record<Language, Record<Subject, string>> = {
  'zh-CN': {
    manual: '手册',
    role: '角色',
    attribute: '字段',
    pause: '暂停原因',
    numbers: '计分参数',
    outcome: '结果',
    stage: '阶段',
    gate: '关口',
    step: '步骤',
    'phrase rule': '用语规则',
    script: '话术',
  },
  en: {
    manual: 'Manual',
    role: 'Role',
    attribute: 'Field',
    pause: 'Reason to hold',
    numbers: 'Scoring',
    outcome: 'Outcome',
    stage: 'Stage',
    gate: 'Gate',
    step: 'Step',
    'phrase rule': 'Phrase rule',
    script: 'Script',
  },
}

function subjectText({ subject, name }: Change, language: Language): string {
  const kind = subjects[language][subject]
  if (subject === 'numbers') return kind
  return language === 'en' ? `${kind} “${read(name, language)}”` : `${kind}「${read(name, language)}」`
}

function cameText({ what, stage, subject }: Change, about: string, language: Language): string {
  const where = stage && subject === 'step' ? read(stage.name, language) : undefined
  if (language === 'en') {
    const did = { added: 'is new', removed: 'is gone', moved: 'has another place', changed: 'changed' }[what]
    return where === undefined ? `${about} ${did}` : `${about} ${did} in “${where}”`
  }
  const did = { added: '新增', removed: '删去', moved: '换了位置', changed: '有改动' }[what]
  return where === undefined ? `${about}${did}` : `${about}${did}（阶段「${where}」）`
}

/** What people say when a field takes one of few values. */
function becameText({ field, after }: Change, language: Language): string | undefined {
  const said: Record<string, Record<string, Record<Language, string>>> = {
    ask: {
      required: { 'zh-CN': '改为必做', en: 'became required' },
      recommended: { 'zh-CN': '改为建议做', en: 'became recommended' },
      optional: { 'zh-CN': '改为选做', en: 'became optional' },
    },
    mode: {
      observe: { 'zh-CN': '改为只观察', en: 'is only observed now' },
      advise: { 'zh-CN': '改为提示', en: 'only advises now' },
      warn: { 'zh-CN': '改为提醒，跳过要写理由', en: 'warns now and asks for a reason' },
      block: { 'zh-CN': '改为拦截', en: 'blocks now' },
      approve: { 'zh-CN': '改为须审批', en: 'needs an approval now' },
    },
    fourEyes: {
      true: { 'zh-CN': '改为须两人确认', en: 'needs two people now' },
      false: { 'zh-CN': '改为一人即可', en: 'needs one person now' },
    },
  }
  return said[field ?? '']?.[String(after)]?.[language]
}

/** A value as the manual writes it, in words where it has some. */
function valueText(value: unknown, language: Language): string {
  if (value === undefined || value === null) return language === 'en' ? 'nothing' : '无'
  if (typeof value === 'boolean') return { 'zh-CN': value ? '是' : '否', en: value ? 'yes' : 'no' }[language]
  if (typeof value === 'string') return fieldWords[language][`=${value}`] ?? value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? valueText(undefined, language) : listText(value, language)
  return objectText(value, language)
}

function listText(values: readonly unknown[], language: Language): string {
  return values.map((value) => valueText(value, language)).join(language === 'en' ? ', ' : '、')
}

function objectText(value: object, language: Language): string {
  const text = Text.safeParse(value)
  if (text.success) return read(text.data, language)
  if ('within' in value) return valueText(value.within, language)
  if ('amount' in value && 'unit' in value) return durationText(Number(value.amount), value.unit === 'days', language)
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${fieldWords[language][key] ?? key} ${valueText(part, language)}`)
    .join(language === 'en' ? ', ' : '，')
}

function durationText(amount: number, days: boolean, language: Language): string {
  const unit = days ? 'day' : 'hour'
  const [chinese] = languages
  if (language === chinese) return `${amount} ${days ? '个工作日' : '个工作小时'}`
  return `${amount} working ${unit}${amount === 1 ? '' : 's'}`
}

/** A space between Chinese and what is not. */
function spaced(text: string): string {
  return text.replace(/^(?=[\x21-\x7e])/, ' ').replace(/(?<=[\x21-\x7e])$/, ' ')
}
