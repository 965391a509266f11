import type { OutcomeInput } from '../input.ts'

export const outcomes: OutcomeInput[] = [
  { key: 'won', name: { 'zh-CN': '成交并转入长期服务', en: 'Won and in service' }, from: ['after-sales'] },
  {
    key: 'lost',
    name: { 'zh-CN': '未成交', en: 'Lost' },
    from: ['qualification', 'proposal', 'contract', 'after-sales'],
    steps: [
      {
        key: 'relay-review',
        name: { 'zh-CN': '查清在哪一棒掉的', en: 'Find the leg that lost it' },
        kind: 'task',
        evidence: ['word'],
        timeStandard: { within: { amount: 3, unit: 'days' }, from: { at: 'closed' } },
        fields: ['lost-because'],
        why: {
          'zh-CN': '接力赛输了，只怪最后一棒没有用。看看是哪次交接慢了、漏了。',
          en: 'When a relay is lost, blaming the last runner helps nobody: see which hand-over was late or dropped something.',
        },
        help: {
          'zh-CN': '把每次交接的时间排出来，最长的那一段就是下次先改的。',
          en: 'Write down the time of each hand-over; the longest gap is the one to close first.',
        },
      },
    ],
  },
  {
    key: 'invalid',
    name: { 'zh-CN': '无效线索', en: 'Invalid lead' },
    from: ['lead-capture', 'qualification'],
  },
  {
    key: 'nurture',
    name: { 'zh-CN': '退回市场培育', en: 'Back to marketing' },
    from: ['qualification', 'proposal'],
  },
]
