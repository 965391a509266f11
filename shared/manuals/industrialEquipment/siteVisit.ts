import type { StageInput } from '../input.ts'

/** Seeing is what is asked for, and there are three ways to it: our works, a customer's plant, or a live video. */
export const siteVisit: StageInput = {
  key: 'site-visit',
  name: { 'zh-CN': '工厂考察', en: 'Site visit' },
  purpose: {
    'zh-CN': '让拍板的人亲眼看见同类设备在跑，方案阶段没打消的疑虑当场问清楚。',
    en: 'Let the people who decide see a similar machine running, and clear up the doubts that the design left open.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '方案反馈与未解疑问', en: 'Feedback on the design and open doubts' },
    { 'zh-CN': '可参观产线与老客户名单', en: 'Lines that can be shown and customers who receive visitors' },
  ],
  outputs: [
    { 'zh-CN': '考察纪要与疑问关闭表', en: 'Visit minutes with each doubt closed' },
    { 'zh-CN': '决策人对技术方案的明确态度', en: 'A clear position of the deciders on the design' },
  ],
  kpi: {
    'zh-CN': '考察后进入商务谈判的比例；决策人到场率',
    en: 'Visits that lead to negotiation; visits with a decider present',
  },
  controls: [
    {
      'zh-CN': '接待标准按公司规定执行，费用走公账留票',
      en: 'Hospitality follows the company rules and every cost has its receipt',
    },
    {
      'zh-CN': '参观老客户前先征得对方书面同意',
      en: 'A customer agrees in writing before others are brought to their plant',
    },
  ],
  timeStandard: { within: { amount: 25, unit: 'days' }, pauses: ['tender-process'] },
  gate: { name: { 'zh-CN': '看过、疑问已关', en: 'Seen, doubts closed' }, mode: 'warn' },
  returns: [{ to: 'design', incomplete: true }],
  reentry: 'optional',
  blocks: [
    {
      kind: 'sequence',
      of: [
        'visit-plan',
        {
          kind: 'choice',
          key: 'proof',
          name: { 'zh-CN': '让客户看见设备在跑', en: 'Let them see it run' },
          why: {
            'zh-CN': '来不来厂里不要紧，要紧的是决策人亲眼见过。三种方式挑一种。',
            en: 'Coming to us is not the point; that a decider saw it is. Pick one of three ways.',
          },
          branches: [
            { name: { 'zh-CN': '来我厂考察', en: 'Visit to our works' }, of: ['works-visit'] },
            { name: { 'zh-CN': '参观老客户现场', en: 'Visit to a reference plant' }, of: ['reference-visit'] },
            { name: { 'zh-CN': '视频连线看机', en: 'Live video' }, of: ['video-tour'] },
          ],
        },
        'visit-minutes',
      ],
    },
  ],
  steps: [
    {
      key: 'visit-plan',
      name: { 'zh-CN': '定考察方案和名单', en: 'Plan who sees what' },
      kind: 'task',
      evidence: ['word'],
      timeStandard: { within: { amount: 6, unit: 'days' } },
      why: {
        'zh-CN': '先问清每个人想确认什么，再排路线。没有目的的考察只剩吃饭。',
        en: 'Ask what each of them wants to make sure of, then plan the route; without a purpose only the dinner remains.',
      },
      scripts: ['visit-invite'],
    },
    {
      key: 'works-visit',
      name: { 'zh-CN': '接待来厂考察', en: 'Receive them at our works' },
      kind: 'meeting',
      evidence: ['word'],
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 18, unit: 'days' } },
      why: {
        'zh-CN': '客户摸过的机架、看过的装配线，比任何 PPT 都有分量。',
        en: 'A frame they touched and an assembly line they saw outweigh any slide.',
      },
      help: {
        'zh-CN': '准备一台跑同类工件的样机；让装配班长讲，少让销售讲。',
        en: 'Have a machine running similar parts; let the assembly foreman talk rather than sales.',
      },
      scripts: ['works-tour'],
    },
    {
      key: 'reference-visit',
      name: { 'zh-CN': '带客户看老客户现场', en: 'Take them to a reference plant' },
      kind: 'meeting',
      evidence: ['word'],
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 18, unit: 'days' } },
      why: {
        'zh-CN': '让用户跟用户聊，故障多不多、售后快不快，他们一句顶我们一百句。',
        en: 'Let user talk to user about stops and service: one sentence of theirs counts for a hundred of ours.',
      },
      scripts: ['reference-request'],
    },
    {
      key: 'video-tour',
      name: { 'zh-CN': '视频连线看样机', en: 'Show the machine by live video' },
      kind: 'meeting',
      evidence: ['word'],
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 18, unit: 'days' } },
      why: {
        'zh-CN': '决策人出不了差，就把镜头推到刀口上，现场换型给他看。',
        en: 'If the decider cannot travel, put the camera at the tool and change over before their eyes.',
      },
      scripts: ['video-run-sheet'],
    },
    {
      key: 'visit-minutes',
      name: { 'zh-CN': '发考察纪要，关闭疑问', en: 'Send visit minutes, close doubts' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 21, unit: 'days' } },
      why: {
        'zh-CN': '考察热度只有三天。谁提了什么、谁来答、哪天答，当周落到纸上。',
        en: 'A visit stays warm for three days: who asked, who answers, by when, on paper in the same week.',
      },
      scripts: ['visit-minutes'],
    },
  ],
}
