import type { Language } from '#shared/process/text.ts'

const zh = {
  title: '练习邮箱',
  hint: '这里的邮件和客户都是虚构的，发送的邮件只留在这个标签页里。',
  inbox: '收件箱',
  sent: '已发送',
  compose: '写邮件',
  crm: 'CRM',
  records: '商机',
  folders: '文件夹',
  back: '返回收件箱',
  from: '发件人',
  to: '收件人',
  cc: '抄送',
  subject: '主题',
  body: '正文',
  attach: '添加附件',
  send: '发送',
  reply: '回复',
  attachments: '附件',
  pick: '选一封邮件，在这里阅读。',
  sentNote: '邮件已发送，只保存在这个标签页里。',
  seeSent: '查看已发送',
  sentEmpty: '还没有发送过邮件。写一封试试。',
  missing: '这里没有这封邮件或这条记录。',
  noRecipient: '请填写收件人。',
  needsScript: '发送需要启用 JavaScript。',
  company: '客户',
  contact: '联系人',
  amount: '金额',
  closes: '预计签约',
  stage: '阶段',
  other: 'English',
}

const en: typeof zh = {
  title: 'Practice mailbox',
  hint: 'Messages and customers here are made up; what you send stays in this tab.',
  inbox: 'Inbox',
  sent: 'Sent',
  compose: 'Write',
  crm: 'CRM',
  records: 'Opportunities',
  folders: 'Folders',
  back: 'Back to the inbox',
  from: 'From',
  to: 'To',
  cc: 'Cc',
  subject: 'Subject',
  body: 'Message',
  attach: 'Attach files',
  send: 'Send',
  reply: 'Reply',
  attachments: 'Attachments',
  pick: 'Pick a message to read it here.',
  sentNote: 'Sent. It is kept in this tab only.',
  seeSent: 'See what was sent',
  sentEmpty: 'Nothing sent yet. Try it: write one.',
  missing: 'There is no such message or record here.',
  noRecipient: 'Please give a recipient.',
  needsScript: 'Sending needs JavaScript.',
  company: 'Customer',
  contact: 'Contact',
  amount: 'Amount',
  closes: 'Expected signing',
  stage: 'Stage',
  other: '中文',
}

export type Texts = typeof zh

/** What a page is drawn with: its language and texts, and links that keep the language. */
export interface Reading {
  language: Language
  texts: Texts
  href: (path: string) => string
}

/** The language asked for in the address, else the browser's first; links carry the choice on. */
export function readingOf(asked: string | undefined, accepted: string | undefined): Reading {
  const chosen = asked === 'en' || asked === 'zh-CN' ? asked : undefined
  const language = chosen ?? (/^\s*zh\b/i.test(accepted ?? '') ? 'zh-CN' : 'en')
  const query = chosen ? `lang=${chosen}` : ''
  return {
    language,
    texts: language === 'en' ? en : zh,
    href: (path) => (query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path),
  }
}
