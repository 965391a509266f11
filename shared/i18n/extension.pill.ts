import type { Language } from '../process/text.ts'

/** The texts of the pill: all that is drawn on most pages, and so all that most pages carry. */
export interface PillTexts {
  open: string
  stageOf: (place: number, of: number) => string
  closedAs: (outcome: string) => string
  advance: (to: string) => string
  held: (reason: string) => string
  which: string
  unknown: string
  offline: string
  signedOut: string
  pageChanged: string
  updateNeeded: string
  tooOld: string
  by: (when: string) => string
  late: (days: number, hours: number) => string
}

const english: PillTexts = {
  open: 'Open the checklist',
  stageOf: (place, of) => `Stage ${place} of ${of}`,
  closedAs: (outcome) => `Closed: ${outcome}`,
  advance: (to) => `Go to ${to}`,
  held: (reason) => (reason === '' ? 'On hold' : `On hold: ${reason}`),
  which: 'Which deal does this mail belong to?',
  unknown: 'No deal yet',
  offline: 'The server cannot be reached',
  signedOut: 'Please sign in again',
  pageChanged: 'This page changed',
  updateNeeded: 'The extension was updated',
  tooOld: 'Please update the extension',
  by: (when) => `by ${when}`,
  late: (days, hours) =>
    days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} overdue` : `${Math.max(1, hours)} h overdue`,
}

const chinese: PillTexts = {
  open: '打开流程清单',
  stageOf: (place, of) => `第 ${place} 阶段，共 ${of} 个`,
  closedAs: (outcome) => `已结束：${outcome}`,
  advance: (to) => `进入“${to}”`,
  held: (reason) => (reason === '' ? '已暂停' : `已暂停：${reason}`),
  which: '这封邮件属于哪个商机？',
  unknown: '还没有关联商机',
  offline: '暂时连不上服务器',
  signedOut: '需要重新登录',
  pageChanged: '页面变了，没有读到完整信息',
  updateNeeded: '扩展已更新',
  tooOld: '请更新扩展',
  by: (when) => `${setOff(when)}前`,
  late: (days, hours) => (days > 0 ? `逾期 ${days} 天` : `逾期 ${Math.max(1, hours)} 小时`),
}

export const pillTexts: Record<Language, PillTexts> = { 'zh-CN': chinese, en: english }

/** A moment or a name before a Chinese word: a space only after a Latin letter or a figure. */
export function setOff(text: string): string {
  return /[A-Za-z0-9]$/.test(text) ? `${text} ` : text
}

/** The same amid Chinese words. */
export function amid(text: string): string {
  return /^[A-Za-z0-9]/.test(text) ? ` ${setOff(text)}` : setOff(text)
}
