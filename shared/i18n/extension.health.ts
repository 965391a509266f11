import type { Language } from '../process/text.ts'
import { setOff } from './extension.pill.ts'

/** What is said of how a site is read, since when not whole, and what is stored of the open message. */
export interface HealthTexts {
  /** The site, the adapter that reads it, its revision. */
  read: (adapter: string, revision: number) => string
  own: string
  failed: (revision: number) => string
  since: (when: string) => string
  tell: string
  tellHint: string
  asked: string
  told: string
  whatIsStored: string
  whatIsStoredOf: string
  hidden: string
}

const chinese: HealthTexts = {
  read: (adapter, revision) => `适配 ${adapter}，第 ${revision} 版`,
  own: '本公司签名发布',
  failed: (revision) => `第 ${revision} 版没有通过自检，已退回此版`,
  since: (when) => `${setOff(when)}起读不完整`,
  tell: '告诉管理员',
  tellHint: '只发送哪些位置找不到、各有几次，不含页面内容，也不含你是谁。',
  asked: '连上服务器后就告诉管理员。',
  told: '已告诉管理员，谢谢。',
  whatIsStored: '存了什么',
  whatIsStoredOf: '这封邮件存了什么',
  hidden: '隐私与不再提示的名单',
}

const english: HealthTexts = {
  read: (adapter, revision) => `Read by ${adapter}, revision ${revision}`,
  own: 'signed by your company',
  failed: (revision) => `revision ${revision} failed its self-test, so this one is used`,
  since: (when) => `Not read whole since ${when}`,
  tell: 'Tell my admin',
  tellHint: 'Sends which places were not found and how often: nothing of the page, and not who you are.',
  asked: 'Your admin is told once the server can be reached.',
  told: 'Your admin was told. Thank you.',
  whatIsStored: 'What is stored',
  whatIsStoredOf: 'What is stored about this message',
  hidden: 'Privacy and what you hid',
}

export const healthTexts: Record<Language, HealthTexts> = { 'zh-CN': chinese, en: english }
