import type { StageInput } from '../input.ts'

export const demo: StageInput = {
  key: 'demo',
  name: { 'zh-CN': '产品演示', en: 'Demo' },
  purpose: {
    'zh-CN': '用客户自己的场景演一遍他的一天，当场约定试用怎样算成功。',
    en: 'Act out a day of theirs in the product, and agree on the spot what a successful trial is.',
  },
  owner: 'account-executive',
  inputs: [
    {
      'zh-CN': '场景电话的要点（客户同意的话还有录音）',
      en: 'Notes of the use-case call, and its recording where they agreed to one',
    },
    { 'zh-CN': '分行业的演示环境', en: 'A demo environment for their industry' },
  ],
  outputs: [
    { 'zh-CN': '双方签过的《试用成功计划》', en: 'A trial success plan that both sides signed' },
    { 'zh-CN': '答完的《安全问卷》（客户要求时）', en: 'The answered security questionnaire, where they ask for one' },
  ],
  kpi: {
    'zh-CN': '演示转试用率；演示后一天内发出回顾的比例',
    en: 'Demos that lead to a trial; recaps sent within a day',
  },
  controls: [
    {
      'zh-CN': '演示环境只放假数据，不许登录别家客户的账号',
      en: 'Demos run on invented data, never in another customer’s account',
    },
    { 'zh-CN': '没有成功标准，不开试用', en: 'No trial without success criteria' },
  ],
  timeStandard: { within: { amount: 12, unit: 'days' }, pauses: ['security-audit'] },
  gate: { name: { 'zh-CN': '成功标准写下来了', en: 'Success is written down' }, mode: 'block' },
  returns: [{ to: 'lead', incomplete: true }],
  blocks: [
    {
      kind: 'sequence',
      of: ['demo-script', 'demo-held', { kind: 'parallel', chains: [['demo-recap'], ['success-plan']] }],
    },
  ],
  steps: [
    {
      key: 'demo-script',
      name: { 'zh-CN': '按客户场景写演示脚本', en: 'Script the demo to their case' },
      kind: 'document',
      evidence: ['word'],
      role: 'solution-consultant',
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '演二十个功能，客户一个也记不住；演他最烦的三件事，他会自己算省了多少时间。',
        en: 'Of twenty features they remember none; show their three worst chores and they do the sums themselves.',
      },
    },
    {
      key: 'demo-held',
      name: { 'zh-CN': '照脚本演示', en: 'Hold the demo' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 5, unit: 'days' } },
      fields: ['security-review'],
      why: {
        'zh-CN': '前十分钟让客户讲，后面每演一步都接着他的话，这才不叫念稿。',
        en: 'Let them talk for ten minutes, then tie every click to what they said: that is no recital.',
      },
      scripts: ['demo-opening', 'missing-feature'],
    },
    {
      key: 'demo-recap',
      name: { 'zh-CN': '一天之内发演示回顾', en: 'Send the recap within a day' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out' },
      timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'step', step: 'demo-held' } },
      why: {
        'zh-CN': '没来的那位领导只看这封信。三分钟的剪辑有人点开，整场回放没人点。',
        en: 'The boss who was absent reads only this mail; three minutes of clips get watched, the full recording does not.',
      },
      scripts: ['demo-recap'],
    },
    {
      key: 'security-answers',
      name: { 'zh-CN': '交《安全问卷》', en: 'Answer the security questionnaire' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      role: 'solution-consultant',
      when: 'security_review',
      mode: 'warn',
      severity: 'major',
      timeStandard: { within: { amount: 5, unit: 'days' }, pauses: ['security-audit'] },
      why: {
        'zh-CN': '等保、数据存哪、谁能看，信息部一票否决。早交一周，少一个月的尾巴。',
        en: 'Certificates, storage, access: their IT can veto. Answer a week early and spare yourself a month at the end.',
      },
      scripts: ['security-cover'],
    },
    {
      key: 'success-plan',
      name: { 'zh-CN': '签《试用成功计划》', en: 'Sign the trial success plan' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 10, unit: 'days' }, pauses: ['security-audit'] },
      why: {
        'zh-CN': '三条标准、两个负责人、一个日子。没有这一页，试用就是免费用到忘记。',
        en: 'Three criteria, two names, one date: without this page a trial is free use until forgotten.',
      },
      scripts: ['success-plan-mail'],
    },
  ],
}
