import type { Language } from '../process/text.ts'
import { english } from './extension.privacy.en.ts'
import { chinese } from './extension.privacy.zh-CN.ts'

export type StoredGroup = 'message' | 'marks' | 'act' | 'text' | 'chain'

/** Every text of the page on what is stored of a message, and of who is never shown anything. */
export interface PrivacyTexts {
  stored: string
  storedLead: (deal: string) => string
  groups: Record<StoredGroup, { title: string; hint: string }>
  fields: Record<string, string>
  values: Record<string, string>
  /** Between two values of one line. */
  and: string
  never: string
  withdraw: string
  withdrawHint: string
  withdrawn: string
  waiting: string
  stays: string
  unknown: string
  unreachable: string
  again: string
  hidden: string
  hiddenLead: string
  nothingHidden: string
  thread: (address: string) => string
  someThread: string
  since: (when: string) => string
  show: string
  showLabel: (what: string) => string
  keyChanged: string
  keyChangedHint: string
}

export const privacyTexts: Record<Language, PrivacyTexts> = { 'zh-CN': chinese, en: english }
