import type { Language } from '../process/text.ts'

/** The words of the page that says what is to do today, wherever it is shown. */
export interface TodayTexts {
  title: string
  next: string
  overdue: string
  dueToday: string
  waiting: string
  due: (clock: string) => string
  late: (days: number, hours: number) => string
  waited: (days: number, hours: number) => string
  done: string
  doneOf: (name: string) => string
  /** Any one of several steps is enough. */
  which: string
  whichOf: (name: string) => string
  open: (name: string, deal: string) => string
  /** In whose place the reader acts. */
  inPlace: string
  asks: (name: string) => string
  kinds: Record<'exception' | 'approval' | 'contest', string>
  approve: string
  decline: string
  approveOf: (name: string) => string
  declineOf: (name: string) => string
  why: string
  look: string
  send: string
  cancel: string
  more: (n: number) => string
  less: string
  beyond: (n: number) => string
  empty: string
  emptyHint: string
  offline: (clock: string | undefined) => string
  saved: (name: string) => string
  undone: string
  undo: string
  /** The two marks. */
  kept: string
  inLedger: string
  approved: (name: string) => string
  declined: (name: string) => string
}

const chinese: TodayTexts = {
  title: '今天',
  next: '下一件',
  overdue: '已逾期',
  dueToday: '今天到期',
  waiting: '等我审批',
  due: (clock) => `${clock} 前`,
  late: (days, hours) => (days > 0 ? `过了 ${days} 天` : hours > 0 ? `过了 ${hours} 小时` : '刚过期'),
  waited: (days, hours) => (days > 0 ? `等了 ${days} 天` : hours > 0 ? `等了 ${hours} 小时` : '刚提出'),
  done: '做完了',
  doneOf: (name) => `做完了：${name}`,
  which: '做了哪一件？',
  whichOf: (name) => `选做了哪一件：${name}`,
  open: (name, deal) => `打开 ${deal}：${name}`,
  inPlace: '代同事',
  asks: (name) => `${name} 提出`,
  kinds: { exception: '例外', approval: '审批', contest: '申诉' },
  approve: '同意',
  decline: '不同意',
  approveOf: (name) => `同意：${name}`,
  declineOf: (name) => `不同意：${name}`,
  why: '为什么不同意？对方会看到，可以不填',
  look: '去看看',
  send: '发出',
  cancel: '取消',
  more: (n) => `还有 ${n} 项`,
  less: '收起',
  beyond: (n) => `另有 ${n} 个商机今天也有事到期，先做完上面这些。`,
  empty: '今天没有到期的事',
  emptyHint: '手册要求的事，到期那天会出现在这里；做完、记下邮件或电话，它自己就会离开。',
  offline: (clock) =>
    clock === undefined
      ? '现在离线。下面是这台设备知道的；照常点，连上后会发出。'
      : `现在离线，下面是 ${clock} 的情况。照常点，连上后会发出。`,
  saved: (name) => `做完了「${name}」`,
  undone: '已撤销',
  undo: '撤销',
  kept: '已存在本机',
  inLedger: '已入台账',
  approved: (name) => `已同意「${name}」`,
  declined: (name) => `没有同意「${name}」`,
}

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

const english: TodayTexts = {
  title: 'Today',
  next: 'Next',
  overdue: 'Overdue',
  dueToday: 'Due today',
  waiting: 'Waiting for my approval',
  due: (clock) => `by ${clock}`,
  late: (days, hours) =>
    days > 0 ? `${plural(days, 'day')} late` : hours > 0 ? `${plural(hours, 'hour')} late` : 'just past due',
  waited: (days, hours) =>
    days > 0 ? `waiting ${plural(days, 'day')}` : hours > 0 ? `waiting ${plural(hours, 'hour')}` : 'just asked',
  done: 'Done',
  doneOf: (name) => `Done: ${name}`,
  which: 'Which one did you do?',
  whichOf: (name) => `Say which one was done: ${name}`,
  open: (name, deal) => `Open ${deal}: ${name}`,
  inPlace: 'for a colleague',
  asks: (name) => `asked by ${name}`,
  kinds: { exception: 'Exception', approval: 'Approval', contest: 'Contest' },
  approve: 'Approve',
  decline: 'Decline',
  approveOf: (name) => `Approve: ${name}`,
  declineOf: (name) => `Decline: ${name}`,
  why: 'Why not? Whoever asked will see it; you may leave it empty',
  look: 'Have a look',
  send: 'Send',
  cancel: 'Cancel',
  more: (n) => `${n} more`,
  less: 'Show fewer',
  beyond: (n) => `Something is due today on ${n} further ${n === 1 ? 'deal' : 'deals'}; it shows once these are done.`,
  empty: 'Nothing is due today',
  emptyHint:
    'What the manual asks shows up here on the day it is due. Do it, or log the mail or the call, and it leaves by itself.',
  offline: (clock) =>
    clock === undefined
      ? 'You are offline. This is what this device knows; go on clicking, it is sent once you are back.'
      : `You are offline; this is how it stood at ${clock}. Go on clicking, it is sent once you are back.`,
  saved: (name) => `Done: ${name}`,
  undone: 'Undone',
  undo: 'Undo',
  kept: 'kept on this device',
  inLedger: 'in the ledger',
  approved: (name) => `Approved: ${name}`,
  declined: (name) => `Declined: ${name}`,
}

export const todayTexts: Record<Language, TodayTexts> = { 'zh-CN': chinese, en: english }
