import type { PhraseRuleInput } from '../input.ts'

export const phraseRules: PhraseRuleInput[] = [
  {
    key: 'no-roadmap-promise',
    name: { 'zh-CN': '不卖还没做出来的功能', en: 'Never sell what is not built' },
    why: {
      'zh-CN': '为了签单许一个功能，研发要还三个月的债，客户还要在续费那天跟你算账。',
      en: 'A feature promised for a signature costs engineering months, and comes up again at renewal.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['下个版本一定有', '马上就上线这个功能', '专门给您开发', '研发已经答应了'],
      en: ['will be in the next release', 'we will build it for you', 'engineering has promised', 'coming very soon'],
    },
    unless: { 'zh-CN': ['不能承诺', '不敢答应'], en: ['cannot promise', 'cannot commit to'] },
    instead: {
      'zh-CN': '“这个功能今天没有。我把您的场景提给产品，有排期了我告诉您；眼下可以这样绕：[办法]。”',
      en: '"It is not there today. Product will hear of your case and I tell you if it is scheduled; until then this helps: [workaround]."',
    },
    severity: 'major',
  },
  {
    key: 'no-uptime-promise',
    name: { 'zh-CN': '可用性照协议说', en: 'Uptime as the agreement says' },
    why: {
      'zh-CN': '服务协议写的是多少就说多少，随口一个“永不宕机”，一次故障就是违约。',
      en: 'Quote the service agreement: a careless "never down" turns the first outage into a breach.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['永不宕机', '100% 可用', '绝对不丢数据', '从来没出过故障'],
      en: ['100% uptime', 'never goes down', 'cannot lose data', 'never had an outage'],
    },
    unless: { 'zh-CN': ['没有人能', '谁也做不到'], en: ['nobody can', 'no vendor'] },
    instead: {
      'zh-CN': '“可用性和赔付按《服务等级协议》第[条]条执行，近一年的实际数据在状态页上。”',
      en: '"Availability and credits follow section [number] of the service agreement; the last year is on our status page."',
    },
    severity: 'major',
  },
  {
    key: 'renewal-terms-plain',
    name: { 'zh-CN': '续费邮件写明到期日和价格', en: 'Renewal mail states date and price' },
    why: {
      'zh-CN': '到期日和续费价藏着不说，客户第二年看到扣款，第一件事就是投诉。',
      en: 'Keep the date and the price vague, and next year’s invoice comes back as a complaint.',
    },
    kind: 'must',
    phrases: { 'zh-CN': ['到期日', '到期时间', '续费价'], en: ['term ends', 'renews on', 'renewal price'] },
    channels: ['email'],
    step: 'renewal-offer',
  },
]
