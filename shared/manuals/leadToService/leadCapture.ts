import type { StageInput } from '../input.ts'

export const leadCapture: StageInput = {
  key: 'lead-capture',
  name: { 'zh-CN': '线索收集', en: 'Lead capture' },
  purpose: {
    'zh-CN': '市场花钱换来的线索，一条不漏地登记、派给对的人，趁客户还惦记着这件事先回上一句。',
    en: 'Record each lead that marketing paid for, give it to the right person, and answer while the customer still cares.',
  },
  owner: 'assistant',
  inputs: [
    { 'zh-CN': '投放、展会和官网进来的线索', en: 'Leads from campaigns, fairs and the website' },
    { 'zh-CN': '外部名录及其授权说明', en: 'Outside lists with the consent they rest on' },
  ],
  outputs: [
    { 'zh-CN': '客户基础信息：公司、行业、区域、渠道', en: 'Basic data: company, industry, region, channel' },
    { 'zh-CN': '有主的线索，客户收到过回音', en: 'A lead with an owner, and a customer who got an answer' },
  ],
  kpi: {
    'zh-CN': '有效线索数；一小时内首次响应率',
    en: 'Number of valid leads; share answered within one hour',
  },
  controls: [
    {
      'zh-CN': '先查重再分配，撞单由系统里登记早的一方跟',
      en: 'Check for duplicates before assigning; the earlier record keeps the lead',
    },
    {
      'zh-CN': '外部名录没有授权说明的，不打电话、不发邮件',
      en: 'A list without proof of consent is neither called nor mailed',
    },
  ],
  timeStandard: { within: { amount: 1, unit: 'days' } },
  gate: { name: { 'zh-CN': '线索有主、客户有回音', en: 'Owned and answered' }, mode: 'warn', severity: 'minor' },
  steps: [
    {
      key: 'lead-registered',
      name: { 'zh-CN': '登记线索', en: 'Register the lead' },
      kind: 'field',
      evidence: ['integration', 'field', 'word'],
      role: 'marketing',
      timeStandard: { within: { amount: 0.5, unit: 'hours' } },
      fields: ['lead-source', 'industry', 'region'],
      why: {
        'zh-CN': '渠道没记，下个月预算就不知道该加给谁、该砍谁。',
        en: 'Without its channel nobody knows next month which campaign to feed and which to stop.',
      },
    },
    {
      key: 'consent-checked',
      name: { 'zh-CN': '核实名单来源合规', en: 'Check where the names come from' },
      kind: 'document',
      evidence: ['word'],
      role: 'marketing',
      when: "lead_source == 'outside-list' || lead_source == 'fair'",
      severity: 'major',
      mode: 'warn',
      timeStandard: { within: { amount: 1, unit: 'hours' } },
      why: {
        'zh-CN': '名单来路不明，一个投诉电话就能让整批线索作废，还要背处罚。',
        en: 'One complaint about names of unclear origin spoils the whole batch and may cost a fine.',
      },
      help: {
        'zh-CN': '看《线索来源授权说明》：谁收集的、客户勾选过什么、能不能用于推广。',
        en: 'Read the consent record: who collected the names, what was ticked, whether marketing use is covered.',
      },
    },
    {
      key: 'duplicate-check',
      name: { 'zh-CN': '查重、查撞单', en: 'Look for duplicates' },
      kind: 'task',
      evidence: ['word'],
      after: ['lead-registered'],
      timeStandard: { within: { amount: 0.75, unit: 'hours' } },
      why: {
        'zh-CN': '两个销售报两个价给同一家客户，客户只会拿低的那份来压你。',
        en: 'When two of us quote the same customer, they will hold the lower quote against us.',
      },
    },
    {
      key: 'lead-assigned',
      name: { 'zh-CN': '按行业和区域分配', en: 'Assign by industry and region' },
      kind: 'task',
      evidence: ['word'],
      mode: 'warn',
      after: ['duplicate-check'],
      timeStandard: { within: { amount: 1, unit: 'hours' } },
      why: {
        'zh-CN': '线索躺在公共池里每多一小时，接起电话的人就少一批。',
        en: 'For every hour a lead lies in the pool, fewer customers pick up the phone.',
      },
      scripts: ['assignment-note'],
    },
    {
      key: 'first-reply',
      name: { 'zh-CN': '一小时内首次响应', en: 'Answer within the hour' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out' },
      mode: 'warn',
      severity: 'major',
      role: 'sales',
      after: ['consent-checked', 'lead-assigned'],
      timeStandard: { within: { amount: 1, unit: 'hours' }, from: { at: 'step', step: 'lead-assigned' } },
      why: {
        'zh-CN': '客户往往同时填了三家的表，谁先回，谁先定评判标准。',
        en: 'They often fill in three forms at once; whoever answers first sets the terms of comparison.',
      },
      scripts: ['hour-one-reply', 'fair-follow-up', 'list-introduction', 'callback'],
    },
  ],
}
