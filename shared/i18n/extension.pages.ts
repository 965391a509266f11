import type { Language } from '../process/text.ts'

/** Every text of the extension's own pages: welcome and popup. */
export interface PageTexts {
  welcome: string
  lead: string
  promises: readonly { title: string; text: string }[]
  agree: string
  agreeHint: string
  server: string
  signIn: string
  otherServer: string
  work: string
  workHint: (organisation: string) => string
  addHint: string
  enable: string
  enabled: string
  enableOn: (host: string) => string
  otherSite: string
  otherSiteHint: string
  add: string
  open: string
  ready: string
  readyHint: string
  exampleDeal: string
  step: (place: number, of: number) => string
  busy: string
  fault: Record<
    | 'not-an-address'
    | 'no-guiderail-there'
    | 'unreachable'
    | 'not-granted'
    | 'not-let-in'
    | 'busy'
    | 'server-too-old'
    | 'update-needed',
    string
  >
  setUp: string
  setUpHint: string
  signedInAs: (name: string, organisation: string) => string
  lapsed: string
  thisPage: string
  notAPage: string
  waiting: (count: number) => string
  allSent: string
  offline: string
  console: string
  sites: string
  signOut: string
  signOutSure: (count: number) => string
}

const chinese: PageTexts = {
  welcome: '把流程带到你每天工作的地方',
  lead: 'Guiderail 在你选定的邮箱和 CRM 页面上，把公司的销售流程变成清单、话术和一键记录。开始之前，先看这四行。',
  promises: [
    {
      title: '读什么',
      text: '只在你选定的网站上读：收发件人、主题、时间、附件类型。不读来信的正文；草稿只在本机核对措辞，不保存。',
    },
    { title: '发什么', text: '你勾选、记录，或给商机联系人发出邮件时：时间、方向、人数、附件类型。不发正文和主题。' },
    { title: '主管看到什么', text: '商机走到哪一步，哪些事按时做了，合规得分和每一分扣在哪里。' },
    { title: '谁也看不到', text: '你的草稿、按键、浏览记录、在线时长、邮件是否读过。这些从不记录。' },
  ],
  agree: '我同意，开始',
  agreeHint: '在你同意之前，扩展不读取任何页面。',
  server: '公司的 Guiderail 在哪里？',
  signIn: '登录',
  otherServer: '换一个服务器',
  work: '你在哪里工作？',
  workHint: (organisation) => `选择 ${organisation} 的网站。只有选中的网站上才会出现清单，随时可以收回。`,
  addHint: '填上你的邮箱或 CRM 的地址。只有选中的网站上才会出现清单，随时可以收回。',
  enable: '启用',
  enabled: '已启用',
  enableOn: (host) => `在 ${host} 上启用`,
  otherSite: '其他网站',
  otherSiteHint: '例如 mail.example.com',
  add: '添加',
  open: '打开',
  ready: '准备好了',
  readyHint: '打开一封客户的邮件，右下角会出现这个小标签，点开就是清单。',
  exampleDeal: '宏达科技',
  step: (place, of) => `第 ${place} 步，共 ${of} 步`,
  busy: '请稍候…',
  fault: {
    'not-an-address': '这不像一个网址，请检查后再试。',
    'no-guiderail-there': '这个地址上没有 Guiderail，请向管理员确认。',
    unreachable: '连不上这个地址，请检查网络或地址。',
    'not-granted': '浏览器没有允许访问这个网站，需要时再点一次即可。',
    'not-let-in': '这个账号不能在扩展里使用，请向管理员确认。',
    busy: '服务器正忙，请过一会儿再试。',
    'server-too-old': '这个服务器的版本比扩展旧，暂时不能登录。请管理员先更新服务器。',
    'update-needed': '这个扩展的版本太旧，请先更新扩展再登录。',
  },
  setUp: '完成设置',
  setUpHint: '还差几步就能在邮箱里看到流程清单。',
  signedInAs: (name, organisation) => `${name} · ${organisation}`,
  lapsed: '登录已过期，请重新登录。点过的都还在本机。',
  thisPage: '此网站',
  notAPage: '这个页面上用不了。',
  waiting: (count) => `${count} 项存在本机，等待同步`,
  allSent: '全部已同步',
  offline: '暂时连不上服务器，照常操作即可。',
  console: '打开控制台',
  sites: '工作的网站',
  signOut: '退出登录',
  signOutSure: (count) => `还有 ${count} 项没有同步，退出会丢失。仍要退出`,
}

const english: PageTexts = {
  welcome: 'Your sales process, where you already work',
  lead: 'On the mail and CRM pages that you choose, Guiderail turns your company’s process into a checklist, scripts and one-click logging. Four lines before you start.',
  promises: [
    {
      title: 'What it reads',
      text: 'Only on sites you choose: sender, recipients, subject, time and kinds of files. Never the text of a mail that you get; a draft’s wording is checked on this device and kept nowhere.',
    },
    {
      title: 'What it sends',
      text: 'When you tick, log, or mail a contact of a deal: time, direction, number of people, kinds of files. No text, no subject.',
    },
    {
      title: 'What your manager sees',
      text: 'How far a deal is, what was done in time, the compliance score and every point lost.',
    },
    {
      title: 'What nobody sees',
      text: 'Drafts, keystrokes, pages visited, time online, mails opened. They are never recorded.',
    },
  ],
  agree: 'I agree, let’s start',
  agreeHint: 'Until you agree, the extension reads no page.',
  server: 'Where is your company’s Guiderail?',
  signIn: 'Sign in',
  otherServer: 'Another server',
  work: 'Where do you work?',
  workHint: (organisation) =>
    `Choose from the sites of ${organisation}. The checklist appears on these only, and you can take each back at any time.`,
  addHint:
    'Enter the address of your mail or CRM. The checklist appears on these only, and you can take each back at any time.',
  enable: 'Turn on',
  enabled: 'On',
  enableOn: (host) => `Turn on for ${host}`,
  otherSite: 'Another site',
  otherSiteHint: 'Such as mail.example.com',
  add: 'Add',
  open: 'Open',
  ready: 'All set',
  readyHint: 'Open a customer’s mail: this label appears in the lower right corner, and behind it your checklist.',
  exampleDeal: 'Acme Robotics',
  step: (place, of) => `Step ${place} of ${of}`,
  busy: 'One moment…',
  fault: {
    'not-an-address': 'This does not look like an address. Please check it.',
    'no-guiderail-there': 'There is no Guiderail at this address. Please ask your admin.',
    unreachable: 'This address cannot be reached. Please check it and your connection.',
    'not-granted': 'The browser did not allow this site. Click again whenever you want it.',
    'not-let-in': 'This account cannot be used in the extension. Please ask your admin.',
    busy: 'The server is busy. Please try again in a moment.',
    'server-too-old': 'This server is older than the extension. Please ask your admin to update it first.',
    'update-needed': 'This version of the extension is too old. Please update it, then sign in.',
  },
  setUp: 'Finish setting up',
  setUpHint: 'A few steps until the checklist is in your mail.',
  signedInAs: (name, organisation) => `${name} · ${organisation}`,
  lapsed: 'Your sign-in ended. Please sign in again; every click is still on this device.',
  thisPage: 'This site',
  notAPage: 'It cannot be used on this page.',
  waiting: (count) => `${count} kept on this device, waiting to be sent`,
  allSent: 'Everything is sent',
  offline: 'The server cannot be reached. Go on working as usual.',
  console: 'Console',
  sites: 'Your sites',
  signOut: 'Sign out',
  signOutSure: (count) =>
    `${count} ${count === 1 ? 'click was' : 'clicks were'} not sent and would be lost. Sign out all the same`,
}

export const pageTexts: Record<Language, PageTexts> = { 'zh-CN': chinese, en: english }
