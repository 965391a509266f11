import type { StageInput } from '../input.ts'

export const exploration: StageInput = {
  key: 'exploration',
  name: { 'zh-CN': '需求挖掘', en: 'Finding the problem' },
  purpose: {
    'zh-CN': '在客户现场找到一个值得换料的理由，并把“怎么算成功”写成双方认的数字。',
    en: 'Find on their floor a reason worth switching for, and write down success as figures that both accept.',
  },
  owner: 'sales',
  inputs: [
    { 'zh-CN': '客户机种、工艺路线和现用料', en: 'Their models, process route and material in use' },
    { 'zh-CN': '产品选型表与同类应用案例', en: 'Selection guide and cases of similar use' },
  ],
  outputs: [
    { 'zh-CN': '现场记录与现用料基线数据', en: 'Notes from the floor and baseline data' },
    { 'zh-CN': '双方签认的测试判据', en: 'Test criteria that both sides signed' },
  ],
  kpi: {
    'zh-CN': '进入测试的商机中，有书面判据的占比',
    en: 'Share of trials that start with written criteria',
  },
  controls: [
    {
      'zh-CN': '工艺、品质、采购三方至少见过两方',
      en: 'At least two of process, quality and purchasing have been met in person',
    },
    { 'zh-CN': '判据里写明样本量、测试方法和达标值', en: 'The criteria name sample size, method and threshold' },
  ],
  timeStandard: { within: { amount: 15, unit: 'days' } },
  gate: { name: { 'zh-CN': '判据已签认', en: 'Criteria signed' }, mode: 'block' },
  steps: [
    {
      key: 'line-walk',
      name: { 'zh-CN': '下车间看现场', en: 'Walk the line' },
      kind: 'meeting',
      evidence: ['word'],
      ticks: { kind: 'meeting' },
      severity: 'major',
      fields: ['application', 'incumbent'],
      timeStandard: { within: { amount: 6, unit: 'days' } },
      why: {
        'zh-CN': '会议室里听到的是采购要降价，车间里看到的是擦拭、返修和停机。后面这些才是换料的理由。',
        en: 'The meeting room talks price; the floor shows wiping, rework and stops, and those are the reasons to switch.',
      },
      help: {
        'zh-CN': '带上应用工程师。看三处：上料口、不良品箱、点检表。拍照先征得同意。',
        en: 'Take the application engineer. Look at feeding, the reject bin and the check sheet; ask before taking photos.',
      },
      scripts: ['line-walk-questions'],
    },
    {
      key: 'baseline-data',
      name: { 'zh-CN': '记录现用料基线', en: 'Record the baseline' },
      kind: 'field',
      evidence: ['field', 'word'],
      role: 'fae',
      mode: 'warn',
      fields: ['baseline-yield', 'annual-demand'],
      timeStandard: { within: { amount: 8, unit: 'days' } },
      why: {
        'zh-CN': '没有基线，将来涨了两个点良率，客户也可以说本来就这样。',
        en: 'Without a baseline two points of yield are easily said to have been there before.',
      },
    },
    {
      key: 'three-parties',
      name: { 'zh-CN': '找齐工艺、品质、采购', en: 'Meet process, quality and purchasing' },
      kind: 'task',
      evidence: ['word'],
      timeStandard: { within: { amount: 10, unit: 'days' } },
      why: {
        'zh-CN': '工艺想试、品质怕变更、采购要降本。漏掉品质，样品过了也进不了产线。',
        en: 'Process wants to try, quality fears change, purchasing wants savings. Leave quality out and a good sample never reaches the line.',
      },
      scripts: ['quality-worry'],
    },
    {
      key: 'test-criteria',
      name: { 'zh-CN': '签认测试判据', en: 'Sign the test criteria' },
      kind: 'document',
      evidence: ['document', 'word'],
      mode: 'block',
      severity: 'critical',
      after: ['line-walk', 'baseline-data'],
      fields: ['target-yield', 'regulated'],
      timeStandard: { within: { amount: 13, unit: 'days' } },
      why: {
        'zh-CN': '判据后补，就变成客户说行才行。先签一页纸，结果出来谁也不用争。',
        en: 'Agreed afterwards, a pass is whatever they say. One page signed first, and nobody argues later.',
      },
      scripts: ['criteria-mail'],
    },
    {
      key: 'cost-of-problem',
      name: { 'zh-CN': '算一笔不换的账', en: 'Work out the cost of staying' },
      ask: 'recommended',
      kind: 'document',
      evidence: ['word'],
      why: {
        'zh-CN': '把返修工时、报废和停机折成每月多少钱，车间主任拿着它就能去找老板。',
        en: 'Turn rework, scrap and stops into money a month: the shop head can take that sheet upstairs.',
      },
    },
  ],
}
