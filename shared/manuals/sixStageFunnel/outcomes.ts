import type { OutcomeInput } from '../input.ts'

export const outcomes: OutcomeInput[] = [
  { key: 'won', name: { 'zh-CN': '成为忠实客户', en: 'A loyal customer' }, from: ['loyalty'] },
  {
    key: 'lost',
    name: { 'zh-CN': '流向竞品或放弃', en: 'Lost to a rival or dropped' },
    from: ['evaluation', 'trial', 'decision', 'loyalty'],
    steps: [
      {
        key: 'lost-interview',
        name: { 'zh-CN': '给客户打一通落选电话', en: 'Ring the customer who said no' },
        kind: 'call',
        evidence: ['word'],
        timeStandard: { within: { amount: 5, unit: 'days' }, from: { at: 'closed' } },
        fields: ['dropped-at'],
        why: {
          'zh-CN': '定了别家的客户最肯说真话，这十分钟比十次内部会值钱。',
          en: 'A customer who has chosen somebody else tells the truth: ten minutes worth ten internal meetings.',
        },
        scripts: ['lost-interview'],
      },
    ],
  },
  {
    key: 'no-need',
    name: { 'zh-CN': '没有需求', en: 'No need' },
    from: ['awareness', 'interest'],
  },
  {
    key: 'later',
    name: { 'zh-CN': '时机未到', en: 'Not yet' },
    from: ['interest', 'evaluation', 'trial'],
  },
]
