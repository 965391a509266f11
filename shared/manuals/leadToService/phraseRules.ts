import type { PhraseRuleInput } from '../input.ts'

export const phraseRules: PhraseRuleInput[] = [
  {
    key: 'say-how-to-opt-out',
    name: { 'zh-CN': '首封邮件写明退订方式', en: 'Say how to opt out' },
    why: {
      'zh-CN': '商业邮件必须让人退得掉：法规有要求，收件邮箱也会把没有退订的信当垃圾信拦下。',
      en: 'Commercial mail has to offer a way out: privacy law asks for it, and so do spam filters.',
    },
    kind: 'must',
    phrases: {
      'zh-CN': ['退订', '不想再收到', '不再打扰'],
      en: ['unsubscribe', 'opt out', 'stop writing'],
    },
    channels: ['email'],
    step: 'first-reply',
    mode: 'advise',
  },
  {
    key: 'nothing-beside-the-contract',
    name: { 'zh-CN': '不在合同外许诺', en: 'Nothing beside the contract' },
    why: {
      'zh-CN': '合同里没有的优惠，法务保不了，客户经理也接不住，最后是你一个人扛。',
      en: 'A favour that the contract does not hold can be neither defended by Legal nor delivered by service.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['合同外再送', '先签了再补', '口头答应您', '抽屉协议'],
      en: ['off the contract', 'side agreement', 'we will add it later', 'between the two of us'],
    },
    instead: {
      'zh-CN': '“这一项我去申请写进补充条款，[日期]前给您准信。”',
      en: '"I will ask to have this written into an annex and let you know by [date]."',
    },
    stages: ['proposal', 'contract'],
    severity: 'major',
  },
  {
    key: 'no-boundless-service',
    name: { 'zh-CN': '不承诺无限服务', en: 'No boundless service' },
    why: {
      'zh-CN': '“随叫随到”说出口容易，夜里两点的电话是同事在接。',
      en: 'Saying "any time" is easy; a colleague takes the call at two in the morning.',
    },
    kind: 'must not',
    phrases: {
      'zh-CN': ['随叫随到', '无限次上门', '终身免费', '24 小时待命'],
      en: ['any time day or night', 'unlimited visits', 'free for life', 'around the clock'],
    },
    unless: { 'zh-CN': ['做不到', '不能承诺'], en: ['cannot offer', 'is not included'] },
    instead: {
      'zh-CN': '照《服务确认卡》写：工作日多久响应，紧急情况 8 小时内到位。',
      en: 'Quote the service card: response on working days, and eight hours when it is urgent.',
    },
  },
]
