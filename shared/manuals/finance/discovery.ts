import type { StageInput } from '../input.ts'

/** Nothing is proposed to somebody whose rating is not known: the gate stops here first. */
export const discovery: StageInput = {
  key: 'discovery',
  name: { 'zh-CN': '需求挖掘', en: 'Client discovery' },
  purpose: {
    'zh-CN': '弄清这笔钱从哪来、什么时候要用、亏多少睡不着觉，并完成身份核验和风险测评。',
    en: 'Learn where the money comes from, when it is needed and how big a loss would keep them awake; verify identity and rate their risk.',
  },
  owner: 'advisor',
  inputs: [
    { 'zh-CN': '转介绍、到期资金或活动名单', en: 'Referrals, maturing funds or event lists' },
    { 'zh-CN': '风险测评问卷与身份核验清单', en: 'Risk questionnaire and identity checklist' },
  ],
  outputs: [
    { 'zh-CN': '有效期内的风险测评结果', en: 'A risk rating that is still valid' },
    {
      'zh-CN': '客户认可的需求小结：目标、期限、流动性、可承受亏损',
      en: 'A summary of goals, horizon, liquidity and bearable loss, agreed by the client',
    },
  ],
  kpi: {
    'zh-CN': '首次面谈后风险测评完成率；2 小时内响应率，目标 98%',
    en: 'Ratings completed after the first meeting; answers within two hours, aiming at 98%',
  },
  controls: [
    {
      'zh-CN': '风险测评必须由客户本人作答，理财经理不得代填或提示选项',
      en: 'Clients answer the questionnaire themselves; nobody fills it in or hints at an option',
    },
    {
      'zh-CN': '身份、账户与资金来源三者一致，存疑即停',
      en: 'Identity, account and source of funds agree; in doubt, stop',
    },
  ],
  timeStandard: { within: { amount: 7, unit: 'days' }, pauses: ['family-decision'] },
  gate: { name: { 'zh-CN': '测评完成，需求确认', en: 'Rated and understood' }, mode: 'block' },
  steps: [
    {
      key: 'kyc-check',
      name: { 'zh-CN': '核验身份与资金来源', en: 'Verify identity and funds' },
      kind: 'task',
      evidence: ['word'],
      mode: 'block',
      severity: 'major',
      fields: ['senior'],
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '反洗钱筛查放在第一步，后面谈得再好也不会在开户时被打回来，客户少跑一趟。',
        en: 'Screened first, a promising case is not thrown back at account opening, and the client is spared a second trip.',
      },
      help: {
        'zh-CN': '看证件有效期、职业、资金来源、是否代他人投资；同时记下客户是否年满 65 周岁。',
        en: 'Look at the document, occupation, source of funds and whether they invest for somebody else; note whether they are 65 or over.',
      },
    },
    {
      key: 'goals-meeting',
      name: { 'zh-CN': '面谈理财目标', en: 'Talk about their goals' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      fields: ['amount'],
      timeStandard: { within: { amount: 3, unit: 'days' } },
      why: {
        'zh-CN': '客户开口问收益，心里想的往往是孩子、养老和万一。先谈这些，后面才不用拿收益硬拼。',
        en: 'They ask about yield and think of children, old age and emergencies. Talk about those and you need not compete on figures.',
      },
      help: {
        'zh-CN': '前二十分钟不拿任何产品单页。四件事问到具体数字：用途、年限、月结余、能接受的最大回撤。',
        en: 'No product sheet for the first twenty minutes. Get figures for four things: purpose, years, monthly surplus, largest fall they can stand.',
      },
      scripts: ['goals-questions'],
    },
    {
      key: 'risk-questionnaire',
      name: { 'zh-CN': '客户本人完成风险测评', en: 'Risk questionnaire by the client' },
      kind: 'document',
      evidence: ['field', 'word'],
      mode: 'block',
      severity: 'critical',
      fields: ['risk-profile', 'investor'],
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '适当性义务从这张问卷算起。没有它，后面每一步推荐都站不住。',
        en: 'The duty of suitability starts with this form; without it no later recommendation stands.',
      },
      scripts: ['questionnaire-invite'],
    },
    {
      key: 'needs-letter',
      name: { 'zh-CN': '发出需求小结', en: 'Send the needs summary' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      after: ['goals-meeting'],
      timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'step', step: 'goals-meeting' } },
      why: {
        'zh-CN': '把客户自己说的话写回给他看，说错的他会纠正，没错的他会觉得有人真听进去了。',
        en: 'Their own words, written back, get corrected where wrong and show that somebody listened.',
      },
      scripts: ['needs-letter'],
    },
    {
      key: 'household-picture',
      name: { 'zh-CN': '梳理家庭资产全貌', en: 'Draw the household balance' },
      ask: 'recommended',
      kind: 'document',
      evidence: ['word'],
      why: {
        'zh-CN': '房贷、保单、存款放在一张表上，缺口自己会说话。',
        en: 'Mortgage, policies and savings on one sheet: the gap speaks for itself.',
      },
    },
  ],
}
