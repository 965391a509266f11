import type { StageInput } from '../input.ts'

export const prospecting: StageInput = {
  key: 'prospecting',
  name: { 'zh-CN': '客户开发', en: 'Prospecting' },
  purpose: {
    'zh-CN': '判断这家客户值不值得投入，并和说得清业务的人谈上第一次话。',
    en: 'Find out whether this account deserves our time, and get a first real conversation with somebody who knows the business.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '线索来源和对方留下的信息', en: 'The lead, where it came from, and what they told us' },
    { 'zh-CN': '目标客户画像', en: 'Our picture of a good customer' },
  ],
  outputs: [
    { 'zh-CN': '一位有名有姓的联系人，知道他管什么', en: 'A named contact, and what they are in charge of' },
    { 'zh-CN': '约定的需求沟通时间', en: 'A date for the needs meeting' },
  ],
  kpi: {
    'zh-CN': '有效线索率；线索转商机率，目标 25%',
    en: 'Share of valid leads; lead-to-opportunity conversion, aiming at 25%',
  },
  controls: [
    { 'zh-CN': '没有具名联系人，不往下走', en: 'No named contact, no next stage' },
    {
      'zh-CN': '联系人只记姓名、职务和联系方式，别的个人信息不收',
      en: 'Of a contact we keep name, post and how to reach them, nothing else',
    },
  ],
  timeStandard: { within: { amount: 10, unit: 'days' } },
  gate: { name: { 'zh-CN': '有人、有约', en: 'A contact and a date' }, mode: 'advise' },
  steps: [
    {
      key: 'fit-check',
      name: { 'zh-CN': '核对客户画像', en: 'Check the fit' },
      kind: 'task',
      evidence: ['word'],
      timeStandard: { within: { amount: 1, unit: 'days' } },
      fields: ['source'],
      why: {
        'zh-CN': '不合适的客户早一天放手，时间就多一天留给能成交的。',
        en: 'Every poor fit let go early leaves a day for a deal that can close.',
      },
      help: {
        'zh-CN': '看四样：行业、规模、眼下的痛点、谁出钱。三样说不清，先别谈报价。',
        en: 'Four things: industry, size, what hurts today, who pays. If three are unclear, do not talk price yet.',
      },
    },
    {
      key: 'first-email',
      name: { 'zh-CN': '发出第一封邮件', en: 'Send the first e-mail' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out' },
      severity: 'major',
      timeStandard: { within: { amount: 1, unit: 'days' } },
      why: {
        'zh-CN': '线索凉得快。一个工作日内有回音，对方还记得自己问过什么。',
        en: 'Leads cool fast: answered within a working day, they still remember what they asked.',
      },
      help: {
        'zh-CN': '三句话就够：看到了什么、我们能帮什么、想约哪两个时间。',
        en: 'Three sentences do: what you noticed, how we can help, which two times you suggest.',
      },
      scripts: ['first-email', 'first-email-inbound'],
    },
    {
      key: 'follow-up-call',
      name: { 'zh-CN': '电话跟进', en: 'Follow up by phone' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      after: ['first-email'],
      timeStandard: { within: { amount: 3, unit: 'days' }, from: { at: 'step', step: 'first-email' } },
      why: {
        'zh-CN': '邮件问不出语气，一通电话就能听出是真有项目，还是随便看看。',
        en: 'A call tells in a minute what mail cannot: a real project, or just a look around.',
      },
      scripts: ['follow-up-call'],
    },
    {
      key: 'meeting-booked',
      name: { 'zh-CN': '约定需求沟通会', en: 'Book the needs meeting' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      timeStandard: { within: { amount: 7, unit: 'days' } },
      why: {
        'zh-CN': '日历上有了时间，商机才算开始走；没约上，多半是还没找对人。',
        en: 'A date in both calendars is when a deal starts to move; no date usually means the wrong person.',
      },
      scripts: ['meeting-invite'],
    },
    {
      key: 'account-research',
      name: { 'zh-CN': '查一查这家公司', en: 'Read up on the company' },
      ask: 'recommended',
      kind: 'task',
      evidence: ['word'],
      why: {
        'zh-CN': '开口能说出对方最近在忙什么，比介绍自己管用。',
        en: 'Knowing what keeps them busy opens more doors than introducing ourselves.',
      },
    },
  ],
}
