import type { StageInput } from '../input.ts'

export const engineering: StageInput = {
  key: 'engineering',
  name: { 'zh-CN': '技术方案设计', en: 'Engineering' },
  purpose: {
    'zh-CN': '判断做不做得出、多少钱做得出，让客户在图纸上签字，再把价格报出去。',
    en: 'Find out whether we can make it and at what cost, get the drawing signed, then quote.',
  },
  owner: 'engineer',
  inputs: [
    { 'zh-CN': '技术要求表与澄清结果', en: 'Specification sheet and clarifications' },
    { 'zh-CN': '同类件工艺卡和材料行情', en: 'Routings of similar parts and material prices' },
  ],
  outputs: [
    { 'zh-CN': '可制造性评审意见', en: 'The manufacturability review' },
    { 'zh-CN': '客户签回的确认图纸', en: 'The drawing countersigned by the customer' },
    { 'zh-CN': '写明有效期的正式报价', en: 'A formal quote with its validity' },
  ],
  kpi: {
    'zh-CN': '收图到报价的天数；报价命中率；量产后的工程变更次数',
    en: 'Days from drawing to quote; quotes won; engineering changes after start of production',
  },
  controls: [
    {
      'zh-CN': '成本表由工艺出、业务不改数，低于底线毛利须重新评审',
      en: 'Engineering owns the cost sheet and sales never edits it; below the floor margin it is reviewed again',
    },
    { 'zh-CN': '没有客户签字的图纸不下模具', en: 'No tool is cut without a countersigned drawing' },
  ],
  timeStandard: { within: { amount: 12, unit: 'days' }, pauses: ['customer-drawing'] },
  gate: {
    name: { 'zh-CN': '图纸签回，报价已出', en: 'Drawing signed, quote out' },
    mode: 'warn',
    hardens: { to: 'block', acknowledged: true },
  },
  returns: [{ to: 'requirements', incomplete: true }],
  steps: [
    {
      key: 'feasibility-review',
      name: { 'zh-CN': '开可制造性评审', en: 'Review manufacturability' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      severity: 'major',
      timeStandard: { within: { amount: 3, unit: 'days' } },
      why: {
        'zh-CN': '工艺、品质、计划坐在一起看十分钟图，能省掉试模时的三次改模。',
        en: 'Ten minutes of engineering, quality and planning over one drawing save three tool corrections.',
      },
      help: {
        'zh-CN': '逐项过：壁厚、拔模、关键尺寸 CPK、检具、外协工序、瓶颈设备。',
        en: 'Go through wall thickness, draft, capability of critical dimensions, gauges, outside processes and bottleneck machines.',
      },
    },
    {
      key: 'cost-sheet',
      name: { 'zh-CN': '核算成本表', en: 'Work out the cost sheet' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      after: ['feasibility-review'],
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '料、工、费、模具、包装、运费分开列，砍价的时候才知道能让哪一格。',
        en: 'With material, labour, overhead, tooling, packing and freight apart, you know which line can give.',
      },
    },
    {
      key: 'tooling-agreed',
      name: { 'zh-CN': '谈定模具费与归属', en: 'Agree on tooling cost and ownership' },
      kind: 'document',
      evidence: ['document', 'word'],
      role: 'sales',
      severity: 'major',
      after: ['cost-sheet'],
      when: 'tooling == true',
      timeStandard: { within: { amount: 8, unit: 'days' } },
      why: {
        'zh-CN': '模具归谁、寿命多少模次、改模谁出钱，开模前一句话的事，开模后就是官司。',
        en: 'Who owns the tool, for how many shots, who pays for changes: one line before cutting, a lawsuit after.',
      },
      scripts: ['tooling-terms'],
    },
    {
      key: 'drawing-signed',
      name: { 'zh-CN': '客户签回确认图纸', en: 'Get the drawing countersigned' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      role: 'sales',
      severity: 'critical',
      after: ['feasibility-review'],
      timeStandard: { within: { amount: 10, unit: 'days' }, pauses: ['customer-drawing'] },
      why: {
        'zh-CN': '验收时争的是图纸版本，不是交情。签过字的那一版，才是标准。',
        en: 'At acceptance the argument is about revisions, not friendship: the signed one counts.',
      },
      scripts: ['drawing-sign-off'],
    },
    {
      key: 'quote-issued',
      name: { 'zh-CN': '发出正式报价单', en: 'Issue the quote' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'sheet'] },
      role: 'sales',
      severity: 'major',
      after: ['cost-sheet'],
      fields: ['amount'],
      timeStandard: { within: { amount: 7, unit: 'days' } },
      why: {
        'zh-CN': '比价会通常只等一周，晚到的报价连陪标都算不上。',
        en: 'Buyers compare for about a week; a late quote is not even a second opinion.',
      },
      scripts: ['quote-issue', 'target-price-call'],
    },
  ],
}
