import type { StageInput } from '../input.ts'

export const negotiation: StageInput = {
  key: 'negotiation',
  name: { 'zh-CN': '商务谈判', en: 'Commercial negotiation' },
  purpose: {
    'zh-CN': '谈定价格、付款节点、验收标准和违约责任，签下钱收得回来的合同。',
    en: 'Settle price, milestones, acceptance and liability, and sign a contract whose money can be collected.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '技术协议终稿与核价单', en: 'Final technical agreement and cost calculation' },
    { 'zh-CN': '合同范本与授权价格表', en: 'Standard contract and price authority' },
  ],
  outputs: [
    { 'zh-CN': '总监批准的商务条件', en: 'Commercial terms approved by the director' },
    { 'zh-CN': '生效合同与到账的预付款', en: 'A contract in force and its down payment' },
  ],
  kpi: {
    'zh-CN': '合同毛利率；预付款比例；从定标到合同生效的天数',
    en: 'Gross margin; share of down payment; days from award to contract in force',
  },
  controls: [
    {
      'zh-CN': '质保金、罚则上限和验收默认条款三条不得空白',
      en: 'Retention, cap of penalties and deemed acceptance are never left blank',
    },
    {
      'zh-CN': '预付款到账才投产，例外由总监批',
      en: 'Building starts with the down payment; only the director grants an exception',
    },
  ],
  timeStandard: {
    within: { amount: 40, unit: 'days' },
    severity: 'major',
    pauses: ['tender-process', 'capital-budget'],
  },
  gate: { name: { 'zh-CN': '总监批准投产', en: 'Director releases the build' }, mode: 'approve', approver: 'director' },
  returns: [{ to: 'design', incomplete: true }],
  steps: [
    {
      key: 'concession-plan',
      name: { 'zh-CN': '写好让步清单', en: 'Write the list of concessions' },
      kind: 'document',
      evidence: ['word'],
      timeStandard: { within: { amount: 4, unit: 'days' } },
      help: {
        'zh-CN':
          '走招标的项目，定标之前不能就价格和方案实质内容谈判，中标后签的合同也不能背离招投标文件。这张清单用在议标和直接采购上。',
        en: 'Under a tender neither price nor substance is negotiated before the award, and the contract may not depart from the bid. This list is for direct purchases.',
      },
      why: {
        'zh-CN': '每让一步都要换回一样东西：账期换价格，备件换质保，案例换折扣。',
        en: 'Each step given buys something: terms for price, spares for warranty, a reference for a discount.',
      },
      scripts: ['last-price'],
    },
    {
      key: 'technical-freeze',
      name: { 'zh-CN': '双方签署技术协议', en: 'Sign the technical agreement' },
      kind: 'document',
      evidence: ['document', 'word'],
      mode: 'block',
      severity: 'critical',
      timeStandard: { within: { amount: 14, unit: 'days' } },
      why: {
        'zh-CN': '技术协议不冻结就谈价，谈的是两台不同的机器。',
        en: 'Haggle before the freeze and you haggle over two different machines.',
      },
    },
    {
      key: 'terms-settled',
      name: { 'zh-CN': '谈定付款节点和验收日', en: 'Settle milestones and test date' },
      kind: 'field',
      evidence: ['field', 'word'],
      mode: 'block',
      severity: 'major',
      fields: ['payment-terms', 'fat-date'],
      timeStandard: { within: { amount: 20, unit: 'days' } },
      why: {
        'zh-CN': '设备款收不回来，多半是节点没绑住验收。预付、发货、终验、质保，每一笔都要有触发条件。',
        en: 'Most unpaid machines have milestones that hang on nothing: give each payment the event that triggers it.',
      },
      scripts: ['milestone-talk'],
    },
    {
      key: 'legal-review',
      name: { 'zh-CN': '法务审合同', en: 'Legal reviews the contract' },
      kind: 'document',
      evidence: ['word'],
      role: 'legal',
      mode: 'warn',
      timeStandard: { within: { amount: 24, unit: 'days' } },
      why: {
        'zh-CN': '连带责任和无上限罚则藏在附件里，一条就能吃掉整台的利润。',
        en: 'Joint liability and uncapped penalties hide in annexes; one of them eats the profit of the machine.',
      },
    },
    {
      key: 'contract-effective',
      name: { 'zh-CN': '合同双方盖章', en: 'Contract sealed by both' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      mode: 'block',
      severity: 'critical',
      after: ['technical-freeze', 'legal-review'],
      timeStandard: { within: { amount: 28, unit: 'days' } },
      why: {
        'zh-CN': '口头说定了不算，章没盖齐，什么都还会变。',
        en: 'A spoken award is none: until both seals are on it, anything can still change.',
      },
    },
    {
      key: 'down-payment',
      name: { 'zh-CN': '收到预付款', en: 'Receive the down payment' },
      kind: 'task',
      evidence: ['word'],
      role: 'commercial',
      severity: 'major',
      after: ['contract-effective'],
      timeStandard: { within: { amount: 10, unit: 'days' }, from: { at: 'step', step: 'contract-effective' } },
      why: {
        'zh-CN': '长周期外购件动辄几十万，预付款就是客户是不是认真的试金石。',
        en: 'Long-lead parts cost a fortune; the down payment tells whether they are serious.',
      },
      scripts: ['down-payment-mail'],
    },
  ],
}
