import type { StageInput } from '../input.ts'

export const signing: StageInput = {
  key: 'signing',
  name: { 'zh-CN': '签约服务', en: 'Signing' },
  purpose: {
    'zh-CN': '把合同、资金和回访办妥，让客户在冷静期里也觉得踏实。',
    en: 'Settle contract, funds and call-back so that the client feels sure even through the cooling-off period.',
  },
  owner: 'advisor',
  inputs: [
    { 'zh-CN': '合规放行结果', en: 'The release by compliance' },
    { 'zh-CN': '产品合同与本人同名账户', en: 'Product contract and an account in the client name' },
  ],
  outputs: [
    { 'zh-CN': '生效的产品合同与成交确认', en: 'A contract in force and its confirmation' },
    { 'zh-CN': '独立回访录音与归档资料', en: 'Recorded independent call-back and a complete file' },
  ],
  kpi: {
    'zh-CN': '冷静期撤单率；回访成功率；签约到归档的天数',
    en: 'Cancellations in cooling-off; successful call-backs; days from signature to file',
  },
  controls: [
    {
      'zh-CN': '回访由非销售人员在冷静期满后进行',
      en: 'The call-back is made after cooling-off by somebody who does not sell',
    },
    { 'zh-CN': '只收本人同名账户的划款', en: 'Money is taken only from an account in the client name' },
  ],
  timeStandard: { within: { amount: 6, unit: 'days' }, pauses: ['funds-arriving', 'cooling-off'] },
  gate: { name: { 'zh-CN': '回访成功，资料齐全', en: 'Called back and filed' }, mode: 'block' },
  returns: [{ to: 'risk', incomplete: true }],
  steps: [
    {
      key: 'product-contract',
      name: { 'zh-CN': '签署产品合同', en: 'Sign the product contract' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      mode: 'block',
      severity: 'critical',
      timeStandard: { within: { amount: 2, unit: 'days' }, pauses: ['funds-arriving'] },
      why: {
        'zh-CN': '合同版本、金额、期限当场再核一遍，错一处，退回去重签就是一周。',
        en: 'Check version, amount and term once more at the table: one wrong field costs a week.',
      },
    },
    {
      key: 'funds-checked',
      name: { 'zh-CN': '核对同名划款', en: 'Check the incoming payment' },
      kind: 'task',
      evidence: ['word'],
      role: 'operations',
      after: ['product-contract'],
      timeStandard: {
        within: { amount: 1, unit: 'days' },
        from: { at: 'step', step: 'product-contract' },
        pauses: ['funds-arriving'],
      },
      why: {
        'zh-CN': '他人代付的钱进来容易退回去难，到账当天就要看清付款人。',
        en: "A stranger's payment comes in easily and goes back with difficulty: look at the payer the same day.",
      },
    },
    {
      key: 'deal-confirmation',
      name: { 'zh-CN': '发送成交确认与冷静期提示', en: 'Send confirmation and cooling-off note' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      after: ['product-contract'],
      fields: ['review-date'],
      timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'step', step: 'product-contract' } },
      why: {
        'zh-CN': '主动告诉客户怎么撤单，他反而踏实；同时约好首次检视日，关系就续上了。',
        en: 'Told how to cancel, they rest easy; and a date for the first review keeps the relationship going.',
      },
      scripts: ['deal-confirmation'],
    },
    {
      key: 'callback',
      name: { 'zh-CN': '冷静期满独立回访', en: 'Independent call-back' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      mode: 'block',
      severity: 'major',
      role: 'service',
      after: ['product-contract'],
      timeStandard: {
        within: { amount: 3, unit: 'days' },
        from: { at: 'step', step: 'product-contract' },
        pauses: ['cooling-off'],
      },
      why: {
        'zh-CN': '换一个人、隔一天问，客户说的才是真话。真有误会，这时候还来得及按合同撤。',
        en: 'Another voice, a day later, hears the truth; a misunderstanding can still be undone as the contract allows.',
      },
      scripts: ['callback-questions'],
    },
    {
      key: 'file-complete',
      name: { 'zh-CN': '整套资料归档', en: 'Complete the file' },
      kind: 'document',
      evidence: ['word'],
      role: 'operations',
      after: ['callback'],
      timeStandard: { within: { amount: 6, unit: 'days' } },
      why: {
        'zh-CN': '测评、揭示书、双录、合同、回访五样齐了，检查来了打开就能看。',
        en: 'Rating, disclosure, recording, contract, call-back: with all five in one place an inspection is a click.',
      },
    },
  ],
}
