import type { StageInput } from '../input.ts'

export const closing: StageInput = {
  key: 'closing',
  name: { 'zh-CN': '谈判成交', en: 'Negotiation and close' },
  purpose: {
    'zh-CN': '在底线之内谈拢条款，签下双方都能执行的合同。',
    en: 'Agree on terms within our limits, and sign a contract that both sides can carry out.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '客户手上的报价和反馈', en: 'The quote and what they said about it' },
    { 'zh-CN': '合同模板和授权范围', en: 'Contract template and what may be granted' },
  ],
  outputs: [
    { 'zh-CN': '双方签章的合同', en: 'A contract signed by both sides' },
    { 'zh-CN': '交付团队接得住的交接单', en: 'A hand-over that delivery can work from' },
  ],
  kpi: { 'zh-CN': '签约率；从报价到签约的天数', en: 'Signing rate; days from quote to signature' },
  controls: [
    { 'zh-CN': '让步不出授权范围，越权先报批', en: 'Concessions stay within our limits, or are approved first' },
    { 'zh-CN': '合同没有双方签章，不通知开工', en: 'Nobody starts work before both sides have signed' },
  ],
  timeStandard: { within: { amount: 15, unit: 'days' } },
  gate: { name: { 'zh-CN': '合同已签，已交接', en: 'Signed and handed over' }, mode: 'advise' },
  returns: [{ to: 'solution', incomplete: true }],
  steps: [
    {
      key: 'negotiation-limits',
      name: { 'zh-CN': '内部对齐谈判底线', en: 'Agree on our limits' },
      kind: 'task',
      evidence: ['word'],
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '上桌之前定好能让什么、换什么，临场就不会一路让到底。',
        en: 'Deciding beforehand what we give, and for what, keeps one concession from leading to the next.',
      },
    },
    {
      key: 'objections-answered',
      name: { 'zh-CN': '逐条答复客户异议', en: 'Answer every objection' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      timeStandard: { within: { amount: 4, unit: 'days' } },
      why: {
        'zh-CN': '没答的问题不会消失，只会在签字那天由另一个人提出来。',
        en: 'A question left open does not go away; somebody else asks it on the day of signing.',
      },
      help: {
        'zh-CN': '客户明显犹豫或搬出竞品时，请经理一起上，不要一个人扛。',
        en: 'When they hesitate strongly or bring up a competitor, ask your manager in; do not carry it alone.',
      },
      scripts: ['price-objection', 'delay-objection'],
    },
    {
      key: 'contract-sent',
      name: { 'zh-CN': '发出合同', en: 'Send the contract' },
      kind: 'email',
      evidence: ['observed', 'integration', 'document', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document'] },
      after: ['negotiation-limits'],
      timeStandard: { within: { amount: 6, unit: 'days' } },
      why: {
        'zh-CN': '客户法务要排队。合同早一天到，签约就早一天。',
        en: 'Their lawyers have a queue: a day earlier in it is a day earlier signed.',
      },
      scripts: ['contract-cover'],
    },
    {
      key: 'contract-signed',
      name: { 'zh-CN': '收到签回的合同', en: 'Receive the signed contract' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      severity: 'critical',
      after: ['contract-sent'],
      timeStandard: {
        within: { amount: 5, unit: 'days' },
        from: { at: 'date', attribute: 'close-date' },
        tolerance: { amount: 15, unit: 'days' },
      },
      why: {
        'zh-CN': '没有签章就开工，出了问题没有依据，回款也没有着落。',
        en: 'Work begun without a signature has nothing to stand on, neither in a dispute nor for payment.',
      },
    },
    {
      key: 'handover',
      name: { 'zh-CN': '交接给交付团队', en: 'Hand over to delivery' },
      kind: 'meeting',
      evidence: ['word'],
      after: ['contract-signed'],
      timeStandard: { within: { amount: 2, unit: 'days' }, from: { at: 'step', step: 'contract-signed' } },
      why: {
        'zh-CN': '签完就换人、什么都要从头再讲一遍，客户最烦这个。',
        en: 'Nothing disappoints like having to tell it all again to new faces.',
      },
      scripts: ['handover-intro'],
    },
  ],
}
