import type { StageInput } from '../input.ts'

export const delivery: StageInput = {
  key: 'delivery',
  name: { 'zh-CN': '交付验收', en: 'Delivery and acceptance' },
  purpose: {
    'zh-CN': '货、报告、单据一起到，客户来料检验一次通过。',
    en: 'Goods, reports and papers arrive together and pass incoming inspection the first time.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '完工批次与检验记录', en: 'Finished batch and inspection records' },
    { 'zh-CN': '客户的收货与验收要求', en: 'What the customer asks for at receiving and acceptance' },
  ],
  outputs: [
    { 'zh-CN': '签收单与验收合格单', en: 'Signed delivery note and acceptance' },
    { 'zh-CN': '与客户对平的对账单', en: 'A statement that both sides agree on' },
  ],
  kpi: {
    'zh-CN': '来料检验一次合格率；发货到验收的天数',
    en: 'First-pass rate at incoming inspection; days from shipping to acceptance',
  },
  controls: [
    {
      'zh-CN': '出货检验报告随货走，批次号可追溯到炉号和机台',
      en: 'The outgoing report travels with the goods; each batch traces back to melt and machine',
    },
    { 'zh-CN': '数量短溢、包装破损当天拍照留证', en: 'Short or damaged deliveries are photographed the same day' },
  ],
  timeStandard: { within: { amount: 25, unit: 'days' } },
  gate: { name: { 'zh-CN': '客户验收合格', en: 'Accepted by the customer' }, mode: 'block' },
  returns: [{ to: 'scheduling', incomplete: true }],
  steps: [
    {
      key: 'outgoing-inspection',
      name: { 'zh-CN': '做出货检验', en: 'Inspect before shipping' },
      kind: 'document',
      evidence: ['document', 'integration', 'word'],
      role: 'quality',
      mode: 'block',
      severity: 'major',
      timeStandard: {
        within: { amount: 1, unit: 'days' },
        from: { at: 'date', attribute: 'ship-date' },
        before: true,
        tolerance: { amount: 2, unit: 'days' },
      },
      why: {
        'zh-CN': '在自己厂里挑出来叫良率，到客户厂里挑出来叫客诉。',
        en: 'Found in our plant it is yield; found in theirs it is a complaint.',
      },
    },
    {
      key: 'shipping-notice',
      name: { 'zh-CN': '提前发出到货通知', en: 'Announce the shipment' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'sheet'] },
      timeStandard: {
        within: { amount: 1, unit: 'days' },
        from: { at: 'date', attribute: 'ship-date' },
        before: true,
        tolerance: { amount: 2, unit: 'days' },
      },
      why: {
        'zh-CN': '仓库要腾位、质检要排人，提前一天通知，货到了就能卸。',
        en: 'They need a dock and an inspector; told a day ahead, they can unload when it comes.',
      },
      scripts: ['shipping-notice'],
    },
    {
      key: 'receipt-signed',
      name: { 'zh-CN': '收回签收单', en: 'Collect the signed delivery note' },
      kind: 'document',
      evidence: ['document', 'word'],
      timeStandard: {
        within: { amount: 5, unit: 'days' },
        from: { at: 'date', attribute: 'ship-date' },
        tolerance: { amount: 5, unit: 'days' },
      },
      why: {
        'zh-CN': '没有签收单，账期就不知道从哪天算起。',
        en: 'Without it nobody knows on which day the payment term began.',
      },
    },
    {
      key: 'acceptance-signed',
      name: { 'zh-CN': '拿到验收合格单', en: 'Get the acceptance signed' },
      kind: 'document',
      evidence: ['document', 'word'],
      mode: 'block',
      severity: 'critical',
      after: ['receipt-signed'],
      timeStandard: { within: { amount: 5, unit: 'days' }, from: { at: 'step', step: 'receipt-signed' } },
      why: {
        'zh-CN': '签收只是货到了，验收才是货对了；尾款认的是后面这一张。',
        en: 'A receipt says that it came, an acceptance that it is right; the balance is paid on the second.',
      },
      scripts: ['acceptance-chase'],
    },
    {
      key: 'statement-agreed',
      name: { 'zh-CN': '对账并开票', en: 'Agree the statement and invoice' },
      kind: 'task',
      evidence: ['word'],
      role: 'accounts',
      after: ['acceptance-signed'],
      timeStandard: { within: { amount: 2, unit: 'days' }, from: { at: 'step', step: 'acceptance-signed' } },
      why: {
        'zh-CN': '不少客户的财务一个月只收一次票，赶不上这一趟就晚一个月。',
        en: 'Many accounts departments take invoices once a month; miss it and wait another.',
      },
    },
  ],
}
