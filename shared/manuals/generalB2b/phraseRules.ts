import type { PhraseRuleInput } from '../input.ts'

export const phraseRules: PhraseRuleInput[] = [
  {
    key: 'no-superlatives',
    name: { 'zh-CN': '不说绝对的话', en: 'No superlatives' },
    why: {
      'zh-CN': '“行业第一”这类话碰广告法的红线，写进邮件就是证据；客户还会追问：凭什么？',
      en: 'Claims to be the best can break advertising law in China, and everywhere they invite the question: says who?',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['行业第一', '全国第一', '全网最低', '绝对没问题', '百分之百成功', '100% 成功'],
      en: ['the best on the market', 'number one in the industry', 'lowest price anywhere', 'guaranteed success'],
    },
    unless: { 'zh-CN': ['不敢说', '不能保证'], en: ['cannot promise', 'no such thing as'] },
    instead: {
      'zh-CN': '说做过的事：哪家同行、用了多久、改了哪个数字。',
      en: 'Say what was done: for which peer, in what time, which figure changed.',
    },
  },
  {
    key: 'no-personal-benefit',
    name: { 'zh-CN': '不许给个人好处', en: 'No personal benefits' },
    why: {
      'zh-CN': '商业贿赂没有小事，一句话就能让单子、客户和你自己都出局。',
      en: 'There is no small bribe: one line like this ends the deal, the customer and a career.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['回扣', '好处费', '给您个人返点', '私下感谢您'],
      en: ['kickback', 'personal commission', 'something for you personally', 'finder fee for you'],
    },
    instead: {
      'zh-CN': '“能优惠的都写在报价单里，给到贵公司，明明白白。”',
      en: '"Whatever we can offer stands in the quote, for your company, in plain sight."',
    },
    mode: 'block',
    severity: 'major',
  },
  {
    key: 'quote-validity',
    name: { 'zh-CN': '报价要写有效期', en: 'A quote says until when' },
    why: {
      'zh-CN': '没写有效期的报价，半年后客户照样可以拿着它来签。',
      en: 'A quote without an end date can come back half a year later, at the old price.',
    },
    kind: 'must',
    phrases: { 'zh-CN': ['有效期', '报价有效'], en: ['valid until', 'valid for'] },
    channels: ['email'],
    step: 'quote-sent',
    mode: 'advise',
  },
]
