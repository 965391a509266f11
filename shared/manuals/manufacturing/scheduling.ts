import type { StageInput } from '../input.ts'

/** Rework coming back from delivery asks for a new date, not for a second deposit. */
export const scheduling: StageInput = {
  key: 'scheduling',
  name: { 'zh-CN': '生产排期', en: 'Production scheduling' },
  purpose: {
    'zh-CN': '让交期从计划部的排产表里出来，生产途中客户不用问也知道做到了哪一步。',
    en: 'The date comes out of the production schedule, and the customer knows the progress without asking.',
  },
  owner: 'planner',
  inputs: [
    { 'zh-CN': '客户订单与签回图纸', en: 'Purchase order and signed drawing' },
    { 'zh-CN': '产能负荷表、物料库存', en: 'Capacity load and stock of material' },
  ],
  outputs: [
    { 'zh-CN': '计划员确认的交期', en: 'A ship date confirmed by planning' },
    { 'zh-CN': '首件检验报告', en: 'First article inspection report' },
  ],
  kpi: {
    'zh-CN': '准时交付率，目标 85% 以上；插单占比；进度通报及时率',
    en: 'On-time delivery, aiming above 85%; share of rush orders; progress reports on time',
  },
  controls: [
    {
      'zh-CN': '插单由计划员评估对其他客户的影响后再排',
      en: 'A rush order is scheduled only after planning has weighed what it does to others',
    },
    { 'zh-CN': '首件不合格不得批量投产', en: 'No series production before the first article has passed' },
  ],
  timeStandard: {
    within: { amount: 30, unit: 'days' },
    severity: 'major',
    pauses: ['customer-deposit', 'customer-material'],
  },
  gate: { name: { 'zh-CN': '交期已定，首件合格', en: 'Dated, first article passed' }, mode: 'block' },
  returns: [{ to: 'engineering', incomplete: true }],
  reentry: ['capacity-check', 'date-confirmed', 'date-told', 'first-article'],
  steps: [
    {
      key: 'deposit-received',
      name: { 'zh-CN': '核对订单，确认定金到账', en: 'Check the order, confirm the deposit' },
      kind: 'task',
      evidence: ['word'],
      role: 'accounts',
      timeStandard: { within: { amount: 5, unit: 'days' }, pauses: ['customer-deposit'] },
      why: {
        'zh-CN': '没有盖章订单、定金没到就备料，客户一改主意，仓库里全是专用料。',
        en: 'Buy material before the sealed order and the deposit, and once they change their mind the store is full of special stock.',
      },
      scripts: ['deposit-reminder'],
    },
    {
      key: 'capacity-check',
      name: { 'zh-CN': '核对产能与物料', en: 'Check capacity and material' },
      kind: 'task',
      evidence: ['word'],
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '瓶颈机台和长周期物料先看清，排出来的日期才守得住。',
        en: 'Look at bottleneck machines and long-lead material first, and the date will hold.',
      },
    },
    {
      key: 'date-confirmed',
      name: { 'zh-CN': '计划员锁定交期', en: 'Planning locks the date' },
      kind: 'field',
      evidence: ['field', 'integration', 'word'],
      mode: 'block',
      severity: 'critical',
      after: ['capacity-check'],
      fields: ['ship-date'],
      timeStandard: { within: { amount: 3, unit: 'days' } },
      why: {
        'zh-CN': '谁排产谁给日期。想做到 85% 准时，靠的是少许诺一次，不是多加班一夜。',
        en: 'Whoever schedules gives the date: to reach 85% on time, promise less rather than work nights.',
      },
    },
    {
      key: 'date-told',
      name: { 'zh-CN': '书面通知客户交期', en: 'Tell the customer the date' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      role: 'sales',
      mode: 'warn',
      after: ['date-confirmed'],
      timeStandard: { within: { amount: 4, unit: 'hours' }, from: { at: 'step', step: 'date-confirmed' } },
      why: {
        'zh-CN': '客户的产线也要排期，早半天知道，他就能早半天安排。',
        en: 'They have a line to schedule too: half a day earlier for you is half a day earlier for them.',
      },
      scripts: ['ship-date-mail'],
    },
    {
      key: 'first-article',
      name: { 'zh-CN': '首件检验合格', en: 'Pass the first article' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      role: 'quality',
      mode: 'block',
      severity: 'major',
      after: ['date-confirmed'],
      timeStandard: { within: { amount: 18, unit: 'days' }, pauses: ['customer-material'] },
      why: {
        'zh-CN': '首件多花两小时全尺寸测一遍，省下的是整批返工。',
        en: 'Two hours to measure one part in full save the whole batch.',
      },
    },
    {
      key: 'progress-report',
      name: { 'zh-CN': '每周通报生产进度', en: 'Report progress every week' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['image', 'document', 'sheet'] },
      role: 'sales',
      repeat: { every: { amount: 5, unit: 'days' } },
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '延误本身客户能消化，最后一天才知道的延误不能。',
        en: 'A delay can be planned around; one learned of on the last day cannot.',
      },
      scripts: ['progress-report', 'delay-notice'],
    },
  ],
}
