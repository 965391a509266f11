import { bob, carl, jane, li, me, mira, type Person, wang, zhao } from './people.ts'

/** A message of the practice mailbox. It came `daysAgo` days before today, at `clock` UTC, so that it never moves within a day. */
export interface Message {
  id: string
  thread: string
  from: Person
  to: Person[]
  cc: Person[]
  subject: string
  daysAgo: number
  clock: string
  unread: boolean
  /** A mailing list's: nobody waits for an answer. */
  list: boolean
  files: string[]
  body: string[]
}

const message = (one: Partial<Message> & Pick<Message, 'id' | 'from' | 'subject' | 'body'>): Message => ({
  thread: one.id,
  to: [me],
  cc: [],
  daysAgo: 1,
  clock: '02:00',
  unread: false,
  list: false,
  files: [],
  ...one,
})

/** Newest first: customers of open deals, a stranger, a colleague, a newsletter and a machine. */
export const messages: readonly Message[] = [
  message({
    id: 'm1',
    thread: 'hongda',
    from: wang,
    cc: [zhao],
    subject: '回复：需求调研表',
    clock: '03:24',
    unread: true,
    files: ['需求调研表 宏达科技.xlsx'],
    body: [
      '陈经理，您好：',
      '调研表填好了，见附件。上线时间我们内部又商量了一下，希望放在三月中旬，这样春节后还有时间培训。',
      '预算那一项赵经理周四批完再补给您，其他五项都已确认。',
      '王芳\n宏达科技 采购部',
    ],
  }),
  message({
    id: 'm2',
    thread: 'acme',
    from: jane,
    cc: [carl],
    subject: 'When can we expect the quote?',
    clock: '02:41',
    unread: true,
    body: [
      'Hi Alice,',
      'our steering group meets on Thursday. Could we have the quote for 50 seats before then, with the two-year option as a separate line?',
      'Thanks,\nJane\nHead of Operations, Acme Robotics',
    ],
  }),
  message({
    id: 'm3',
    thread: 'northwind',
    from: mira,
    cc: [bob],
    subject: 'Thanks for today, and two open points',
    clock: '01:15',
    unread: true,
    body: [
      'Hi both,',
      'thanks for taking the time. Two points are still open on our side: who may see the tickets of the other branches, and whether the field team can work without a connection.',
      'Would you send your notes, so that I can share them?',
      'Mira',
    ],
  }),
  message({
    id: 'm4',
    thread: 'xinghe',
    from: li,
    subject: '试用账号到期，想续签',
    daysAgo: 2,
    clock: '08:05',
    body: [
      '您好：',
      '我们的试用账号下周到期，用下来还不错，想了解续签的价格和付款方式。方便的话今天打我电话。',
      '星河贸易 李伟',
    ],
  }),
  message({
    id: 'm5',
    thread: 'fernhill',
    from: { name: 'Hannah Brooks', address: 'hannah.brooks@fernhill.example' },
    subject: 'Question about your service desk',
    daysAgo: 2,
    clock: '06:32',
    body: [
      'Hello,',
      'a colleague at another company mentioned you. We run three workshops with about 40 people and keep our service calls in a spreadsheet. Is that a size you work with?',
      'Kind regards,\nHannah Brooks\nFernhill Bikes',
    ],
  }),
  message({
    id: 'm6',
    thread: 'hongda',
    from: { name: '孙工', address: 'sun.gong@hongda.example' },
    cc: [wang],
    subject: '接口文档',
    daysAgo: 2,
    clock: '03:10',
    files: ['现有系统接口.pdf', '部署拓扑.png'],
    body: [
      '您好：',
      '王芳让我把现有系统的接口文档发给您，见附件。私有化部署的服务器我们已经备好了两台。',
      '孙工\n宏达科技 信息部',
    ],
  }),
  message({
    id: 'm7',
    from: { name: 'SaaS Weekly', address: 'news@saas-weekly.example' },
    subject: 'SaaS Weekly #112: five pricing mistakes',
    daysAgo: 3,
    clock: '05:00',
    list: true,
    body: [
      'Five pricing mistakes that cost renewals, and what three teams did about them.',
      'You receive this because you subscribed.',
    ],
  }),
  message({
    id: 'm8',
    thread: 'acme',
    from: carl,
    cc: [jane],
    subject: 'Re: Two-year term',
    daysAgo: 3,
    clock: '02:48',
    body: [
      'Alice,',
      'two years are fine for me if the price holds for both. Procurement will want the order form as PDF.',
      'Carl Fischer\nCFO, Acme Robotics',
    ],
  }),
  message({
    id: 'm9',
    from: bob,
    subject: 'Acme: who signs in the end?',
    daysAgo: 3,
    clock: '01:20',
    body: ['Alice, is it Carl alone or Carl and procurement? I have a similar case in Rotterdam.', 'Bob'],
  }),
  message({
    id: 'm10',
    from: { name: 'Calendar', address: 'no-reply@calendar.example' },
    subject: 'Invitation: Review Acme, Wednesday 10:00',
    daysAgo: 4,
    clock: '07:00',
    body: ['Helen Brandt invites you: Review Acme, Wednesday 10:00 to 10:20.'],
  }),
]

/** The moment of a message in milliseconds, for a mailbox opened at `now`. */
export function momentOf({ daysAgo, clock }: Message, now: number): number {
  const midnight = new Date(now).setUTCHours(0, 0, 0, 0)
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return midnight - daysAgo * 86_400_000 + (hours * 60 + minutes) * 60_000
}
