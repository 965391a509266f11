import type { OutcomeInput } from '../input.ts'

export const outcomes: OutcomeInput[] = [
  { key: 'won', name: { 'zh-CN': '转入批量供货', en: 'Volume supply' }, from: ['volume'] },
  {
    key: 'lost',
    name: { 'zh-CN': '未导入', en: 'Not designed in' },
    steps: [
      {
        key: 'exit-review',
        name: { 'zh-CN': '三方复盘未导入原因', en: 'Review why we stayed out' },
        kind: 'meeting',
        evidence: ['field', 'word'],
        fields: ['exit-reason'],
        timeStandard: { within: { amount: 3, unit: 'days' }, from: { at: 'closed' } },
        why: {
          'zh-CN': '业务说是价格，FAE 说是工艺，客户心里想的可能是换料风险。三个人坐一起，才拼得出真相。',
          en: 'Sales says price, engineering says process, the customer fears the switch. Put the three together to see what it was.',
        },
        scripts: ['stay-in-touch'],
      },
    ],
  },
  {
    key: 'failed',
    name: { 'zh-CN': '测试未通过', en: 'Trial failed' },
    from: ['validation', 'pilot'],
    steps: [
      {
        key: 'failure-analysis',
        name: { 'zh-CN': '出失效分析报告', en: 'Write the failure analysis' },
        kind: 'document',
        evidence: ['document', 'word'],
        role: 'fae',
        severity: 'major',
        timeStandard: { within: { amount: 10, unit: 'days' }, from: { at: 'closed' } },
        why: {
          'zh-CN': '试失败了还肯把原因讲清楚，客户下一个项目才愿意再给你一次机会。',
          en: 'A supplier who explains its own failure gets another chance in the next project.',
        },
      },
    ],
  },
  {
    key: 'dormant',
    name: { 'zh-CN': '项目冻结', en: 'Frozen' },
    from: ['exploration', 'validation', 'pilot'],
  },
]
