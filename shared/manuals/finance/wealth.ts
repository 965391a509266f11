import type { StageInput } from '../input.ts'

export const wealth: StageInput = {
  key: 'wealth',
  name: { 'zh-CN': '财富管理', en: 'Wealth management' },
  purpose: {
    'zh-CN': '让客户看得懂自己的账户，涨跌都有人讲清楚，每次检视都定下一步怎么配。',
    en: 'Clients understand their account, hear from us in good times and bad, and leave each review with the next step settled.',
  },
  owner: 'advisor',
  inputs: [
    { 'zh-CN': '持仓明细与净值数据', en: 'Holdings and valuations' },
    { 'zh-CN': '需求小结与约定的检视日', en: 'Needs summary and the agreed review date' },
  ],
  outputs: [
    { 'zh-CN': '按月送达的持仓报告', en: 'Monthly statements that were received' },
    { 'zh-CN': '资产检视记录与调整意见', en: 'Minutes of the portfolio review with changes to make' },
  ],
  kpi: {
    'zh-CN': '客户净推荐值 NPS，目标 +35；资产留存率；交叉销售率，目标 25%',
    en: 'Net promoter score, aiming at +35; assets retained; cross-sell, aiming at 25%',
  },
  controls: [
    {
      'zh-CN': '调仓建议同样走适当性匹配，测评过期先重测',
      en: 'Every change of holdings is matched again; an expired rating is renewed first',
    },
    {
      'zh-CN': '单日跌幅超过约定阈值，24 小时内主动联系',
      en: 'A fall beyond the agreed threshold is answered within 24 hours, unasked',
    },
  ],
  timeStandard: { within: { amount: 80, unit: 'days' } },
  gate: { name: { 'zh-CN': '首次检视已做', en: 'First review held' }, mode: 'warn' },
  returns: [{ to: 'matching', incomplete: true }],
  steps: [
    {
      key: 'monthly-statement',
      name: { 'zh-CN': '发送月度持仓报告', en: 'Send the monthly statement' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'sheet'] },
      repeat: { every: { amount: 20, unit: 'days' } },
      timeStandard: { within: { amount: 20, unit: 'days' } },
      why: {
        'zh-CN': '跌的月份照样发，客户才相信涨的月份说的也是真的。',
        en: 'Sent in bad months too, it makes the good months credible.',
      },
      scripts: ['monthly-statement'],
    },
    {
      key: 'first-review',
      name: { 'zh-CN': '做首次资产检视', en: 'Hold the first portfolio review' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      mode: 'warn',
      severity: 'major',
      timeStandard: {
        within: { amount: 1, unit: 'days' },
        from: { at: 'date', attribute: 'review-date' },
        tolerance: { amount: 3, unit: 'days' },
      },
      why: {
        'zh-CN': '约好的检视日准时出现，是理财经理和推销员的分界线。',
        en: 'Turning up on the agreed day is what tells an adviser from a salesman.',
      },
      scripts: ['review-invite'],
    },
    {
      key: 'nps-call',
      name: { 'zh-CN': '做推荐意愿回访', en: 'Ask for a promoter score' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      timeStandard: { within: { amount: 60, unit: 'days' } },
      why: {
        'zh-CN': '低分的客户还愿意开口，就还留得住；最怕的是不声不响赎回。',
        en: 'A low score still speaks to us; the silent redemption does not.',
      },
      scripts: ['nps-question'],
    },
    {
      key: 'market-drop-contact',
      name: { 'zh-CN': '大跌时主动联系', en: 'Call first when markets fall' },
      ask: 'recommended',
      kind: 'call',
      evidence: ['word'],
      why: {
        'zh-CN': '下跌那天的一通电话，抵得上平时一年的问候。',
        en: 'One call on the day of the fall is worth a year of greetings.',
      },
      scripts: ['market-drop'],
    },
    {
      key: 'next-goal',
      name: { 'zh-CN': '记录下一个家庭目标', en: 'Note the next family goal' },
      ask: 'recommended',
      kind: 'task',
      evidence: ['word'],
      why: {
        'zh-CN': '孩子升学、换房、退休，客户的下一笔配置就藏在这些日子里。',
        en: 'School, a new home, retirement: the next allocation hides in these dates.',
      },
    },
  ],
}
