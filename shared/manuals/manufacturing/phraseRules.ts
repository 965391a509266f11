import type { PhraseRuleInput } from '../input.ts'

export const phraseRules: PhraseRuleInput[] = [
  {
    key: 'no-date-before-scheduling',
    name: { 'zh-CN': '排产之前不许诺交期', en: 'No delivery date before scheduling' },
    why: {
      'zh-CN': '业务员口头答应的日期，车间并不知道。排产之前许的交期，十有八九要靠加班和空运来还。',
      en: 'The shop floor never hears of a date that sales gave by mouth; it is usually paid for with overtime and air freight.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['保证交期', '交期没问题', '包准时', '肯定能按时', '一定按期', '保证按时发货', '随时可以发货'],
      en: [
        'guarantee delivery',
        'guaranteed delivery',
        'delivery is guaranteed',
        'will definitely ship',
        'no problem with the date',
        'promise to ship',
      ],
    },
    unless: {
      'zh-CN': ['不能保证', '没法保证', '无法保证', '排产后'],
      en: ['cannot guarantee', 'no guaranteed', 'not guaranteed', 'cannot promise', 'once scheduled'],
    },
    instead: {
      'zh-CN': '常规周期约 [天数] 天，准确交期以计划部排产后的书面确认为准。',
      en: 'The usual lead time is about [days] days; planning confirms the exact date in writing once scheduled.',
    },
    stages: ['requirements', 'engineering'],
    severity: 'major',
  },
  {
    key: 'quote-validity',
    name: { 'zh-CN': '报价须写明有效期', en: 'A quote must say how long it holds' },
    why: {
      'zh-CN': '铜、铝、钢和塑料粒子天天在变。没写有效期的报价，等于替客户免费锁了半年的料价。',
      en: 'Copper, aluminium, steel and resin move daily: a quote without an end is half a year of free hedging for the customer.',
    },
    kind: 'must',
    phrases: {
      'zh-CN': ['报价有效期', '价格有效期', '有效期至'],
      en: ['quote is valid until', 'prices are valid until', 'prices hold until'],
    },
    instead: {
      'zh-CN': '报价有效期至 [日期]；原材料涨跌超过 [比例] 时，双方重新核价。',
      en: 'Prices hold until [date]; should material move by more than [share], we both recalculate.',
    },
    step: 'quote-issued',
    severity: 'major',
  },
  {
    key: 'no-loose-tolerance',
    name: { 'zh-CN': '不口头放宽公差和材质', en: 'No tolerance or material by word of mouth' },
    why: {
      'zh-CN': '“差一点没关系”客户转头就忘，来料检验可不会忘。要改，就改图、改版本、双方签字。',
      en: 'They forget that "a little off is fine"; their incoming inspection does not. Change the drawing, the revision and have both sign.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['差不多就行', '公差可以放宽', '差一点没关系', '用同等材料代替', '先做了再说'],
      en: ['close enough', 'tolerance can be relaxed', 'a little off is fine', 'equivalent material instead'],
    },
    unless: {
      'zh-CN': ['书面确认', '工程变更', '改图后'],
      en: ['in writing', 'engineering change', 'revised drawing'],
    },
    instead: {
      'zh-CN': '如需调整，请以工程变更单书面确认，我们按新版本图纸执行。',
      en: 'If something is to change, please confirm it by an engineering change; we work to the new revision.',
    },
    severity: 'major',
  },
]
