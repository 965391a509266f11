import type { StageInput } from '../input.ts'

/** Lasts as long as the term: the cadence of health checks finds trouble, the dates count back from the term's end. */
export const renewal: StageInput = {
  key: 'renewal',
  name: { 'zh-CN': '续费增购', en: 'Renewal and expansion' },
  purpose: {
    'zh-CN': '一年里让客户月月有收获，到期前两个月把续费谈定，用得好的顺势加席位。',
    en: 'See that they gain something every month, settle the renewal two months ahead, and add seats where it goes well.',
  },
  owner: 'csm',
  inputs: [
    { 'zh-CN': '订阅订单和成功计划里的目标', en: 'The order form, and the goals of the success plan' },
    { 'zh-CN': '产品使用数据和工单', en: 'Usage data and support tickets' },
  ],
  outputs: [
    { 'zh-CN': '每月的健康分记录', en: 'A health score for every month' },
    { 'zh-CN': '签回的续费单或增购单', en: 'A signed renewal or expansion' },
  ],
  kpi: {
    'zh-CN': '月流失率控制在 5% 以内；客户终身价值（LTV）；净收入留存率',
    en: 'Monthly churn of 5% at most; lifetime value (LTV); net revenue retention',
  },
  controls: [
    {
      'zh-CN': '健康分变红，两个工作日内营收负责人出面',
      en: 'At red the head of revenue appears within two working days',
    },
    {
      'zh-CN': '自动续费要提前书面告知，客户点过头才扣款',
      en: 'An automatic renewal is announced in writing and charged only after a yes',
    },
  ],
  timeStandard: { within: { amount: 260, unit: 'days' } },
  gate: { name: { 'zh-CN': '续费单签回', en: 'Renewal signed' }, mode: 'block' },
  steps: [
    {
      key: 'onboarding',
      name: { 'zh-CN': '开上线会，定三十天目标', en: 'Onboard with a thirty-day goal' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '续费的胜负在头三十天就定了大半，上线会上要有一个能数得出来的目标。',
        en: 'Much of the renewal is decided in the first thirty days, so begin with a goal that can be counted.',
      },
      scripts: ['onboarding-agenda'],
    },
    {
      key: 'health-check',
      name: { 'zh-CN': '每月看健康分', en: 'Read the health score monthly' },
      kind: 'field',
      evidence: ['integration', 'field', 'word'],
      repeat: { count: 3, every: { amount: 20, unit: 'days' } },
      timeStandard: { within: { amount: 20, unit: 'days' } },
      fields: ['health'],
      why: {
        'zh-CN': '登录掉一半的时候客户还没想走，等他想走了，你只能打折。',
        en: 'When logins halve they have not thought of leaving yet; once they have, only a discount is left.',
      },
    },
    {
      key: 'rescue',
      name: { 'zh-CN': '红灯客户救援', en: 'Rescue a red account' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      role: 'revenue-lead',
      when: "health == 'red'",
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '红了以后再发使用技巧没人看，得有能拍板的人去问一句：我们哪里让您失望了？',
        en: 'At red nobody reads tips any more; somebody with authority has to ask where we let them down.',
      },
      scripts: ['rescue-call'],
    },
    {
      key: 'expansion',
      name: { 'zh-CN': '谈增购', en: 'Talk about expansion' },
      ask: 'recommended',
      kind: 'meeting',
      evidence: ['word'],
      when: "health == 'green'",
      why: {
        'zh-CN': '别的部门来借账号的那一刻，就是加席位最好开口的时候。',
        en: 'The moment another department borrows a login is the moment to offer seats.',
      },
      scripts: ['business-review'],
    },
    {
      key: 'renewal-offer',
      name: { 'zh-CN': '到期前两个月送续费方案', en: 'Send the renewal offer two months ahead' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document'] },
      mode: 'warn',
      severity: 'major',
      timeStandard: {
        within: { amount: 40, unit: 'days' },
        from: { at: 'date', attribute: 'term-end' },
        before: true,
        tolerance: { amount: 10, unit: 'days' },
      },
      why: {
        'zh-CN': '客户的预算会一年开一次，错过那张表，续费就得走特批。',
        en: 'Budgets are made once a year; miss the sheet and the renewal needs a special approval.',
      },
      scripts: ['renewal-letter', 'renewal-too-dear'],
    },
    {
      key: 'renewal-signed',
      name: { 'zh-CN': '收回续费单', en: 'Get the renewal signed' },
      kind: 'document',
      evidence: ['document', 'integration', 'observed', 'word'],
      after: ['renewal-offer'],
      mode: 'block',
      severity: 'critical',
      timeStandard: {
        within: { amount: 5, unit: 'days' },
        from: { at: 'date', attribute: 'term-end' },
        before: true,
        tolerance: { amount: 5, unit: 'days' },
        pauses: ['purchase-order'],
      },
      why: {
        'zh-CN': '到期当天断服，吵的是客户的员工，丢脸的是帮你说过话的那位。',
        en: 'If service stops on the last day, their staff complain and your own sponsor loses face.',
      },
    },
  ],
}
