import type { StageInput } from '../input.ts'

export const awareness: StageInput = {
  key: 'awareness',
  name: { 'zh-CN': '认知', en: 'Awareness' },
  purpose: {
    'zh-CN': '让真正会用到的人知道，这件事还有别的做法。先给有用的东西，不急着卖。',
    en: 'Let the right people know that there is another way; give something useful first and sell nothing yet.',
  },
  owner: 'brand',
  inputs: [
    { 'zh-CN': '目标行业和岗位清单', en: 'Target industries and posts' },
    { 'zh-CN': '实测报告、应用文章、短视频', en: 'Test reports, application notes, short videos' },
  ],
  outputs: [{ 'zh-CN': '一位有过回应的潜在用户，知道他从哪里看到的', en: 'A prospect who reacted, and to what' }],
  kpi: {
    'zh-CN': '触达后有回应的比例；每换来一个回应花多少钱',
    en: 'Share of those reached who reacted; cost of each',
  },
  controls: [{ 'zh-CN': '对外数据都要有测试记录可查', en: 'Every published figure has a test record behind it' }],
  timeStandard: { within: { amount: 8, unit: 'days' } },
  gate: { name: { 'zh-CN': '客户有过一次主动回应', en: 'They reacted once of their own accord' }, mode: 'warn' },
  steps: [
    {
      key: 'audience-picked',
      name: { 'zh-CN': '圈定谁会头疼这件事', en: 'Pick who loses sleep over it' },
      kind: 'task',
      evidence: ['word'],
      timeStandard: { within: { amount: 1, unit: 'days' } },
      why: {
        'zh-CN': '同一家公司里，操作的人嫌麻烦，管钱的人嫌贵，先想清楚这次写给谁看。',
        en: 'In the same firm operators mind the effort and controllers the price; decide first who this is for.',
      },
    },
    {
      key: 'insight-sent',
      name: { 'zh-CN': '送一份实测数据', en: 'Send measured data' },
      kind: 'email',
      evidence: ['observed', 'integration', 'word'],
      ticks: { kind: 'email', direction: 'out', attachment: ['document', 'sheet', 'slides'] },
      timeStandard: { within: { amount: 2, unit: 'days' } },
      why: {
        'zh-CN': '产品彩页没人看，别人家真实跑出来的数，谁都想瞄一眼。',
        en: 'Nobody reads brochures, but everybody glances at figures from a real plant.',
      },
      scripts: ['insight-letter'],
    },
    {
      key: 'reaction-noted',
      name: { 'zh-CN': '记下客户的回应', en: 'Note how they reacted' },
      kind: 'field',
      evidence: ['field', 'integration', 'word'],
      mode: 'warn',
      after: ['insight-sent'],
      timeStandard: { within: { amount: 6, unit: 'days' } },
      fields: ['touchpoint'],
      why: {
        'zh-CN': '他追问的那一行，就是销售顾问第一个电话的开场白。',
        en: 'The line they asked about is how the first call should open.',
      },
    },
    {
      key: 'second-channel',
      name: { 'zh-CN': '换个渠道再露一次面', en: 'Show up on another channel' },
      ask: 'recommended',
      kind: 'task',
      evidence: ['word'],
      why: {
        'zh-CN': '邮件没看到，会场上照个面、朋友圈点个赞，第二次就不算陌生人了。',
        en: 'Missed the mail? Seen at a conference as well, you are no stranger any more.',
      },
      scripts: ['conference-chat'],
    },
  ],
}
