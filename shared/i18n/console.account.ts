import type { Language } from '../process/text.ts'
import { account as english } from './console.account.en.ts'
import { account as chinese } from './console.account.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type AccountKey = keyof typeof chinese

/** Apart from the console's other texts, so that they come with the page that says them. */
export const accountTexts: Readonly<Record<Language, Readonly<Record<AccountKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
