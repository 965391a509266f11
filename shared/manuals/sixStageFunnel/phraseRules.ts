import type { PhraseRuleInput } from '../input.ts'

export const phraseRules: PhraseRuleInput[] = [
  {
    key: 'fair-comparison',
    name: { 'zh-CN': '比对手，不骂对手', en: 'Compare, never run down' },
    why: {
      'zh-CN': '贬低同行涉嫌商业诋毁，而且客户会替对手抱不平：连别人都容不下，以后怎么对我？',
      en: 'Running down a rival may be unlawful, and the customer wonders how we will talk about them one day.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['他们家质量差', '他们快倒闭', '他们都是骗人的', '垃圾产品', '山寨货'],
      en: ['they are going under', 'their product is rubbish', 'they lie to customers', 'a cheap copy'],
    },
    instead: {
      'zh-CN': '“这一项我们实测是[数值]，他们公开资料写的是[数值]，您可以一起测。”',
      en: '"We measured [figure] here; their data sheet says [figure]. You are welcome to test both."',
    },
    stages: ['interest', 'evaluation', 'trial', 'decision'],
    severity: 'major',
  },
  {
    key: 'trial-end-stated',
    name: { 'zh-CN': '试用要写明到期日', en: 'A trial states its end' },
    why: {
      'zh-CN': '没有到期日的试用就是白送，设备在人家那里放半年，谁也不好意思去要。',
      en: 'A trial without an end is a gift: after half a year nobody dares to ask for the unit back.',
    },
    kind: 'must',
    phrases: {
      'zh-CN': ['试用期', '试用到', '试用截止'],
      en: ['trial period', 'trial ends', 'trial runs until'],
    },
    channels: ['email'],
    step: 'trial-agreement',
  },
  {
    key: 'no-result-promised',
    name: { 'zh-CN': '试用之前不打包票', en: 'No result promised before the trial' },
    why: {
      'zh-CN': '话说满了，达标是应该的，差一点就是骗子。',
      en: 'Promise it all and success is taken for granted, while the smallest gap makes a liar of you.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['包您满意', '肯定达标', '一定比他们强', '闭眼买'],
      en: ['you will love it', 'certain to pass', 'sure to beat them', 'cannot go wrong'],
    },
    unless: { 'zh-CN': ['不敢说', '不好说'], en: ['cannot say', 'no idea whether'] },
    instead: {
      'zh-CN': '“达不达标，按评估标准表上的数说话，您来打勾。”',
      en: '"Whether it passes is for the criteria sheet to say, and the ticks are yours."',
    },
    stages: ['evaluation', 'trial'],
  },
]
