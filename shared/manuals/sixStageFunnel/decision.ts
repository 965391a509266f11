import type { StageInput } from '../input.ts'

export const decision: StageInput = {
  key: 'decision',
  name: { 'zh-CN': '决策', en: 'Decision' },
  purpose: {
    'zh-CN': '帮内部支持你的人把这件事在他们公司里讲通，让拍板的人签得安心。',
    en: 'Help your supporter win it inside their own company, and let the person who signs do so with an easy mind.',
  },
  owner: 'consultant',
  inputs: [
    { 'zh-CN': '试用报告、对比表、投入产出账', en: 'Trial report, comparison and business case' },
    { 'zh-CN': '客户的采购流程和上会日期', en: 'How they buy, and when the board meets' },
  ],
  outputs: [
    { 'zh-CN': '客户盖章的订单', en: 'A stamped order' },
    { 'zh-CN': '写清交货和付款的确认函', en: 'A confirmation that states delivery and payment' },
  ],
  kpi: {
    'zh-CN': '决策阶段成单率；从首次触达到订单的平均周期，目标 8 周',
    en: 'Decisions that end in an order; average time from first touch to order, aiming at eight weeks',
  },
  controls: [
    {
      'zh-CN': '让价超过 8% 须主管同意，并写明换回了什么',
      en: 'Beyond 8% the senior lead agrees to a concession, and notes what came in return',
    },
  ],
  timeStandard: { within: { amount: 20, unit: 'days' }, pauses: ['board-meeting'] },
  gate: { name: { 'zh-CN': '订单到手', en: 'The order is in' }, mode: 'block' },
  returns: [
    { to: 'evaluation', incomplete: true },
    { to: 'trial', incomplete: true },
  ],
  steps: [
    {
      key: 'board-paper',
      name: { 'zh-CN': '替客户起草《立项说明》', en: 'Draft their board paper' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      timeStandard: { within: { amount: 4, unit: 'days' } },
      why: {
        'zh-CN': '会上没有你的座位，只有这两页纸。照他们公司的写法来写，他才好往上讲。',
        en: 'You have no seat in that room, only these two pages: write them the way their own papers are written.',
      },
      scripts: ['board-paper-offer'],
    },
    {
      key: 'signatory-met',
      name: { 'zh-CN': '见一面拍板的人', en: 'Meet the signatory' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 8, unit: 'days' }, pauses: ['board-meeting'] },
      fields: ['concession'],
      why: {
        'zh-CN': '他只关心两件事：出了岔子谁负责，半年后拿什么证明当初选对了。',
        en: 'Two things matter there: who answers if it fails, and what will show half a year on that the choice was right.',
      },
      scripts: ['signatory-talk'],
    },
    {
      key: 'concession-agreed',
      name: { 'zh-CN': '让价报主管', en: 'Agree a concession' },
      kind: 'task',
      evidence: ['word'],
      role: 'senior',
      when: 'concession > 8',
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 4, unit: 'hours' } },
      why: {
        'zh-CN': '白让一次，客户就知道还能再让。要让就拿付款、数量、案例授权来换。',
        en: 'A gift asks for the next one: trade it for payment, quantity or the right to a case study.',
      },
    },
    {
      key: 'terms-mailed',
      name: { 'zh-CN': '发交货付款确认函', en: 'Confirm delivery and payment' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document'] },
      after: ['concession-agreed'],
      timeStandard: { within: { amount: 12, unit: 'days' }, pauses: ['board-meeting'] },
      why: {
        'zh-CN': '电话里说定的事，两边记得常常不一样，写一封信，省掉以后的“我以为”。',
        en: 'Two people remember one call differently; a letter saves the later "I thought".',
      },
      scripts: ['terms-letter', 'last-minute-haggle'],
    },
    {
      key: 'order-received',
      name: { 'zh-CN': '收到盖章订单', en: 'Receive the stamped order' },
      kind: 'document',
      evidence: ['document', 'integration', 'observed', 'word'],
      after: ['terms-mailed'],
      mode: 'block',
      severity: 'critical',
      timeStandard: { within: { amount: 18, unit: 'days' }, pauses: ['board-meeting'] },
      fields: ['order-value'],
      why: {
        'zh-CN': '口头下单不算数，排上产又撤，损失全在我们这边。',
        en: 'A spoken order counts for nothing: if it is withdrawn, the loss is all ours.',
      },
    },
  ],
}
