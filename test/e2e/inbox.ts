import type { Message } from '#test/roundcube/roundcube.ts'

/** A message of the quiet test, and what of ours may be seen on it. */
export interface Mail extends Omit<Message, 'to'> {
  to?: Message['to']
  subject: string
  drawn: 'pill' | 'dot' | 'nothing'
}

const customer = (deal: string, dealName: string, name: string, address: string) => ({
  deal,
  dealName,
  mailbox: { name, address },
})

/** The customers with a deal each; the last one's deal is closed before the mail arrives. */
export const customers = {
  wang: customer('quiet-hongda', '宏达科技 CRM 采购', '王芳', 'wang.fang@hongda-quiet.example'),
  jane: customer('quiet-acme', 'Acme rollout', 'Jane Doe', 'jane.doe@acme-quiet.example'),
  liu: customer('quiet-beichen', '北辰仓储 系统升级', '刘洋', 'Liu.Yang@beichen-quiet.example'),
  zhang: customer('quiet-studio', '张工作室 年度服务', '张工', 'zhang.quiet@qq.com'),
  mia: customer('quiet-nordlicht', 'Nordlicht trial', 'Mia Berg', 'mia@nordlicht-quiet.example'),
  chen: customer('quiet-lanxi', '兰溪医疗 续约', '陈晨', 'chen.chen@lanxi-quiet.example'),
  otto: customer('quiet-ended', 'Old deal', 'Otto Alt', 'otto@ended-quiet.example'),
}
const { wang, jane, liu, zhang, mia, chen, otto } = customers

/** Somebody of whom the rep said before: never for this person. */
export const unwanted = { name: 'Ned Pushy', address: 'ned@pushy-quiet.example' }

const drawing =
  (drawn: Mail['drawn']) =>
  (subject: string, from: Mail['from'], more: Partial<Mail> = {}): Mail => ({ ...more, from, subject, drawn })
const pill = drawing('pill')
const dot = drawing('dot')
const nothing = drawing('nothing')
const colleague = (name: string) => ({ name, address: `${name.toLowerCase()}@sales.test` })
const me = 'alice@sales.test'
const list = (id: string) => ({ 'List-Id': `<${id}>`, 'List-Post': `<mailto:${id.replace('.', '@')}>` })
const unsubscribe = { 'List-Unsubscribe': '<https://news-quiet.example/u>' }

const ofCustomers: Mail[] = [
  pill('报价单确认', wang.mailbox),
  pill('Seats for the second site', jane.mailbox, { cc: [colleague('Bob')] }),
  pill('Sent from my assistant’s desk', 'desk@beichen-quiet.example', { headers: { 'Reply-To': liu.mailbox.address } }),
  pill('设计稿已收到', zhang.mailbox),
  pill('FW: Nordlicht, who answers?', colleague('Bob'), { cc: [mia.mailbox] }),
  pill('两家联合采购', chen.mailbox, { cc: [jane.mailbox] }),
  pill('Termin am Dienstag', mia.mailbox),
  pill('入库模块的问题', { name: '刘洋', address: liu.mailbox.address.toUpperCase() }),
]

const ofOthers: Mail[] = [
  nothing('周会纪要', colleague('Bob')),
  nothing('SaaS Weekly #200', { name: 'SaaS Weekly', address: 'news@weekly-quiet.example' }, { headers: unsubscribe }),
  nothing('Your build passed', 'no-reply@build-quiet.example'),
  dot('Question about your service desk', { name: 'Hannah', address: 'hannah@fernhill-quiet.example' }),
  nothing('Lunch?', colleague('Carol')),
  nothing('[dev] release 4.2', 'max@lists-quiet.example', { headers: list('dev.lists-quiet.example') }),
  nothing('Undelivered Mail Returned to Sender', 'MAILER-DAEMON@sales-quiet.example'),
  dot('想了解一下价格', { name: '周先生', address: 'zhou@newcomer-quiet.example' }),
  nothing('请假申请', colleague('Boss')),
  nothing(
    '行业快讯第 31 期',
    { name: '行业快讯', address: 'newsletter@kuaixun-quiet.example' },
    { headers: unsubscribe },
  ),
  nothing('Delivery status', 'postmaster@relay-quiet.example'),
  dot('同事介绍的', { name: '孙工', address: 'sun@hongda-quiet.example' }),
  nothing('Expenses for October', colleague('Ada')),
  nothing('[users] upgrade notes', 'kim@lists-quiet.example', { headers: list('users.lists-quiet.example') }),
  nothing('登录提醒', 'notification@bank-quiet.example'),
  dot('个人咨询', { name: '李先生', address: 'li.quiet@qq.com' }),
  nothing('Re: noon then', colleague('Carol'), { cc: [colleague('Bob')] }),
  nothing('Five ideas for spring', 'news-uk@brand-quiet.example', { headers: unsubscribe }),
  nothing('Disk almost full', 'alerts@host-quiet.example'),
  dot('Again after a year', otto.mailbox),
  nothing('值班表', colleague('Bob'), { to: [me, colleague('Carol')] }),
  nothing('[ops] window on Sunday', 'lee@lists-quiet.example', { headers: list('ops.lists-quiet.example') }),
  nothing('Reset your password', 'do-not-reply@sso-quiet.example'),
  dot('Speaker request', { name: 'Expo', address: 'program@expo-quiet.example' }, { cc: ['team@expo-quiet.example'] }),
  nothing('Team photo', colleague('Admin')),
  nothing('双十一选品周刊', 'newsletters@retail-quiet.example', { headers: unsubscribe }),
  nothing('Note to myself', me),
  dot('合作咨询', { name: '吴经理', address: 'wu@partner-quiet.example' }),
  nothing('新人入职介绍', colleague('Boss')),
  nothing('[announce] new moderators', 'pat@lists-quiet.example', { headers: list('announce.lists-quiet.example') }),
  nothing('One last offer', unwanted),
  dot('Bewerbung', { name: 'Jonas', address: 'jonas@web.de' }),
]

/** Forty mails as a day brings them: eight of customers, never two in a row. */
export const fortyMails: Mail[] = ofCustomers.flatMap((mail, place) => [
  ...ofOthers.slice(place * 4, place * 4 + 4),
  mail,
])
