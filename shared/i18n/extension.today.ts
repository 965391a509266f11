import type { Language } from '../process/text.ts'

type Kind = 'soon' | 'alert' | 'asked'

/** What is told without being asked, and what the rep can answer to it. */
export interface ReminderTexts {
  title: Record<Kind, string>
  about: (name: string, deal: string) => string
  notNow: string
  notThisKind: string
  kinds: Record<Kind, string>
  alreadyAnswered: string
  notReached: string
}

/** What popup and side panel say around the page of today. */
export interface SideTexts {
  title: string
  today: string
  score: string
  beside: string
  back: string
  signedOut: string
  signIn: string
  loading: string
  notKnown: string
  notTaken: (name: string, why: string) => string
  contested: (name: string) => string
  answered: string
  steps: string
  doneSteps: (n: number) => string
  nothingOpen: string
  console: string
  stage: (name: string, place: number, of: number) => string
  alerts: string
  word: string
  wordHint: string
  send: string
  settings: string
  badge: string
  remind: string
  remindMe: string
  remindHint: string
  remindOff: string
  muted: (kinds: string) => string
  allKinds: string
}

const chinese: ReminderTexts & { side: SideTexts } = {
  title: { soon: '一小时内到期', alert: '有一件事请你回一句', asked: '有人等你审批' },
  about: (name, deal) => [name, deal].filter((part) => part !== '').join(' · '),
  notNow: '现在不',
  notThisKind: '不再提醒这一类',
  kinds: { soon: '快到期的事', alert: '等我回话的提醒', asked: '等我审批' },
  alreadyAnswered: '已经有人回过了',
  notReached: '现在连不上，写的字还在，稍后再发',
  side: {
    title: 'Guiderail',
    today: '今天',
    score: '我的得分',
    beside: '在侧边栏里打开',
    back: '返回今天',
    signedOut: '还没有登录。登录后，这里会列出今天要做的事。',
    signIn: '去登录',
    loading: '正在读取…',
    notKnown: '现在离线，这台设备还没有这个商机的内容。连上后再打开。',
    notTaken: (name, why) => (name === '' ? `没有记上：${why}` : `“${name}”没有记上：${why}`),
    contested: (name) => `已就“${name}”提出申诉`,
    answered: '已回复',
    steps: '这个阶段要做的',
    doneSteps: (n) => `已做完 ${n} 项`,
    nothingOpen: '这个阶段要做的都做完了。',
    console: '在控制台里看',
    stage: (name, place, of) => `${name} · 第 ${place}/${of} 阶段`,
    alerts: '请你回一句',
    word: '回一句',
    wordHint: '比如：客户出差，周四再约',
    send: '回复',
    settings: '提醒与角标',
    badge: '图标上显示今天到期和过期的件数',
    remind: '提醒',
    remindMe: '提醒我',
    remindHint: '一天最多三条，没有声音；写东西时不打扰。每条都能说“现在不”或“不再提醒这一类”。',
    remindOff: '不用提醒了',
    muted: (kinds) => `已不再提醒：${kinds}`,
    allKinds: '恢复',
  },
}

const english: ReminderTexts & { side: SideTexts } = {
  title: {
    soon: 'Due within the hour',
    alert: 'Something asks for a word from you',
    asked: 'Somebody waits for your approval',
  },
  about: (name, deal) => [name, deal].filter((part) => part !== '').join(' · '),
  notNow: 'Not now',
  notThisKind: 'Not this kind',
  kinds: { soon: 'due soon', alert: 'asks for my word', asked: 'waits for my approval' },
  alreadyAnswered: 'somebody has answered it already',
  notReached: 'no connection now; what you typed is still here, send it later',
  side: {
    title: 'Guiderail',
    today: 'Today',
    score: 'My score',
    beside: 'Open beside the page',
    back: 'Back to today',
    signedOut: 'You are not signed in. Once you are, what there is to do today stands here.',
    signIn: 'Sign in',
    loading: 'Loading…',
    notKnown: 'You are offline, and this device does not know the deal yet. Open it once you are back.',
    notTaken: (name, why) => (name === '' ? `Not taken: ${why}` : `${name} was not taken: ${why}`),
    contested: (name) => `Contested: ${name}`,
    answered: 'Answered',
    steps: 'What this stage asks',
    doneSteps: (n) => `${n} done`,
    nothingOpen: 'All that this stage asks is done.',
    console: 'See it in the console',
    stage: (name, place, of) => `${name} · stage ${place} of ${of}`,
    alerts: 'Asks for a word from you',
    word: 'A word',
    wordHint: 'Say: customer is travelling, call on Thursday',
    send: 'Answer',
    settings: 'Reminders and badge',
    badge: 'Show on the icon how much is due today or overdue',
    remind: 'Reminders',
    remindMe: 'Remind me',
    remindHint:
      'At most three a day, without a sound, and never while you write. Each can be answered with “not now” or “not this kind”.',
    remindOff: 'Remind me no more',
    muted: (kinds) => `No more of: ${kinds}`,
    allKinds: 'All kinds again',
  },
}

export const reminderTexts: Record<Language, ReminderTexts> = { 'zh-CN': chinese, en: english }
export const sideTexts: Record<Language, SideTexts> = { 'zh-CN': chinese.side, en: english.side }
