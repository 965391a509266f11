import type { StageInput } from '../input.ts'

export const afterSales: StageInput = {
  key: 'after-sales',
  name: { 'zh-CN': '售后跟进', en: 'After-sales' },
  purpose: {
    'zh-CN': '让客户按约定用起来、用得好，为续约和转介绍打底。',
    en: 'See that they use what they bought and are content with it: the ground for renewals and referrals.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '签回的合同和交接单', en: 'Signed contract and hand-over' },
    { 'zh-CN': '约定的上线时间', en: 'The agreed go-live date' },
  ],
  outputs: [
    { 'zh-CN': '上线确认', en: 'Confirmed go-live' },
    { 'zh-CN': '回访记录和待办', en: 'A visit record with what is left to do' },
  ],
  kpi: {
    'zh-CN': '按期上线率；客户满意度（满分 5，目标 4.5）',
    en: 'Go-lives on time; satisfaction (of 5, aiming at 4.5)',
  },
  controls: [{ 'zh-CN': '客户的不满当天登记，有人认领', en: 'A complaint is noted the same day and has an owner' }],
  timeStandard: { within: { amount: 25, unit: 'days' } },
  steps: [
    {
      key: 'kickoff',
      name: { 'zh-CN': '开项目启动会', en: 'Hold the kick-off' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      timeStandard: { within: { amount: 5, unit: 'days' } },
      why: {
        'zh-CN': '销售到场把承诺过的事当面说清楚，交付才不用猜。',
        en: 'With sales in the room, what was promised is said aloud, and delivery need not guess.',
      },
      scripts: ['kickoff-invite'],
    },
    {
      key: 'go-live-check',
      name: { 'zh-CN': '确认已经用起来', en: 'Check that they are live' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      timeStandard: { within: { amount: 15, unit: 'days' } },
      why: {
        'zh-CN': '上线后头两周没人用，多半以后也不会用。',
        en: 'What is not used in the first two weeks is seldom used later.',
      },
      scripts: ['go-live-check'],
    },
    {
      key: 'satisfaction-call',
      name: { 'zh-CN': '做满意度回访', en: 'Ask how it goes' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      after: ['go-live-check'],
      timeStandard: { within: { amount: 22, unit: 'days' } },
      why: {
        'zh-CN': '小抱怨你不问，他不说，攒到续约那天就是一句“不续了”。',
        en: 'Small complaints stay unsaid until asked for; left alone they add up to a no at renewal.',
      },
      scripts: ['satisfaction-call'],
    },
    {
      key: 'renewal-plan',
      name: { 'zh-CN': '记下续约和增购机会', en: 'Note renewal and growth' },
      ask: 'recommended',
      kind: 'task',
      evidence: ['word'],
      why: {
        'zh-CN': '趁还在项目里，最清楚哪个部门下一步会用到。',
        en: 'While still inside, you know best which department comes next.',
      },
    },
    {
      key: 'referral',
      name: { 'zh-CN': '请客户引荐', en: 'Ask for a referral' },
      ask: 'optional',
      kind: 'email',
      evidence: ['observed', 'word'],
      after: ['satisfaction-call'],
      why: {
        'zh-CN': '满意的客户愿意帮忙，只是没人开口。',
        en: 'Content customers gladly help; they only need to be asked.',
      },
      scripts: ['referral'],
    },
  ],
}
