import type { StageInput } from '../input.ts'

export const design: StageInput = {
  key: 'design',
  name: { 'zh-CN': '方案设计', en: 'Design' },
  purpose: {
    'zh-CN': '把 URS 变成布局、节拍和配置，逐条响应，并报出范围清楚的预算价。',
    en: 'Turn the requirements into layout, cycle and configuration, answer each line, and give a budget price with a clear scope.',
  },
  owner: 'engineer',
  inputs: [
    { 'zh-CN': '签认的 URS 与现场测量数据', en: 'Requirements and measurements from the site' },
    { 'zh-CN': '标准机型库和外购件价格', en: 'Standard machines and prices of bought-in parts' },
  ],
  outputs: [
    { 'zh-CN': '布局图与节拍计算书', en: 'Layout and cycle calculation' },
    { 'zh-CN': '技术协议草案与偏离表', en: 'Draft technical agreement and list of deviations' },
    { 'zh-CN': '预算报价', en: 'Budget quote' },
  ],
  kpi: {
    'zh-CN': '方案一次通过率；从 URS 到预算报价的天数',
    en: 'Designs accepted at first presentation; days from requirements to budget quote',
  },
  controls: [
    {
      'zh-CN': '不能满足的条款写进偏离表，不留到验收再谈',
      en: 'What we cannot meet stands in the list of deviations, not in a talk at acceptance',
    },
    { 'zh-CN': '非标部分须有两名工程师会审', en: 'Two engineers review everything that is not standard' },
  ],
  timeStandard: { within: { amount: 25, unit: 'days' }, pauses: ['tender-process', 'capital-budget'] },
  gate: {
    name: { 'zh-CN': '方案会审，预算已报', en: 'Reviewed and budgeted' },
    mode: 'warn',
    hardens: { to: 'block', acknowledged: true },
  },
  returns: [{ to: 'technical-exchange', incomplete: true }],
  steps: [
    {
      key: 'layout-and-cycle',
      name: { 'zh-CN': '出布局图和节拍计算', en: 'Draw the layout, calculate the cycle' },
      kind: 'document',
      evidence: ['word'],
      timeStandard: { within: { amount: 10, unit: 'days' } },
      why: {
        'zh-CN': '一张标了人、料、机动线的布局图，比二十页样本更能让车间主任点头。',
        en: 'One layout with the paths of people, parts and machines convinces a shop head more than twenty pages of brochure.',
      },
    },
    {
      key: 'design-review',
      name: { 'zh-CN': '两名工程师会审方案', en: 'Two engineers review the design' },
      kind: 'meeting',
      evidence: ['word'],
      mode: 'block',
      fourEyes: true,
      severity: 'major',
      after: ['layout-and-cycle'],
      timeStandard: { within: { amount: 14, unit: 'days' } },
      why: {
        'zh-CN': '干涉、维修空间、安全防护，图纸上改一笔，现场改要停产一周。',
        en: 'Collisions, access, guarding: a stroke on the drawing, a week of standstill on site.',
      },
    },
    {
      key: 'deviation-list',
      name: { 'zh-CN': '逐条响应并列偏离表', en: 'Answer each line, list deviations' },
      kind: 'document',
      evidence: ['document', 'word'],
      after: ['layout-and-cycle'],
      timeStandard: { within: { amount: 17, unit: 'days' } },
      why: {
        'zh-CN': '做不到的自己先写出来，剩下那些“满足”，客户才会信。',
        en: 'Say openly which lines you cannot meet, and they believe you on the others.',
      },
    },
    {
      key: 'budget-quote',
      name: { 'zh-CN': '发出方案与预算报价', en: 'Send design and budget quote' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'slides', 'sheet', 'archive'] },
      role: 'sales',
      mode: 'warn',
      severity: 'major',
      after: ['design-review'],
      fields: ['amount'],
      timeStandard: { within: { amount: 20, unit: 'days' } },
      why: {
        'zh-CN': '客户报预算有固定时点，赶不上就等明年。先给预算价，商务价谈判时再报。',
        en: 'Capital plans close on a date; miss it and wait a year. Give the budget price now and the firm one when negotiating.',
      },
      scripts: ['design-cover', 'payback-talk'],
    },
    {
      key: 'tender-response',
      name: { 'zh-CN': '按招标文件编制应答', en: 'Answer the tender' },
      kind: 'document',
      evidence: ['word'],
      role: 'commercial',
      mode: 'block',
      severity: 'critical',
      when: 'tender == true',
      timeStandard: { within: { amount: 22, unit: 'days' }, pauses: ['tender-process'] },
      why: {
        'zh-CN': '漏一个签字页就是废标，和方案好坏没有关系。',
        en: 'One missing signature page voids a bid, however good the design.',
      },
      help: {
        'zh-CN':
          '递交前一天按资格、商务、技术三册互换检查，核对星号条款和保证金。投标期间只走书面澄清，不私下接触评标专家。',
        en: 'The day before, swap and check the three volumes; look at starred clauses and the bid bond. During the tender ask in writing only, and never approach the evaluators.',
      },
    },
  ],
}
