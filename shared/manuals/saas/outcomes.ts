import type { OutcomeInput } from '../input.ts'

export const outcomes: OutcomeInput[] = [
  { key: 'won', name: { 'zh-CN': '续费成功', en: 'Renewed' }, from: ['renewal'] },
  {
    key: 'lost',
    name: { 'zh-CN': '没有转付费', en: 'Never paid' },
    from: ['demo', 'trial'],
    steps: [
      {
        key: 'usage-autopsy',
        name: { 'zh-CN': '对着使用日志复盘', en: 'Review the usage log' },
        kind: 'task',
        evidence: ['word'],
        timeStandard: { within: { amount: 3, unit: 'days' }, from: { at: 'closed' } },
        fields: ['unpaid-reason'],
        why: {
          'zh-CN': '客户嘴上说贵，日志上写的是第四天以后就没登录过。',
          en: 'They say it was the price; the log says nobody signed in after the fourth day.',
        },
      },
    ],
  },
  {
    key: 'churned',
    name: { 'zh-CN': '到期流失', en: 'Churned' },
    from: ['renewal'],
    steps: [
      {
        key: 'churn-interview',
        name: { 'zh-CN': '流失访谈', en: 'Churn interview' },
        kind: 'call',
        evidence: ['word'],
        role: 'csm',
        mode: 'warn',
        severity: 'major',
        timeStandard: { within: { amount: 5, unit: 'days' }, from: { at: 'closed' } },
        fields: ['churn-reason'],
        why: {
          'zh-CN': '走掉一个老客户，得签好几个新的才补得回来，总要知道为什么。',
          en: 'It takes several new signatures to make up for one that leaves; at least learn why.',
        },
        scripts: ['churn-interview'],
      },
    ],
  },
  { key: 'not-a-fit', name: { 'zh-CN': '不在目标客群', en: 'Outside our market' }, from: ['lead', 'demo'] },
]
