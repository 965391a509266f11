import type { StageInput } from '../input.ts'

export const contract: StageInput = {
  key: 'contract',
  name: { 'zh-CN': '合同签署', en: 'Contract' },
  purpose: {
    'zh-CN': '标准合同直接发，大额和改过条款的才过法务，在我们内部停留不超过三天。',
    en: 'Standard contracts go straight out and only large or altered ones see Legal: no more than three days inside our house.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '公司标准合同模板', en: 'The standard contract' },
    { 'zh-CN': '客户营业执照、开票资料和授权书', en: 'Their licence, billing data and letter of authority' },
  ],
  outputs: [
    { 'zh-CN': '双方盖章的合同原件', en: 'The contract, sealed by both sides' },
    { 'zh-CN': '客户签字的《需求确认单》', en: 'The needs-confirmation form with their signature' },
  ],
  kpi: {
    'zh-CN': '签约率；合同内部流转天数，目标 3 天以内',
    en: 'Signing rate; days a contract spends inside our house, at most three',
  },
  controls: [
    {
      'zh-CN': '金额超过 50 万元或客户改过条款，必须法务审；其余不用',
      en: 'Legal reviews contracts above CNY 500,000 or with altered terms, and no others',
    },
    {
      'zh-CN': '交接给服务之前，《需求确认单》须有客户签字',
      en: 'No hand-over to service without the signed needs-confirmation form',
    },
  ],
  timeStandard: { within: { amount: 12, unit: 'days' }, pauses: ['their-seal', 'their-tender'] },
  gate: { name: { 'zh-CN': '章盖齐、单签好', en: 'Sealed and signed off' }, mode: 'block' },
  returns: [{ to: 'proposal', incomplete: true }],
  blocks: [{ kind: 'sequence', of: ['contract-drawn-up', 'legal-review', 'sealed-contract', 'service-briefing'] }],
  steps: [
    {
      key: 'credentials',
      name: { 'zh-CN': '收齐客户资质', en: 'Collect their credentials' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      mode: 'warn',
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '等到盖章那天才发现执照名称和抬头对不上，一来一回又是一周。',
        en: 'Finding on sealing day that licence and letterhead differ costs another week.',
      },
      scripts: ['credentials-request'],
    },
    {
      key: 'contract-drawn-up',
      name: { 'zh-CN': '用标准模板拟合同', en: 'Draw up from the standard' },
      kind: 'document',
      evidence: ['word'],
      timeStandard: { within: { amount: 2, unit: 'days' } },
      fields: ['terms-altered'],
      why: {
        'zh-CN': '模板一字不改，当天就能发；多改一句，多排一次队。',
        en: 'An untouched standard goes out today; each altered sentence joins a queue.',
      },
    },
    {
      key: 'legal-review',
      name: { 'zh-CN': '法务审核', en: 'Legal review' },
      kind: 'document',
      evidence: ['word'],
      role: 'legal',
      when: 'quote_amount > 500000 || terms_altered',
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'step', step: 'contract-drawn-up' } },
      why: {
        'zh-CN': '大额和改过的条款，签错一个字就是真金白银。法务承诺一个工作日给意见。',
        en: 'In large or altered contracts one wrong word costs real money; Legal answers within a working day.',
      },
      scripts: ['altered-terms'],
    },
    {
      key: 'sealed-contract',
      name: { 'zh-CN': '收回盖章合同', en: 'Get the sealed contract back' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      mode: 'block',
      severity: 'critical',
      timeStandard: { within: { amount: 10, unit: 'days' }, pauses: ['their-seal', 'their-tender'] },
      why: {
        'zh-CN': '没盖章的合同只是一叠打印纸，服务先开了工，再催盖章就没人急了。',
        en: 'Without the seal it is a printout, and once service has started nobody there is in a hurry to seal it.',
      },
      scripts: ['contract-mail', 'seal-reminder'],
    },
    {
      key: 'needs-form',
      name: { 'zh-CN': '客户签《需求确认单》', en: 'Have the needs form signed' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 10, unit: 'days' }, pauses: ['their-seal', 'their-tender'] },
      why: {
        'zh-CN': '“这不是我们要的”是最难收场的投诉。这张单子签了，服务照单做，谁都不扯皮。',
        en: '"We never asked for this" is the hardest complaint to settle; with this signature everybody works from one page.',
      },
    },
    {
      key: 'service-briefing',
      name: { 'zh-CN': '和客户经理当面交接', en: 'Brief the account manager' },
      kind: 'task',
      evidence: ['word'],
      after: ['needs-form'],
      mode: 'warn',
      timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'step', step: 'sealed-contract' } },
      why: {
        'zh-CN': '谈判桌上让过什么、答应过什么，只有你知道，不交代就是埋雷。',
        en: 'Only you know what was conceded at the table; keep it to yourself and it blows up later.',
      },
    },
  ],
}
