/** A deal told by hand. Moments are working days before now. */
export interface Tale {
  deal: string
  seller: string
  name: string
  people: [name: string, address: string][]
  /** Colleagues who work on it, by their role of the manual, from the second stage on. */
  with?: Record<string, string>
  visits: { stage: string; entered: number; done: Record<string, number> }[]
  /** What waits for a manager. */
  waits?: { kind: 'exception' | 'contest'; asked: number; obligation: string; reason: string }
}

/** What is over when a deal is in its needs analysis, done as it should be. */
const prospected = (entered: number) => ({
  stage: 'prospecting',
  entered: entered + 7,
  done: {
    'fit-check': entered + 6.6,
    'first-email': entered + 6.4,
    'follow-up-call': entered + 4.5,
    'meeting-booked': entered + 2,
  },
})

const analysed = (entered: number) => ({
  stage: 'needs',
  entered: entered + 7,
  done: {
    'discovery-meeting': entered + 5,
    'minutes-sent': entered + 4.5,
    'needs-survey': entered + 2.6,
    'decision-map': entered + 1.4,
    'needs-confirmation': entered + 0.5,
  },
})

/** Deals whose people write to the demo's mailboxes, each at another point of the process. */
const mailbox: Tale[] = [
  {
    deal: 'demo-story-hongda',
    seller: 'alice',
    name: '宏达科技 CRM 采购',
    people: [
      ['王芳', 'wang.fang@hongda.example'],
      ['赵经理', 'zhao@hongda.example'],
    ],
    visits: [prospected(4), { stage: 'needs', entered: 4, done: { 'discovery-meeting': 1.8, 'minutes-sent': 1.2 } }],
  },
  {
    deal: 'demo-story-acme',
    seller: 'alice',
    name: 'Acme Robotics CRM, 50 seats',
    people: [
      ['Jane Doe', 'jane.doe@acme-robotics.example'],
      ['Carl Fischer', 'carl.fischer@acme-robotics.example'],
      ['Procurement', 'procurement@acme-robotics.example'],
    ],
    with: { presales: 'zhou.chen', manager: 'lin.jing' },
    visits: [
      prospected(12.5),
      analysed(5.5),
      { stage: 'solution', entered: 5.5, done: { 'solution-draft': 2.6, 'deal-review': 1.1 } },
    ],
  },
  {
    deal: 'demo-story-northwind',
    seller: 'alice',
    name: 'Northwind Traders service desk',
    people: [['Mira Santos', 'mira.santos@northwind.example']],
    with: { sales: 'bob' },
    visits: [prospected(2.5), { stage: 'needs', entered: 2.5, done: { 'discovery-meeting': 0.6 } }],
  },
  {
    deal: 'demo-story-xinghe',
    seller: 'alice',
    name: '星河贸易 续签',
    people: [['李伟', 'li.wei@xinghe.example']],
    visits: [{ stage: 'prospecting', entered: 6, done: { 'fit-check': 5.6, 'first-email': 5.3 } }],
  },
]

/** Deals that wait for their manager's word. */
const waiting: Tale[] = [
  {
    deal: 'demo-waits-1',
    seller: 'zhao.min',
    name: '鼎盛纺织 经销商门户',
    people: [['高志远', 'gao.zhiyuan@dingsheng.example']],
    visits: [prospected(4.5), { stage: 'needs', entered: 4.5, done: { 'discovery-meeting': 2.5, 'minutes-sent': 2 } }],
    waits: {
      kind: 'exception',
      asked: 0.4,
      obligation: 'needs/1/needs-survey',
      reason: '客户已提供完整的招标技术规范，六项内容都有，想直接以它为准。',
    },
  },
  {
    deal: 'demo-waits-2',
    seller: 'liu.yang',
    name: '海川化纤 售后服务平台',
    people: [['林雅琴', 'lin.yaqin@haichuan.example']],
    visits: [{ stage: 'prospecting', entered: 5, done: { 'fit-check': 4.5, 'first-email': 3.4, 'follow-up-call': 2 } }],
    waits: {
      kind: 'contest',
      asked: 1.5,
      obligation: 'prospecting/1/first-email',
      reason: '线索下班后才分到我手里，第二天上午外出培训，已请助理电话告知客户。',
    },
  },
  {
    deal: 'demo-waits-3',
    seller: 'tom',
    name: 'Whitmore Glass field service',
    people: [['Sophie Reed', 'sophie.reed@whitmore-glass.example']],
    visits: [prospected(4), { stage: 'needs', entered: 4, done: { 'discovery-meeting': 1.5, 'minutes-sent': 1 } }],
    waits: {
      kind: 'exception',
      asked: 0.8,
      obligation: 'needs/1/needs-survey',
      reason: 'Second order of the same department; the survey of last spring still holds.',
    },
  },
  {
    deal: 'demo-waits-4',
    seller: 'oskar',
    name: 'Tamarack Paper contract desk',
    people: [['Erik Holm', 'erik.holm@tamarack-paper.example']],
    visits: [prospected(3.5), { stage: 'needs', entered: 3.5, done: { 'discovery-meeting': 2.4 } }],
    waits: {
      kind: 'contest',
      asked: 0.5,
      obligation: 'needs/1/minutes-sent',
      reason: 'We agreed on the whiteboard photo as minutes; they sent it themselves.',
    },
  },
]

export const tales: readonly Tale[] = [...mailbox, ...waiting]
