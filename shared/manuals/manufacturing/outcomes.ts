import type { OutcomeInput } from '../input.ts'

export const outcomes: OutcomeInput[] = [
  { key: 'won', name: { 'zh-CN': '交付收款完成', en: 'Delivered and paid' }, from: ['after-sales'] },
  {
    key: 'lost',
    name: { 'zh-CN': '丢单', en: 'Lost' },
    from: ['requirements', 'engineering', 'scheduling'],
    steps: [
      {
        key: 'quote-gap-review',
        name: { 'zh-CN': '拆开差价做复盘', en: 'Review the price gap' },
        kind: 'task',
        evidence: ['field', 'word'],
        fields: ['loss-reason'],
        timeStandard: { within: { amount: 3, unit: 'days' }, from: { at: 'closed' } },
        why: {
          'zh-CN': '“价格高”三个字等于没复盘。把料、工、费、模具逐项对一遍，才知道下次该降哪一块。',
          en: '"Too expensive" is no review. Compare material, labour, overhead and tooling line by line to learn what to cut next time.',
        },
        scripts: ['lost-quote-call'],
      },
    ],
  },
  {
    key: 'declined',
    name: { 'zh-CN': '我方不接', en: 'Declined by us' },
    from: ['requirements', 'engineering'],
    steps: [
      {
        key: 'decline-notice',
        name: { 'zh-CN': '书面回绝并说明', en: 'Decline in writing' },
        kind: 'email',
        evidence: ['observed', 'integration', 'word'],
        timeStandard: { within: { amount: 1, unit: 'days' }, from: { at: 'closed' } },
        why: {
          'zh-CN': '做不了早说，客户还来得及找别家，下一张图纸也还愿意发给我们。',
          en: 'Told early, they still have time to find another shop, and the next drawing still comes our way.',
        },
        scripts: ['decline-politely'],
      },
    ],
  },
  {
    key: 'dormant',
    name: { 'zh-CN': '项目搁置', en: 'Project shelved' },
    from: ['requirements', 'engineering'],
  },
]
