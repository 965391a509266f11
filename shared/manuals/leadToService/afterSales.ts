import type { StageInput } from '../input.ts'

export const afterSales: StageInput = {
  key: 'after-sales',
  name: { 'zh-CN': '售后服务', en: 'Service' },
  purpose: {
    'zh-CN': '问题有人接、有人追、有人回话，让客户愿意再买、愿意推荐。',
    en: 'Every issue is taken up, followed through and answered, so that they buy again and recommend us.',
  },
  owner: 'account-manager',
  inputs: [
    { 'zh-CN': '签字的《需求确认单》和合同', en: 'The signed needs form and the contract' },
    { 'zh-CN': '客户反馈和历史沟通记录', en: 'Feedback, and what was said so far' },
  ],
  outputs: [
    { 'zh-CN': '客户认可已解决的问题单', en: 'Issues that the customer agrees are solved' },
    { 'zh-CN': '两次以上的回访记录', en: 'Records of at least two visits' },
  ],
  kpi: {
    'zh-CN': '客户满意度（5 分制），目标 4.5；紧急问题 8 小时内到位的比例',
    en: 'Satisfaction of 4.5 out of 5; share of urgent issues attended to within eight hours',
  },
  controls: [
    {
      'zh-CN': '客户提的问题当场记单，解决了由客户说了算',
      en: 'An issue is written down on the spot; the customer says when it is solved',
    },
  ],
  timeStandard: { within: { amount: 45, unit: 'days' } },
  gate: { name: { 'zh-CN': '问题清零、回访有据', en: 'Nothing open, visits on record' }, mode: 'warn' },
  steps: [
    {
      key: 'welcome-call',
      name: { 'zh-CN': '签约次日报到电话', en: 'Call the day after signing' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      timeStandard: { within: { amount: 1, unit: 'days' } },
      why: {
        'zh-CN': '客户刚签完字，心里最没底，这个电话比送什么都管用。',
        en: 'The day after signing is when they are least sure; this call does more than any gift.',
      },
      scripts: ['account-manager-hello'],
    },
    {
      key: 'service-card',
      name: { 'zh-CN': '发《服务确认卡》', en: 'Send the service card' },
      kind: 'email',
      evidence: ['observed', 'document', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document'] },
      timeStandard: { within: { amount: 3, unit: 'days' } },
      why: {
        'zh-CN': '找谁、多久回、找不到再找谁，写在一张卡上，客户就不用到处打听。',
        en: 'Whom to call, how soon they answer, who comes next: on one card, so that nobody has to ask around.',
      },
      scripts: ['service-card-mail'],
    },
    {
      key: 'issue-closed',
      name: { 'zh-CN': '问题一追到底', en: 'Follow the issue through' },
      kind: 'task',
      evidence: ['word'],
      when: 'open_issue',
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 8, unit: 'hours' } },
      why: {
        'zh-CN': '客户记不住你解决了多少问题，只记得没人理他的那一次。',
        en: 'They forget how many issues you solved and remember the one time nobody answered.',
      },
      scripts: ['issue-update'],
    },
    {
      key: 'monthly-visit',
      name: { 'zh-CN': '每月回访', en: 'Visit every month' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      repeat: { count: 2, every: { amount: 20, unit: 'days' } },
      timeStandard: { within: { amount: 20, unit: 'days' } },
      fields: ['open-issue'],
      why: {
        'zh-CN': '坐到客户现场才看得见：谁在用、谁在绕开、隔壁部门缺什么。',
        en: 'On site you see who uses it, who works around it and what the next department lacks.',
      },
      scripts: ['visit-guide'],
    },
    {
      key: 'satisfaction-score',
      name: { 'zh-CN': '请客户打分', en: 'Ask for a score' },
      kind: 'field',
      evidence: ['field', 'integration', 'word'],
      timeStandard: { within: { amount: 30, unit: 'days' } },
      fields: ['satisfaction'],
      why: {
        'zh-CN': '3 分的客户不会吵，只会悄悄换人。分数一出来，还来得及补救。',
        en: 'Customers who give a three do not shout, they leave; the score comes while there is still time to act.',
      },
      scripts: ['score-request'],
    },
  ],
}
