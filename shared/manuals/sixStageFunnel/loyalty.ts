import type { StageInput } from '../input.ts'

export const loyalty: StageInput = {
  key: 'loyalty',
  name: { 'zh-CN': '忠诚', en: 'Loyalty' },
  purpose: {
    'zh-CN': '让买了的人用出成绩来，愿意主动替我们说句话。',
    en: 'See that buyers have something to show for it, and like to say so.',
  },
  owner: 'care',
  inputs: [{ 'zh-CN': '订单、试用报告和当初的标准表', en: 'The order, the trial report and the criteria they set' }],
  outputs: [
    { 'zh-CN': '首月成绩单', en: 'A sheet with the results of the first month' },
    { 'zh-CN': '推荐意愿分和低分的处理记录', en: 'A recommendation score, and what was done about low ones' },
  ],
  kpi: {
    'zh-CN': 'NPS，目标 +50；老客户带来的新线索占比',
    en: 'NPS, aiming at +50; share of new leads that customers brought',
  },
  controls: [
    {
      'zh-CN': '打低分的客户两个工作日内必须有人登门',
      en: 'After a low score somebody visits within two working days',
    },
  ],
  timeStandard: { within: { amount: 60, unit: 'days' } },
  gate: { name: { 'zh-CN': '成绩看得见，低分有人管', en: 'Results shown, low scores answered' }, mode: 'warn' },
  steps: [
    {
      key: 'thanks-call',
      name: { 'zh-CN': '下单次日道谢', en: 'Thank them the next day' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      timeStandard: { within: { amount: 1, unit: 'days' } },
      why: {
        'zh-CN': '人刚花完一大笔钱最容易后悔，这通电话就是来稳住他的。',
        en: 'Regret comes soonest after a large purchase; this call steadies them.',
      },
      scripts: ['thanks-call'],
    },
    {
      key: 'first-month-sheet',
      name: { 'zh-CN': '交《首月成绩单》', en: 'Deliver the first-month sheet' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      mode: 'warn',
      timeStandard: { within: { amount: 45, unit: 'days' } },
      why: {
        'zh-CN': '当初标准表上写的数，现在跑到多少，一行一行给他看。',
        en: 'Line by line: the figure they asked for then, and the figure it runs at now.',
      },
    },
    {
      key: 'nps-asked',
      name: { 'zh-CN': '问推荐意愿', en: 'Ask whether they would recommend us' },
      kind: 'email',
      evidence: ['field', 'integration', 'observed', 'word'],
      after: ['first-month-sheet'],
      timeStandard: { within: { amount: 48, unit: 'days' } },
      fields: ['nps'],
      why: {
        'zh-CN': '成绩单刚到手的时候问，分数才是真的，话也说得具体。',
        en: 'Asked with the results at hand, the score is honest and the comment precise.',
      },
      scripts: ['nps-question'],
    },
    {
      key: 'detractor-visit',
      name: { 'zh-CN': '低分客户登门', en: 'Visit a low scorer' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      role: 'senior',
      when: 'nps < 7',
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '打低分还肯说原因的，是还想跟你过的客户，别让他等。',
        en: 'A customer who gives a low score and says why still wants to stay; do not make them wait.',
      },
      scripts: ['detractor-visit'],
    },
    {
      key: 'advocate',
      name: { 'zh-CN': '请高分客户当见证', en: 'Invite a high scorer to testify' },
      ask: 'recommended',
      kind: 'task',
      evidence: ['word'],
      when: 'nps >= 9',
      why: {
        'zh-CN': '他在同行群里说一句好用，顶得上我们投一年广告。',
        en: 'One good word from them among peers does what a year of advertising cannot.',
      },
      scripts: ['advocate-invite'],
    },
  ],
}
