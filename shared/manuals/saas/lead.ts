import type { StageInput } from '../input.ts'

export const lead: StageInput = {
  key: 'lead',
  name: { 'zh-CN': '线索获取', en: 'Lead' },
  purpose: {
    'zh-CN': '从一堆注册和下载里挑出真有团队、真有场景的，约到一场有人看的演示。',
    en: 'Out of sign-ups and downloads, find those with a team and a use case, and book a demo that people attend.',
  },
  owner: 'sdr',
  inputs: [
    { 'zh-CN': '注册、下载、直播报名名单', en: 'Sign-ups, downloads, webinar lists' },
    { 'zh-CN': '理想客户画像和打分规则', en: 'The ideal customer and the scoring rules' },
  ],
  outputs: [
    { 'zh-CN': '合格线索：席位数、现用工具、使用场景', en: 'A qualified lead: seats, present tool, use case' },
    { 'zh-CN': '客户接受了的演示邀请', en: 'A demo invitation that was accepted' },
  ],
  kpi: {
    'zh-CN': '单个客户获取成本（CAC）；合格线索率；演示到场率',
    en: 'Acquisition cost per customer (CAC); share of qualified leads; demos attended',
  },
  controls: [
    {
      'zh-CN': '十席以下走自助开通，不占演示名额',
      en: 'Below ten seats they serve themselves; demo slots are for the others',
    },
  ],
  timeStandard: { within: { amount: 6, unit: 'days' } },
  gate: { name: { 'zh-CN': '有场景，演示有人来', en: 'A use case and an audience' }, mode: 'warn' },
  steps: [
    {
      key: 'first-touch',
      name: { 'zh-CN': '一小时内第一次联系', en: 'First touch within the hour' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out' },
      severity: 'major',
      timeStandard: { within: { amount: 1, unit: 'hours' } },
      why: {
        'zh-CN': '人还在产品里点来点去，这时候一句“卡在哪一步了”，胜过明天三封信。',
        en: 'While they are still clicking around, one "where are you stuck?" beats three mails tomorrow.',
      },
      scripts: ['signup-hello', 'download-follow-up'],
    },
    {
      key: 'profile-match',
      name: { 'zh-CN': '对照理想客户画像', en: 'Match the ideal profile' },
      kind: 'field',
      evidence: ['field', 'integration', 'word'],
      mode: 'warn',
      timeStandard: { within: { amount: 1, unit: 'days' } },
      fields: ['lead-channel', 'seats', 'current-tool'],
      why: {
        'zh-CN': '画像外的客户也签得下来，只是第二年多半留不住。',
        en: 'Customers outside the profile can be signed too; few of them stay for a second year.',
      },
    },
    {
      key: 'use-case-call',
      name: { 'zh-CN': '十五分钟摸清场景', en: 'Fifteen minutes on the use case' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      timeStandard: { within: { amount: 3, unit: 'days' } },
      why: {
        'zh-CN': '不知道他周一早上第一件事做什么，演示就只能从登录页讲起。',
        en: 'Unless you know what they do first on a Monday, the demo can only start at the login page.',
      },
      scripts: ['use-case-call'],
    },
    {
      key: 'demo-booked',
      name: { 'zh-CN': '约定演示和参会人', en: 'Book the demo and its audience' },
      kind: 'task',
      evidence: ['word'],
      mode: 'warn',
      severity: 'major',
      after: ['use-case-call'],
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '只有一个人看的演示，会后还得再讲三遍。把管钱的和管数据的都请来。',
        en: 'A demo to one person is given three times; get those who pay and those who own the data into it.',
      },
      scripts: ['demo-invite'],
    },
    {
      key: 'executive-briefed',
      name: { 'zh-CN': '把通话要点交给 AE', en: 'Brief the account executive' },
      kind: 'task',
      evidence: ['word'],
      after: ['demo-booked'],
      timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'step', step: 'demo-booked' } },
      why: {
        'zh-CN': '客户上次说过的话，演示那天不用再问，他就知道你们是一家人。',
        en: 'When nothing has to be asked twice, the customer sees one company and not two.',
      },
    },
  ],
}
