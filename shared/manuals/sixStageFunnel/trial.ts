import type { StageInput } from '../input.ts'

export const trial: StageInput = {
  key: 'trial',
  name: { 'zh-CN': '试用', en: 'Trial' },
  purpose: {
    'zh-CN': '让客户在自己的场地、用自己的样品，把标准表上的勾一个个打上。',
    en: 'On their own site, with their own samples, they tick the criteria one by one.',
  },
  owner: 'consultant',
  inputs: [
    { 'zh-CN': '双方认可的评估标准表', en: 'The accepted criteria' },
    { 'zh-CN': '试用机和应用工程师的档期', en: 'A trial unit, and an engineer with time' },
  ],
  outputs: [
    { 'zh-CN': '签过字的《试用约定书》', en: 'A signed trial agreement' },
    { 'zh-CN': '逐条打勾的《试用报告》', en: 'A trial report, ticked line by line' },
  ],
  kpi: {
    'zh-CN': '试用转订单率；试用按期结束率',
    en: 'Share of trials that become orders; trials that end when they should',
  },
  controls: [
    {
      'zh-CN': '没有标准、没有期限、没有对接人，设备不出库',
      en: 'No unit leaves the store without criteria, an end date and a contact',
    },
    {
      'zh-CN': '客户强烈质疑时由主管接手，不让新人硬扛',
      en: 'At strong doubt the senior lead steps in; no newcomer stands alone',
    },
  ],
  timeStandard: { within: { amount: 22, unit: 'days' }, pauses: ['site-not-ready', 'samples'] },
  gate: { name: { 'zh-CN': '试用有结论', en: 'The trial has a result' }, mode: 'block' },
  returns: [{ to: 'evaluation', incomplete: true }],
  reentry: ['trial-report'],
  steps: [
    {
      key: 'trial-agreement',
      name: { 'zh-CN': '签回《试用约定书》', en: 'Get the trial agreement signed' },
      kind: 'email',
      evidence: ['observed', 'document', 'word'],
      ticks: { kind: 'email', direction: 'in', attachment: ['document', 'image'] },
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 3, unit: 'days' } },
      why: {
        'zh-CN': '写明哪天结束、达标就怎样，试用才通向订单，不然就是长期借用。',
        en: 'An end, and what follows if it passes, lead a trial to an order; without them it is a loan.',
      },
      scripts: ['trial-terms'],
    },
    {
      key: 'installed',
      name: { 'zh-CN': '装好，并教会两个人', en: 'Install it and train two people' },
      kind: 'task',
      evidence: ['word'],
      role: 'application-engineer',
      after: ['trial-agreement'],
      timeStandard: { within: { amount: 5, unit: 'days' }, pauses: ['site-not-ready', 'samples'] },
      why: {
        'zh-CN': '只教会一个人，他一休假，试用就停了。',
        en: 'Train one person only, and the trial stops when they go on leave.',
      },
    },
    {
      key: 'trial-check',
      name: { 'zh-CN': '每三天问一次进展', en: 'Check in every three days' },
      kind: 'call',
      evidence: ['word'],
      ticks: { kind: 'call' },
      after: ['installed'],
      repeat: { count: 3, every: { amount: 3, unit: 'days' } },
      timeStandard: {
        within: { amount: 3, unit: 'days' },
        from: { at: 'step', step: 'installed' },
        pauses: ['site-not-ready', 'samples'],
      },
      fields: ['strong-doubt'],
      why: {
        'zh-CN': '试用败在第二周：卡住了没人问，客户就把布罩盖上了。',
        en: 'Trials die in the second week: they get stuck, nobody asks, and the cover goes back on.',
      },
      scripts: ['trial-check'],
    },
    {
      key: 'senior-steps-in',
      name: { 'zh-CN': '主管接手质疑', en: 'The senior lead steps in' },
      kind: 'call',
      evidence: ['word'],
      role: 'senior',
      when: 'strong_doubt',
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 4, unit: 'hours' } },
      why: {
        'zh-CN': '质疑当天由有分量的人接住，还能变成信任；拖过夜就成了结论。',
        en: 'Taken up the same day by somebody senior, doubt can turn into trust; left overnight it hardens.',
      },
      scripts: ['strong-doubt'],
    },
    {
      key: 'trial-report',
      name: { 'zh-CN': '出《试用报告》', en: 'Write the trial report' },
      kind: 'document',
      evidence: ['document', 'observed', 'word'],
      role: 'application-engineer',
      after: ['installed'],
      mode: 'block',
      severity: 'major',
      timeStandard: { within: { amount: 18, unit: 'days' }, pauses: ['site-not-ready', 'samples'] },
      fields: ['trial-result'],
      why: {
        'zh-CN': '报告上有客户自己的签字，上会的时候它替你说话。',
        en: 'With their own signature on it, the report speaks for you in the board room.',
      },
    },
  ],
}
