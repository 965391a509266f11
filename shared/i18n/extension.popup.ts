import type { Language } from '../process/text.ts'

/** What the popup says of the sign-in and of the site it was opened over. */
export interface PopupTexts {
  signedOut: string
  connecting: (code: string) => string
  goOn: string
  offlineTitle: string
  pageChanged: string
  /** We are allowed here, and the page is none that we know how to read. */
  nothingKnown: string
  /** The page takes away what we draw on it; the button that opens what lies beside it. */
  takenAway: string
  beside: string
  pause: string
  paused: (host: string) => string
  pausedHint: string
  resume: string
}

const chinese: PopupTexts = {
  signedOut: '你已退出登录，页面上不会显示任何内容。',
  connecting: (code) => `正在连接，代码 ${code}。在登录页面确认后会自动完成。`,
  goOn: '继续连接',
  offlineTitle: '离线',
  pageChanged: '这个网站改版了，有些内容暂时读不出来，手动记录仍然可用。',
  nothingKnown: '这里还没有认出邮件或记录。打开一封邮件或一条记录看看；如果仍没有反应，请告诉管理员。',
  takenAway: '这个网页会移除 Guiderail，所以页面上不再显示。要做的事在侧边栏里照样能做。',
  beside: '打开侧边栏',
  pause: '在此网站暂停',
  paused: (host) => `已在 ${host} 暂停`,
  pausedHint: '页面上不会读取或显示任何内容，只在本机记住这个选择。',
  resume: '恢复',
}

const english: PopupTexts = {
  signedOut: 'You are signed out; nothing is shown on any page.',
  connecting: (code) => `Connecting, code ${code}. Once you say yes on the sign-in page, it goes on by itself.`,
  goOn: 'Go on connecting',
  offlineTitle: 'Offline',
  pageChanged: 'This site has changed and some of it cannot be read for now. Logging by hand still works.',
  nothingKnown:
    'No mail or record is recognised here yet. Open one; if nothing appears then either, please tell your admin.',
  takenAway: 'This page removes Guiderail, so nothing is shown on it. Everything works in the side panel.',
  beside: 'Open the side panel',
  pause: 'Pause on this site',
  paused: (host) => `Paused on ${host}`,
  pausedHint: 'Nothing is read or shown there. Only this device knows of it.',
  resume: 'Go on here',
}

export const popupTexts: Record<Language, PopupTexts> = { 'zh-CN': chinese, en: english }
