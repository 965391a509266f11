import type { StageInput } from '../input.ts'

export const volume: StageInput = {
  key: 'volume',
  name: { 'zh-CN': '批量采购', en: 'Volume purchase' },
  purpose: {
    'zh-CN': '进合格供方名录，谈定框架价，拿到首张批量订单，换料不停线。',
    en: 'Get on the approved list, agree the frame price, win the first volume order and switch without a bump.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '签字的试产报告', en: 'The signed pilot report' },
    { 'zh-CN': '客户供方审核要求与需求预测', en: 'Their audit requirements and forecast' },
  ],
  outputs: [
    { 'zh-CN': '合格供方代码', en: 'An approved supplier code' },
    { 'zh-CN': '框架协议与首张批量订单', en: 'Frame agreement and first volume order' },
  ],
  kpi: {
    'zh-CN': '试产转批量率；首单后三个月的用量达成率',
    en: 'Pilots that become volume; demand reached in the three months after the first order',
  },
  controls: [
    {
      'zh-CN': '变更须提前通知：配方、产地、包装任何一项改动都先报客户',
      en: 'Recipe, site or packing never change before the customer was told',
    },
    {
      'zh-CN': '切换期保留现用料安全库存，由双方共同确认',
      en: 'Both sides agree on a safety stock of the old material for the switch',
    },
  ],
  timeStandard: { within: { amount: 45, unit: 'days' }, pauses: ['end-customer'] },
  gate: { name: { 'zh-CN': '首张批量订单到手', en: 'First volume order in hand' }, mode: 'block' },
  returns: [{ to: 'pilot', incomplete: true }],
  steps: [
    {
      key: 'supplier-audit',
      name: { 'zh-CN': '通过供方审核', en: 'Pass the supplier audit' },
      kind: 'document',
      evidence: ['document', 'word'],
      role: 'quality',
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 20, unit: 'days' }, pauses: ['end-customer'] },
      why: {
        'zh-CN': '没有供方代码，采购想下单系统里也选不到我们。',
        en: 'Without a code purchasing cannot even pick us in their system.',
      },
      help: {
        'zh-CN': '先要客户的审核表自查一遍，缺项两周内补齐，再约审核日。',
        en: 'Ask for their checklist, audit yourselves, close gaps in two weeks, then fix the day.',
      },
    },
    {
      key: 'frame-price',
      name: { 'zh-CN': '签框架价格协议', en: 'Sign the frame price' },
      kind: 'document',
      evidence: ['document', 'word'],
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 25, unit: 'days' } },
      why: {
        'zh-CN': '拿良率和工时的数据谈综合成本，别跟单价死磕。',
        en: 'Talk total cost with yield and hours in hand instead of fighting over the unit price.',
      },
      scripts: ['total-cost-talk'],
    },
    {
      key: 'switch-plan',
      name: { 'zh-CN': '发出切换计划', en: 'Send the switch-over plan' },
      kind: 'email',
      evidence: ['observed', 'document', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'sheet', 'slides'] },
      role: 'supply',
      timeStandard: { within: { amount: 28, unit: 'days' } },
      why: {
        'zh-CN': '旧料几号用完、新料几号到线、谁看首周数据，三件事写明白，车间才敢换。',
        en: 'When the old runs out, when the new arrives, who watches the first week: with that written, the floor dares to switch.',
      },
      scripts: ['switch-plan-mail'],
    },
    {
      key: 'first-volume-order',
      name: { 'zh-CN': '收到首张批量订单', en: 'Receive the first volume order' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      mode: 'block',
      severity: 'critical',
      after: ['supplier-audit', 'frame-price'],
      timeStandard: { within: { amount: 40, unit: 'days' } },
      why: {
        'zh-CN': '协议不等于订单。首单到手，前面几个月的测试才算没白做。',
        en: 'An agreement is no order; with the first one in, months of testing have paid.',
      },
      scripts: ['first-order-call'],
    },
    {
      key: 'rolling-forecast',
      name: { 'zh-CN': '每月拿滚动预测', en: 'Get the rolling forecast' },
      kind: 'document',
      evidence: ['document', 'word'],
      role: 'supply',
      repeat: { every: { amount: 20, unit: 'days' } },
      timeStandard: { within: { amount: 20, unit: 'days' } },
      why: {
        'zh-CN': '首批断一次货，客户三天就能换回老供应商。',
        en: 'Run short once and in three days they are back with the old supplier.',
      },
    },
    {
      key: 'second-application',
      name: { 'zh-CN': '找第二道可用工序', en: 'Look for a second use' },
      ask: 'recommended',
      kind: 'task',
      evidence: ['word'],
      why: {
        'zh-CN': '一条线跑通了，隔壁车间的门槛就低了一大半。',
        en: 'Proven on one line, half the way to the next workshop is done.',
      },
    },
  ],
}
