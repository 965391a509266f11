import type { Language } from '../process/text.ts'

/** Every text of the panel, in the reader's language. */
export interface PanelTexts {
  panel: string
  open: string
  fold: string
  back: string
  more: string
  stageOf: (place: number, of: number) => string
  score: string
  owner: (name: string) => string
  next: string
  allDone: (to: string) => string
  closedAs: (outcome: string) => string
  done: string
  markDone: (step: string) => string
  earlier: string
  earlierTitle: (step: string) => string
  justNow: string
  thisMorning: string
  yesterday: string
  choose: string
  save: string
  why: string
  optional: string
  doneSteps: (count: number) => string
  undo: string
  log: string
  logAlso: (step: string) => string
  loggedBy: (name: string) => string
  scripts: string
  copy: string
  copied: string
  insert: string
  noScripts: string
  proposal: (from: 'message' | 'attachment') => string
  confirmStep: (step: string) => string
  confirm: string
  notThis: (step: string) => string
  advance: (to: string) => string
  waiting: (count: number) => string
  kept: string
  inLedger: string
  which: string
  whichHint: string
  closed: string
  unknown: string
  unknownHint: (who: string) => string
  proposed: string
  link: string
  linkTo: string
  search: string
  nothingFound: string
  newDeal: string
  dealName: string
  manual: string
  person: (who: string) => string
  openDeal: string
  never: string
  neverPerson: string
  neverThread: string
  otherDeal: string
  noneOfThese: string
  closeDeal: string
  closeAs: (outcome: string) => string
  missing: (count: number, to: string) => string
  nothingMissing: (to: string) => string
  gate: (gate: string) => string
  lastKnown: string
  strongest: Record<string, string>
  who: (names: string) => string
  exception: string
  contest: string
  asked: string
  reason: string
  reasonHint: string
  send: string
  notNow: string
  passWithReason: string
  overdue: string
  offline: string
  offlineHint: string
  signedOut: string
  signedOutHint: string
  signIn: string
  pageChanged: string
  pageChangedHint: string
  updateNeeded: string
  updateNeededHint: string
  line: {
    logged: (people: number) => string
    loggedAndTicked: (people: number, step: string) => string
    done: (step: string) => string
    undone: string
    advanced: string
    asked: string
    refused: string
    already: (by: string) => string
    linked: string
    opened: string
    closed: string
    lost: (step: string, why: string) => string
  }
  by: (when: string) => string
  stageBy: (when: string) => string
  left: (when: string) => string
  late: (days: number, hours: number) => string
  channel: Record<string, string>
}

const chinese: PanelTexts = {
  panel: 'Guiderail 流程清单',
  open: '打开流程清单',
  fold: '收起',
  back: '返回',
  more: '更多',
  stageOf: (place, of) => `第 ${place} 阶段，共 ${of} 个`,
  score: '合规得分',
  owner: (name) => `负责人：${name}`,
  next: '下一步',
  allDone: (to) => `这个阶段的事都办妥了，可以进入“${to}”`,
  closedAs: (outcome) => `已结束：${outcome}`,
  done: '完成了',
  markDone: (step) => `标记完成：${step}`,
  earlier: '早先做过',
  earlierTitle: (step) => `“${step}”是什么时候做的？`,
  justNow: '刚刚',
  thisMorning: '今天上午',
  yesterday: '昨天',
  choose: '选择时间',
  save: '确定',
  why: '为什么？',
  optional: '选做',
  doneSteps: (count) => `已完成 ${count} 项`,
  undo: '撤销',
  log: '记录此邮件',
  logAlso: (step) => `同时勾选“${step}”`,
  loggedBy: (name) => `已记录 · ${name}`,
  scripts: '话术',
  copy: '复制',
  copied: '已复制',
  insert: '插入光标处',
  noScripts: '这个阶段还没有话术',
  proposal: (from) => `${from === 'attachment' ? '附件' : '此邮件'}可作为下面这一步的凭证`,
  confirmStep: (step) => `确认：${step}`,
  confirm: '确认',
  notThis: (step) => `不是“${step}”，不再提示`,
  advance: (to) => `进入“${to}”`,
  waiting: (count) => `${count} 项待同步`,
  kept: '已存在本机',
  inLedger: '已存在本机，已记入台账',
  which: '这封邮件属于哪个商机？',
  whichHint: '选一次即可，这个会话以后都记在那里。',
  closed: '已结束',
  unknown: '还没有关联商机',
  unknownHint: (who) => `${who} 不在你的任何商机里。`,
  proposed: '同一家公司的商机',
  link: '关联',
  linkTo: '关联到已有商机',
  search: '按名称查找商机',
  nothingFound: '没有找到，换个词试试',
  newDeal: '新建商机',
  dealName: '商机名称',
  manual: '流程手册',
  person: (who) => `联系人：${who}`,
  openDeal: '新建',
  never: '不再提示',
  neverPerson: '不再提示此人',
  neverThread: '不再提示此会话',
  otherDeal: '换一个商机',
  noneOfThese: '都不是',
  closeDeal: '结束商机',
  closeAs: (outcome) => `确定以“${outcome}”结束`,
  missing: (count, to) => `还差 ${count} 项，就能进入“${to}”`,
  nothingMissing: (to) => `都齐了，可以进入“${to}”`,
  gate: (gate) => `关口：${gate}`,
  lastKnown: '暂时连不上服务器，以上按本机最近一次所知判断。',
  strongest: {
    observed: '发出或收到相应邮件并记录，凭证最强',
    integration: '由系统对接带入，凭证最强',
    document: '附上文件并记录，凭证最强',
    field: '由字段的值证明，凭证最强',
  },
  who: (names) => `由 ${names} 完成`,
  exception: '申请例外',
  contest: '提出申诉',
  asked: '已申请，等待审批',
  reason: '原因',
  reasonHint: '说说这一单为什么可以不做，经理会看到',
  send: '提交',
  notNow: '先不推进',
  passWithReason: '说明原因后仍可推进',
  overdue: '已逾期',
  offline: '暂时连不上服务器',
  offlineHint: '照常操作即可，点过的都存在本机，恢复后自动送达。',
  signedOut: '需要重新登录',
  signedOutHint: '点过的都存在本机，登录后自动送达。',
  signIn: '去登录',
  pageChanged: '页面变了，没有读到完整信息',
  pageChangedHint: '为免记错商机，这里不自动匹配。你仍可以查找商机，手动记录。',
  updateNeeded: '扩展已更新',
  updateNeededHint: '刷新此页后继续使用。',
  line: {
    logged: (people) => `已记录：时间、方向、${people} 人，不含正文`,
    loggedAndTicked: (people, step) => `已记录（时间、方向、${people} 人，不含正文），并勾选“${step}”`,
    done: (step) => `已勾选“${step}”，记下了时间和你`,
    undone: '已撤销',
    advanced: '已进入新阶段',
    asked: '已提交申请，等待审批',
    refused: '这次没有通过',
    already: (by) => (by === '' ? '这封邮件已经记录过' : `这封邮件已由 ${by} 记录过`),
    linked: '已关联到这个商机',
    opened: '已新建商机',
    closed: '商机已结束',
    lost: (step, why) => `${step === '' ? '有一次操作' : `“${step}”`}没有被接受：${why}`,
  },
  by: (when) => `${setOff(when)}前`,
  stageBy: (when) => `${setOff(when)}前完成`,
  left: (when) => `这个阶段应在 ${setOff(when)}前完成`,
  late: (days, hours) => (days > 0 ? `逾期 ${days} 天` : `逾期 ${Math.max(1, hours)} 小时`),
  channel: { email: '邮件', call: '电话', meeting: '会议', chat: '聊天' },
}

const english: PanelTexts = {
  panel: 'Guiderail checklist',
  open: 'Open the checklist',
  fold: 'Fold',
  back: 'Back',
  more: 'More',
  stageOf: (place, of) => `Stage ${place} of ${of}`,
  score: 'Compliance score',
  owner: (name) => `Owner: ${name}`,
  next: 'Next',
  allDone: (to) => `This stage is complete. Ready for ${to}`,
  closedAs: (outcome) => `Closed: ${outcome}`,
  done: 'Done',
  markDone: (step) => `Mark as done: ${step}`,
  earlier: 'Done earlier',
  earlierTitle: (step) => `When was “${step}” done?`,
  justNow: 'Just now',
  thisMorning: 'This morning',
  yesterday: 'Yesterday',
  choose: 'Choose a time',
  save: 'Save',
  why: 'Why?',
  optional: 'optional',
  doneSteps: (count) => `${count} done`,
  undo: 'Undo',
  log: 'Log this mail',
  logAlso: (step) => `also ticks “${step}”`,
  loggedBy: (name) => `Logged · ${name}`,
  scripts: 'Scripts',
  copy: 'Copy',
  copied: 'Copied',
  insert: 'Insert at cursor',
  noScripts: 'This stage has no scripts yet',
  proposal: (from) => `${from === 'attachment' ? 'A file here' : 'This mail'} can be evidence for`,
  confirmStep: (step) => `Confirm: ${step}`,
  confirm: 'Confirm',
  notThis: (step) => `Not “${step}”; do not offer it again`,
  advance: (to) => `Go to ${to}`,
  waiting: (count) => `${count} waiting to be sent`,
  kept: 'Kept on this device',
  inLedger: 'Kept on this device, in the ledger',
  which: 'Which deal does this mail belong to?',
  whichHint: 'Pick once: this thread stays with it.',
  closed: 'closed',
  unknown: 'No deal yet',
  unknownHint: (who) => `${who} is in none of your deals.`,
  proposed: 'A deal with the same company',
  link: 'Link',
  linkTo: 'Link to a deal',
  search: 'Find a deal by name',
  nothingFound: 'Nothing found. Try another word',
  newDeal: 'New deal',
  dealName: 'Name of the deal',
  manual: 'Manual',
  person: (who) => `Contact: ${who}`,
  openDeal: 'Open deal',
  never: 'Do not ask again',
  neverPerson: 'Never for this person',
  neverThread: 'Never for this thread',
  otherDeal: 'Another deal',
  noneOfThese: 'None of these',
  closeDeal: 'Close the deal',
  closeAs: (outcome) => `Yes, close as ${outcome}`,
  missing: (count, to) => `${count === 1 ? 'One thing is' : `${count} things are`} missing for ${to}`,
  nothingMissing: (to) => `Everything is there. On to ${to}`,
  gate: (gate) => `Gate: ${gate}`,
  lastKnown: 'The server cannot be reached; this is by what this device last knew.',
  strongest: {
    observed: 'Counts in full when the mail itself is logged',
    integration: 'Counts in full when a connected system reports it',
    document: 'Counts in full when the file is logged with its mail',
    field: 'Counts in full when the field shows it',
  },
  who: (names) => `To be done by ${names}`,
  exception: 'Ask for an exception',
  contest: 'Contest this',
  asked: 'Asked; waiting for a ruling',
  reason: 'Reason',
  reasonHint: 'Why this deal can do without it. Your manager will read this.',
  send: 'Send',
  notNow: 'Not now',
  passWithReason: 'Go on with a reason',
  overdue: 'Overdue',
  offline: 'The server cannot be reached',
  offlineHint: 'Go on working: every click is kept on this device and sent later.',
  signedOut: 'Please sign in again',
  signedOutHint: 'Every click is kept on this device and sent once you are back.',
  signIn: 'Sign in',
  pageChanged: 'This page changed',
  pageChangedHint:
    'So that nothing lands on the wrong deal, none was matched. You can still find the deal and work on it.',
  updateNeeded: 'The extension was updated',
  updateNeededHint: 'Reload this page to go on.',
  line: {
    logged: (people) => `Logged: time, direction, ${people} ${people === 1 ? 'person' : 'people'}, no text`,
    loggedAndTicked: (people, step) =>
      `Logged (time, direction, ${people} ${people === 1 ? 'person' : 'people'}, no text) and ticked “${step}”`,
    done: (step) => `Ticked “${step}”: time and your name`,
    undone: 'Undone',
    advanced: 'On to the next stage',
    asked: 'Asked; waiting for a ruling',
    refused: 'Not accepted this time',
    already: (by) => (by === '' ? 'This mail was logged before' : `${by} logged this mail before`),
    linked: 'Linked to this deal',
    opened: 'Deal opened',
    closed: 'Deal closed',
    lost: (step, why) => `${step === '' ? 'One click' : `“${step}”`} was not accepted: ${why}`,
  },
  by: (when) => `by ${when}`,
  stageBy: (when) => `until ${when}`,
  left: (when) => `This stage should be left by ${when}`,
  late: (days, hours) =>
    days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} overdue` : `${Math.max(1, hours)} h overdue`,
  channel: { email: 'Mail', call: 'Call', meeting: 'Meeting', chat: 'Chat' },
}

/** A moment before a Chinese word: a space only after a Latin letter or a figure. */
function setOff(when: string): string {
  return /[A-Za-z0-9]$/.test(when) ? `${when} ` : when
}

export const panelTexts: Record<Language, PanelTexts> = { 'zh-CN': chinese, en: english }
