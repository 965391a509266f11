import type { PhraseRuleInput } from '../input.ts'

export const phraseRules: PhraseRuleInput[] = [
  {
    key: 'no-drop-in',
    name: { 'zh-CN': '没测过不说“直接替换”', en: 'No drop-in claim before testing' },
    why: {
      'zh-CN': '工艺参数差两度，结果就可能完全不同。没上过对方产线就说能直接换，翻车时第一个被追责的就是你。',
      en: 'Two degrees on the line can change everything. Claim a drop-in unseen, and when it goes wrong they remember who said so.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['直接替换', '完全替代', '一模一样', '不用验证', '不用试', '无缝切换'],
      en: ['drop-in replacement', 'no testing needed', 'identical to', 'no need to test', 'seamless switch'],
    },
    unless: {
      'zh-CN': ['不能直接替换', '未必', '验证后', '是否', '能否'],
      en: ['not a drop-in', 'not identical', 'once tested', 'whether'],
    },
    instead: {
      'zh-CN': '规格接近现用牌号，能否替换以贵司产线的测试结果为准。',
      en: 'The grade is close to yours; whether it can replace it is for a test on your line to show.',
    },
    stages: ['exploration', 'validation'],
    severity: 'major',
  },
  {
    key: 'sample-only',
    name: { 'zh-CN': '寄样须注明批号与用途', en: 'A sample must carry lot and purpose' },
    why: {
      'zh-CN': '样品流进量产，批号对不上，出了问题没人说得清用的是哪一瓶。',
      en: 'A sample that slips into production without its lot can never be traced when something fails.',
    },
    kind: 'must',
    phrases: {
      'zh-CN': ['样品批号', '仅供测试'],
      en: ['sample lot', 'for testing only'],
    },
    instead: {
      'zh-CN': '样品批号 [批号]，仅供测试，请勿用于量产。',
      en: 'Sample lot [lot], for testing only, please keep it out of production.',
    },
    step: 'samples-sent',
    severity: 'major',
  },
  {
    key: 'no-volume-price-yet',
    name: { 'zh-CN': '试产之前不报批量底价', en: 'No volume price before the pilot' },
    why: {
      'zh-CN': '用量和工艺都没定，先报的底价会变成采购的起谈价，后面只能往下走。',
      en: 'With volume and process still open, a floor price named now is where purchasing starts, and it only goes down.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['批量价可以给到', '量大价格好说', '底价给您', '最低价是'],
      en: ['our volume price is', 'lowest price is', 'price is no issue at volume', 'rock-bottom price'],
    },
    instead: {
      'zh-CN': '批量价格等试产数据出来、用量明确之后，我们按综合成本一起算。',
      en: 'We will work out the volume price together once the pilot has shown yield and demand.',
    },
    stages: ['exploration', 'validation'],
    mode: 'advise',
  },
]
