import type { Language } from '../process/text.ts'

/** What the first run says of the server and of connecting this browser to an account. */
export interface ConnectTexts {
  serverHint: string
  serverLabel: string
  serverExample: string
  serverSet: (host: string) => string
  connect: string
  title: string
  /** Before a code was asked for. */
  hint: (host: string) => string
  begin: string
  lapsed: string
  /** While the code is shown here and there. */
  compare: (host: string) => string
  code: string
  waiting: string
  show: string
  denied: string
  deniedHint: string
  expired: string
  expiredHint: string
  again: string
  practice: string
  practiceHint: string
}

const chinese: ConnectTexts = {
  serverHint: '粘贴管理员发给你的邀请链接，或者直接输入地址。浏览器只会问一次是否允许访问这一个网站。',
  serverLabel: '邀请链接或服务器地址',
  serverExample: 'https://guiderail.example.com/invitation#…',
  serverSet: (host) => `公司已为你设好：${host}。浏览器只会问一次是否允许访问这一个网站。`,
  connect: '连接',
  title: '连接这个浏览器',
  hint: (host) => `登录在 ${host} 的页面上完成，扩展不会看到你的密码。`,
  begin: '打开登录页面',
  lapsed: '登录已过期，重新连接即可。点过的都还在本机。',
  compare: (host) => `在刚打开的 ${host} 页面上登录，核对两边的代码一致，再点“连接这个浏览器”。`,
  code: '连接代码',
  waiting: '等你在那边确认，确认后这里会自动继续。',
  show: '再次打开登录页面',
  denied: '你在那边选择了不连接',
  deniedHint: '这个浏览器没有连接到任何账号。如果点错了，重新开始即可。',
  expired: '代码已过期',
  expiredHint: '每个代码只在几分钟内有效，换一个新的就好。',
  again: '换一个新代码',
  practice: '练习邮箱',
  practiceHint: '都是虚构的客户，点什么都不会发出去',
}

const english: ConnectTexts = {
  serverHint:
    'Paste the invitation link from your admin, or type the address. The browser asks once whether this one site may be reached.',
  serverLabel: 'Invitation link or server address',
  serverExample: 'https://guiderail.example.com/invitation#…',
  serverSet: (host) =>
    `Your company has set it for you: ${host}. The browser asks once whether this one site may be reached.`,
  connect: 'Connect',
  title: 'Connect this browser',
  hint: (host) => `You sign in on a page of ${host}; the extension never sees your password.`,
  begin: 'Open the sign-in page',
  lapsed: 'Your sign-in ended. Connect again; every click is still on this device.',
  compare: (host) =>
    `On the page of ${host} that just opened: sign in, check that both codes are the same, then choose “Connect this browser”.`,
  code: 'Code',
  waiting: 'Waiting for your yes over there. This page then goes on by itself.',
  show: 'Show the sign-in page again',
  denied: 'You chose not to connect',
  deniedHint: 'This browser is connected to no account. If that was a slip, start again.',
  expired: 'The code has expired',
  expiredHint: 'Each code is good for a few minutes only. Take a new one.',
  again: 'Get a new code',
  practice: 'Practice mailbox',
  practiceHint: 'Made-up customers; nothing is ever sent',
}

export const connectTexts: Record<Language, ConnectTexts> = { 'zh-CN': chinese, en: english }
