import type { StageInput } from '../input.ts'

export const matching: StageInput = {
  key: 'matching',
  name: { 'zh-CN': '产品匹配', en: 'Product matching' },
  purpose: {
    'zh-CN': '在客户风险等级以内挑出合适的组合，讲清每一样放在哪、为什么、要付多少费用。',
    en: 'Choose a mix within the client rating, and explain what each part is for and what it costs.',
  },
  owner: 'advisor',
  inputs: [
    { 'zh-CN': '风险测评结果与需求小结', en: 'Risk rating and needs summary' },
    { 'zh-CN': '在售产品清单与产品风险评级', en: 'List of products on offer with their risk class' },
  ],
  outputs: [
    { 'zh-CN': '经投顾复核的资产配置建议书', en: 'An allocation proposal that a specialist checked' },
    { 'zh-CN': '产品与客户的适当性匹配意见', en: 'A written suitability opinion for product and client' },
  ],
  kpi: {
    'zh-CN': '建议书采纳率；匹配意见一次复核通过率；主动超等级推介，目标为零',
    en: 'Proposals accepted; opinions that pass review at first sight; pitches above the rating, aiming at none',
  },
  controls: [
    {
      'zh-CN': '不主动推介高于客户风险等级的产品；规定不得超等级销售的，客户要买也不卖',
      en: 'Never pitch above the client rating; where the rules forbid such a sale, refuse it even when asked',
    },
    { 'zh-CN': '建议书由两名投顾先后复核', en: 'Two specialists check the proposal, one after the other' },
  ],
  timeStandard: { within: { amount: 7, unit: 'days' }, pauses: ['family-decision'] },
  gate: { name: { 'zh-CN': '匹配意见已出', en: 'Suitability opinion issued' }, mode: 'block' },
  returns: [{ to: 'discovery', incomplete: true }],
  steps: [
    {
      key: 'shortlist',
      name: { 'zh-CN': '按风险等级筛选产品', en: 'Shortlist by risk class' },
      kind: 'task',
      evidence: ['field', 'word'],
      role: 'specialist',
      mode: 'block',
      severity: 'major',
      fields: ['product-risk', 'above-profile'],
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '先按等级筛、再按需求挑，顺序反过来就会替产品找理由。',
        en: 'Filter by class, then choose by need. The other way round one argues for the product.',
      },
    },
    {
      key: 'allocation-review',
      name: { 'zh-CN': '双人复核配置方案', en: 'Second pair of eyes on the mix' },
      kind: 'task',
      evidence: ['word'],
      role: 'specialist',
      mode: 'warn',
      fourEyes: true,
      after: ['shortlist'],
      timeStandard: { within: { amount: 3, unit: 'days' } },
      why: {
        'zh-CN': '一个人看收益，另一个人看集中度和期限错配，问题在内部解决，不到客户面前去解释。',
        en: 'One looks at return, the other at concentration and maturities: what is wrong is put right before the client sees it.',
      },
    },
    {
      key: 'proposal-sent',
      name: { 'zh-CN': '发送资产配置建议书', en: 'Send the allocation proposal' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'slides'] },
      mode: 'warn',
      severity: 'major',
      after: ['allocation-review'],
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '白纸黑字的建议书让客户回家能讲给家人听，也让每一句推介都有出处。',
        en: 'On paper, the client can explain it at home, and every claim has a source.',
      },
      scripts: ['proposal-cover'],
    },
    {
      key: 'proposal-talk',
      name: { 'zh-CN': '讲解配置逻辑', en: 'Explain the reasoning' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      after: ['proposal-sent'],
      timeStandard: { within: { amount: 2, unit: 'days' }, from: { at: 'step', step: 'proposal-sent' } },
      why: {
        'zh-CN': '客户只有听懂“为什么这样配”，遇到下跌才拿得住。',
        en: 'Only somebody who understood why will hold on when the market falls.',
      },
      scripts: ['allocation-talk', 'higher-yield-elsewhere'],
    },
    {
      key: 'fee-sheet',
      name: { 'zh-CN': '列清全部费用', en: 'List every fee' },
      ask: 'recommended',
      kind: 'document',
      evidence: ['document', 'word'],
      why: {
        'zh-CN': '认购费、管理费、赎回费自己先说，比客户事后算出来体面得多。',
        en: 'Entry, management and exit fees sound better from you now than from their calculator later.',
      },
      scripts: ['fee-question'],
    },
  ],
}
