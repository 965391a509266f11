import type { OutcomeInput } from '../input.ts'

export const outcomes: OutcomeInput[] = [
  { key: 'won', name: { 'zh-CN': '终验交付', en: 'Accepted and handed over' }, from: ['delivery'] },
  {
    key: 'lost',
    name: { 'zh-CN': '落选', en: 'Not chosen' },
    from: ['technical-exchange', 'design', 'site-visit', 'negotiation'],
    steps: [
      {
        key: 'bid-review',
        name: { 'zh-CN': '开落选复盘会', en: 'Hold a bid review' },
        kind: 'meeting',
        evidence: ['field', 'word'],
        fields: ['loss-cause'],
        severity: 'major',
        timeStandard: { within: { amount: 5, unit: 'days' }, from: { at: 'closed' } },
        why: {
          'zh-CN': '大项目一年丢不起几个。把得分表、关键人态度和时间线摆出来，看是哪个月就已经输了。',
          en: 'There are few projects a year to lose. Lay out scores, people and dates, and see in which month it was lost.',
        },
        scripts: ['bid-debrief'],
      },
      {
        key: 'winner-noted',
        name: { 'zh-CN': '记下中标方和配置', en: 'Note who won and with what' },
        ask: 'recommended',
        kind: 'task',
        evidence: ['word'],
        why: {
          'zh-CN': '这次的报价和配置，下个项目里还会碰上。只记中标公示和公开渠道查得到的。',
          en: 'You meet the same offer again in the next project; note only what the award notice and public sources say.',
        },
      },
    ],
  },
  {
    key: 'disqualified',
    name: { 'zh-CN': '不具备条件', en: 'Not a real project' },
    from: ['technical-exchange', 'design'],
  },
  {
    key: 'dormant',
    name: { 'zh-CN': '项目延后', en: 'Put off' },
    from: ['technical-exchange', 'design', 'site-visit', 'negotiation'],
  },
]
