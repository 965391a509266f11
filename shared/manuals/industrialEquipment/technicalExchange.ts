import type { StageInput } from '../input.ts'

export const technicalExchange: StageInput = {
  key: 'technical-exchange',
  name: { 'zh-CN': '技术交流', en: 'Technical exchange' },
  purpose: {
    'zh-CN': '看懂客户的工艺和瓶颈，拿到书面的用户需求，判断项目是真是假、归谁拍板。',
    en: 'Understand process and bottleneck, get the requirements in writing, and learn whether the project is real and whose it is.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '扩产、技改、搬迁的项目信息', en: 'News of expansion, retrofit or relocation' },
    { 'zh-CN': '工艺调研表和同行业设备案例', en: 'Process survey form and machines in the same industry' },
  ],
  outputs: [
    { 'zh-CN': '用户需求说明书 URS', en: 'User requirement specification' },
    { 'zh-CN': '决策链与采购方式', en: 'Decision map and way of purchase' },
  ],
  kpi: {
    'zh-CN': '拿到书面 URS 的项目占比；立项属实率',
    en: 'Projects with written requirements; projects whose capital proved real',
  },
  controls: [
    { 'zh-CN': '没有 URS 不派方案工程师画图', en: 'No engineer draws a line before the requirements are written' },
    { 'zh-CN': '使用、设备、采购三方意见分别记录', en: 'What users, maintenance and purchasing want is noted apart' },
  ],
  timeStandard: { within: { amount: 20, unit: 'days' }, pauses: ['capital-budget'] },
  gate: { name: { 'zh-CN': '需求成文，项目属实', en: 'Written and real' }, mode: 'block' },
  steps: [
    {
      key: 'process-survey',
      name: { 'zh-CN': '到现场做工艺调研', en: 'Survey the process on site' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      severity: 'major',
      fields: ['capacity'],
      timeStandard: { within: { amount: 8, unit: 'days' } },
      why: {
        'zh-CN': '客户说要买设备，其实要的是节拍。瓶颈往往在前一道工序，看过现场才敢画图。',
        en: 'They ask for a machine and need a cycle time. The bottleneck is often one station earlier: see it before you draw.',
      },
      help: {
        'zh-CN': '四样量到数：节拍、来料偏差、车间净高和承重、公用工程余量。',
        en: 'Measure four things: cycle time, variation of incoming parts, clear height and floor load, spare utilities.',
      },
      scripts: ['survey-questions'],
    },
    {
      key: 'urs-received',
      name: { 'zh-CN': '拿到用户需求说明书', en: 'Get the user requirements' },
      kind: 'document',
      evidence: ['document', 'word'],
      mode: 'block',
      severity: 'critical',
      timeStandard: { within: { amount: 16, unit: 'days' } },
      why: {
        'zh-CN': '将来验收就照这份打钩。客户不会写，我们起草、他改、他签，一样算数。',
        en: 'Acceptance ticks off this paper. If they cannot write it, we draft, they change, they sign: it counts the same.',
      },
      scripts: ['urs-draft-mail'],
    },
    {
      key: 'project-status',
      name: { 'zh-CN': '核实立项与采购方式', en: 'Verify capital and way of purchase' },
      kind: 'field',
      evidence: ['field', 'word'],
      severity: 'major',
      fields: ['budget-approved', 'tender'],
      timeStandard: { within: { amount: 10, unit: 'days' }, pauses: ['capital-budget'] },
      why: {
        'zh-CN': '没立项的项目也值得做，但投入的人要少一半。招标还是议标，从今天起打法就不同。',
        en: 'A project without approved capital still deserves attention, but half the people; tender or direct purchase decides how you play it from today.',
      },
    },
    {
      key: 'decision-circle',
      name: { 'zh-CN': '摸清五类关键人', en: 'Know the five kinds of people' },
      kind: 'task',
      evidence: ['word'],
      timeStandard: { within: { amount: 14, unit: 'days' } },
      why: {
        'zh-CN': '操作的怕难用，设备的怕难修，工艺的看指标，采购的看价格，老板看回本。一句话打动不了五个人。',
        en: 'Operators fear it is hard to run, maintenance hard to repair; process looks at figures, purchasing at price, the owner at payback. One pitch does not fit five.',
      },
      scripts: ['sponsor-call'],
    },
    {
      key: 'exchange-minutes',
      name: { 'zh-CN': '发技术交流纪要', en: 'Send minutes of the exchange' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      after: ['process-survey'],
      timeStandard: { within: { amount: 2, unit: 'days' }, from: { at: 'step', step: 'process-survey' } },
      why: {
        'zh-CN': '项目周期长，人会换、话会忘。每次交流留一份纪要，半年后它就是证据。',
        en: 'Projects outlast the people in them. Minutes of each meeting are your evidence half a year later.',
      },
      scripts: ['exchange-minutes'],
    },
  ],
}
