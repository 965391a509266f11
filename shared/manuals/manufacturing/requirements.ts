import type { StageInput } from '../input.ts'

export const requirements: StageInput = {
  key: 'requirements',
  name: { 'zh-CN': '客户需求收集', en: 'Requirements' },
  purpose: {
    'zh-CN': '把图纸、用量、标准和使用工况一次收齐，疑点在报价之前问完。',
    en: 'Collect drawing, volume, standards and working conditions in one go, and ask every open question before the price.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '客户询盘、图纸或样件', en: 'Enquiry, drawing or sample part' },
    { 'zh-CN': '技术要求表与工厂能力清单', en: 'Specification sheet and list of what the plant can do' },
  ],
  outputs: [
    { 'zh-CN': '填齐并由客户认可的技术要求表', en: 'A complete specification sheet that the customer accepts' },
    { 'zh-CN': '已关闭的技术澄清清单', en: 'A closed list of technical clarifications' },
  ],
  kpi: {
    'zh-CN': '询盘当日响应率；因要求不清造成的返工单数；新客户开发周期，控制在 6 个月内',
    en: 'Enquiries answered the same day; rework caused by unclear requirements; time to a new customer, within 6 months',
  },
  controls: [
    {
      'zh-CN': '图纸必须带版本号，口头描述和截图不作报价依据',
      en: 'Only a drawing with a revision is quoted, no screenshot and no description by mouth',
    },
    {
      'zh-CN': '关键尺寸和检验方法由双方共同标注',
      en: 'Both sides mark the critical dimensions and how they are measured',
    },
  ],
  timeStandard: { within: { amount: 10, unit: 'days' }, pauses: ['customer-drawing'] },
  gate: { name: { 'zh-CN': '要求齐、疑点清', en: 'Complete and clarified' }, mode: 'block' },
  skips: [{ to: 'scheduling', when: 'repeat_order == true' }],
  steps: [
    {
      key: 'enquiry-answered',
      name: { 'zh-CN': '当天回复询盘', en: 'Answer the enquiry today' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out' },
      timeStandard: { within: { amount: 8, unit: 'hours' } },
      why: {
        'zh-CN': '采购一次问好几家，当天回的，后面的技术澄清才轮得到你。',
        en: 'Buyers ask several shops at once; those that answer today get the clarification meeting.',
      },
      scripts: ['enquiry-reply'],
    },
    {
      key: 'spec-sheet',
      name: { 'zh-CN': '填齐技术要求表', en: 'Complete the specification sheet' },
      kind: 'document',
      evidence: ['document', 'word'],
      mode: 'block',
      severity: 'major',
      fields: ['drawing-no', 'annual-volume', 'repeat-order', 'tooling'],
      timeStandard: { within: { amount: 5, unit: 'days' }, pauses: ['customer-drawing'] },
      why: {
        'zh-CN': '材质、公差、表面处理、包装、检验标准，漏一项，报价就要重来一轮。',
        en: 'Material, tolerances, surface, packaging, inspection: each one missing means quoting again.',
      },
      help: {
        'zh-CN': '顺便问清两件事：是不是返单、要不要开新模。返单核对版本没变，就直接走排产。',
        en: 'Ask two things on the way: is it a repeat order, and does it need new tooling? A repeat with the same revision goes straight to scheduling.',
      },
      scripts: ['spec-chase'],
    },
    {
      key: 'use-conditions',
      name: { 'zh-CN': '问清使用工况', en: 'Ask how the part is used' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '同一张图，装在室外和装在烘箱里，选的料和做的处理完全不同。',
        en: 'One drawing, two materials: a part outdoors and a part in an oven are not the same part.',
      },
      scripts: ['use-conditions-call'],
    },
    {
      key: 'clarification-list',
      name: { 'zh-CN': '发澄清清单并关闭', en: 'Close the clarification list' },
      kind: 'email',
      evidence: ['observed', 'document', 'word'],
      mode: 'block',
      after: ['spec-sheet'],
      timeStandard: { within: { amount: 9, unit: 'days' }, pauses: ['customer-drawing'] },
      why: {
        'zh-CN': '工艺看不懂的地方自己猜，猜错的模具钱没人认。',
        en: 'What engineering has to guess, nobody pays for when the guess was wrong.',
      },
      scripts: ['clarification-mail'],
    },
    {
      key: 'credit-check',
      name: { 'zh-CN': '查信用和付款习惯', en: 'Check credit and payment habits' },
      ask: 'recommended',
      kind: 'task',
      evidence: ['word'],
      role: 'accounts',
      why: {
        'zh-CN': '货发出去才发现客户拖款，比丢掉这张单更伤。',
        en: 'Finding out after shipping that they never pay hurts more than losing the order.',
      },
    },
  ],
}
