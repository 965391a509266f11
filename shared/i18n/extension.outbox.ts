import type { Language } from '../process/text.ts'

/** What the extension's own pages say of clicks that wait, that were not taken, or that lie here for others. */
export interface OutboxTexts {
  /** Of whoever signed out, or of somebody else than who is signed in. */
  parked: (count: number) => string
  parkedOfOthers: (count: number) => string
  signOutKept: (count: number) => string
  otherPersonKept: (count: number) => string
  otherServerKept: (count: number) => string
  losses: (count: number) => string
  /** Follows what was clicked; `why` is a clause. */
  notTaken: (why: string) => string
  others: (taken: number, of: number) => string
  onDeal: (deal: string) => string
  again: string
  read: string
  updateNeeded: string
  updateHint: string
  what: { log: string; fill: string; undo: string; stage: string; ask: string; people: string; other: string }
}

const clicks = (count: number) => `${count} ${count === 1 ? 'click' : 'clicks'}`

const chinese: OutboxTexts = {
  parked: (count) => `本机还留着 ${count} 项没有同步的操作，已加密。本人再次登录后会继续发送。`,
  parkedOfOthers: (count) => `本机还留着其他人 ${count} 项没有同步的操作，已加密，只有本人登录后才能读取和发送。`,
  signOutKept: (count) => `还有 ${count} 项没有同步。会先尝试发送 5 秒，其余加密留在本机，等你回来。退出`,
  otherPersonKept: (count) => `还有 ${count} 项没有同步。换一个人登录后，它们会加密留在本机，等本人回来。`,
  otherServerKept: (count) => `还有 ${count} 项没有同步。换服务器后，它们会加密留在本机，等你回到原来的服务器。`,
  losses: (count) => `有 ${count} 项没有被接受`,
  notTaken: (why) => `原因：${why}。`,
  others: (taken, of) =>
    taken === of - 1 ? `一起发送的另外 ${taken} 项都已记录。` : `一起发送的 ${of} 项中，${taken} 项已记录。`,
  onDeal: (deal) => `商机：${deal}`,
  again: '重新操作一次',
  read: '知道了',
  updateNeeded: '请先更新扩展。',
  updateHint: '这个版本太旧，服务器不再接收。点过的都还在本机，更新后自动发送。',
  what: {
    log: '记录邮件',
    fill: '填写字段',
    undo: '撤销',
    stage: '推进阶段',
    ask: '提交申请',
    people: '更新联系人或成员',
    other: '一项操作',
  },
}

const english: OutboxTexts = {
  parked: (count) =>
    `${clicks(count)} not sent yet ${count === 1 ? 'waits' : 'wait'} here, encrypted, until whoever made ${count === 1 ? 'it' : 'them'} signs in again.`,
  parkedOfOthers: (count) =>
    `${clicks(count)} of another person ${count === 1 ? 'waits' : 'wait'} here, encrypted. Only they can read or send ${count === 1 ? 'it' : 'them'}.`,
  signOutKept: (count) =>
    `${clicks(count)} not sent yet. Sending goes on for 5 seconds; the rest stays here, encrypted, until you are back. Sign out`,
  otherPersonKept: (count) =>
    `${clicks(count)} not sent yet. If somebody else signs in, ${count === 1 ? 'it stays' : 'they stay'} here, encrypted, until their person is back.`,
  otherServerKept: (count) =>
    `${clicks(count)} not sent yet. With another server ${count === 1 ? 'it stays' : 'they stay'} here, encrypted, until you return to this one.`,
  losses: (count) => `${clicks(count)} ${count === 1 ? 'was' : 'were'} not taken`,
  notTaken: (why) => `Because ${why}.`,
  others: (taken, of) => {
    if (taken !== of - 1) return `Of ${of} sent together, ${taken} ${taken === 1 ? 'was' : 'were'} taken.`
    return taken === 1 ? 'The other one sent with it was.' : `The other ${taken} sent with it were.`
  },
  onDeal: (deal) => `Deal: ${deal}`,
  again: 'Do it once more',
  read: 'Got it',
  updateNeeded: 'Please update the extension.',
  updateHint: 'The server no longer takes this version. Every click stays on this device and is sent after the update.',
  what: {
    log: 'Log this mail',
    fill: 'Fill in a field',
    undo: 'Undo',
    stage: 'Move the deal',
    ask: 'Ask for a ruling',
    people: 'Change contacts or members',
    other: 'One click',
  },
}

export const outboxTexts: Record<Language, OutboxTexts> = { 'zh-CN': chinese, en: english }
