import type { StageInput } from '../input.ts'

/** The one gate of this manual that blocks: a solution built on guessed needs is what customers complain about. */
export const needs: StageInput = {
  key: 'needs',
  name: { 'zh-CN': '需求分析', en: 'Needs analysis' },
  purpose: {
    'zh-CN': '把客户要解决的问题、判断标准和决策的人弄清楚，并让客户书面认可。',
    en: 'Learn which problem they want solved, how they will judge it and who decides, and have them agree in writing.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '联系人和约好的时间', en: 'The contact and the agreed date' },
    { 'zh-CN': '需求调研表模板', en: 'The needs survey form' },
  ],
  outputs: [
    { 'zh-CN': '填好的需求调研表', en: 'The completed needs survey' },
    { 'zh-CN': '客户确认过的需求清单', en: 'A list of needs that the customer confirmed' },
    { 'zh-CN': '决策链：谁用、谁评、谁批、谁付钱', en: 'The decision map: who uses, judges, approves and pays' },
  ],
  kpi: {
    'zh-CN': '需求确认率；因“不是我们要的”引起的投诉占比',
    en: 'Share of deals with confirmed needs; complaints of the kind "not what we asked for"',
  },
  controls: [
    {
      'zh-CN': '需求清单须由客户书面确认，口头的不算',
      en: 'The list of needs is confirmed in writing; a spoken yes does not count',
    },
  ],
  timeStandard: { within: { amount: 10, unit: 'days' } },
  gate: { name: { 'zh-CN': '需求经客户确认', en: 'Needs confirmed by the customer' }, mode: 'block' },
  steps: [
    {
      key: 'discovery-meeting',
      name: { 'zh-CN': '开需求沟通会', en: 'Hold the needs meeting' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      timeStandard: { within: { amount: 4, unit: 'days' } },
      why: {
        'zh-CN': '客户开口要的往往是“办法”，当面多问几个为什么，才问得出真正的问题。',
        en: 'Customers often ask for a solution; it takes a conversation to reach the problem behind it.',
      },
      help: {
        'zh-CN': '先听后讲。至少让一位实际使用的人在场，少放演示，多问现在是怎么做的。',
        en: 'Listen first. Have at least one person who will use it in the room; ask how they do it today before you show anything.',
      },
      scripts: ['discovery-questions'],
    },
    {
      key: 'minutes-sent',
      name: { 'zh-CN': '发出会议纪要', en: 'Send the minutes' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      after: ['discovery-meeting'],
      timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'step', step: 'discovery-meeting' } },
      why: {
        'zh-CN': '趁大家都记得，把理解有出入的地方改过来，花十分钟，省一周返工。',
        en: 'While everybody remembers, ten minutes correct what would cost a week later.',
      },
      scripts: ['minutes'],
    },
    {
      key: 'needs-survey',
      name: { 'zh-CN': '填好需求调研表', en: 'Complete the needs survey' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 6, unit: 'days' } },
      why: {
        'zh-CN': '方案和报价都从这张表里来。缺一项，后面就多一轮来回。',
        en: 'Solution and quote are built from this form; each blank comes back as another round of questions.',
      },
      help: {
        'zh-CN': '六项必填：现状、目标、人数、必须有的功能、上线时间、预算范围。客户自己填更好。',
        en: 'Six fields: today, goal, number of users, must-haves, go-live date, budget range. Better still if they fill it in.',
      },
      scripts: ['survey-invite'],
    },
    {
      key: 'decision-map',
      name: { 'zh-CN': '摸清决策链', en: 'Map who decides' },
      kind: 'task',
      evidence: ['word'],
      timeStandard: { within: { amount: 7, unit: 'days' } },
      why: {
        'zh-CN': '单子丢在没见过的人手里最冤。早一点知道谁能说“不”。',
        en: 'Deals are lost to people we never met. Find out early who can say no.',
      },
      scripts: ['who-decides'],
    },
    {
      key: 'needs-confirmation',
      name: { 'zh-CN': '请客户确认需求', en: 'Have the needs confirmed' },
      kind: 'email',
      evidence: ['observed', 'document', 'word'],
      mode: 'block',
      severity: 'major',
      after: ['needs-survey'],
      timeStandard: { within: { amount: 9, unit: 'days' } },
      why: {
        'zh-CN': '客户一句书面的“对，就是这些”，到谈价和验收的时候都用得上。',
        en: 'One written "yes, that is it" carries weight again at negotiation and at acceptance.',
      },
      scripts: ['confirm-needs'],
    },
    {
      key: 'budget-and-timing',
      name: { 'zh-CN': '问到预算和时间', en: 'Learn budget and timing' },
      ask: 'recommended',
      kind: 'field',
      evidence: ['field', 'word'],
      fields: ['amount', 'close-date', 'users'],
      why: {
        'zh-CN': '知道钱从哪里来、什么时候要用，方案才不会做大或做晚。',
        en: 'Knowing where the money comes from and when it is needed keeps the solution from being too big or too late.',
      },
    },
  ],
}
