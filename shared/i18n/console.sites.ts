import type { Language } from '../process/text.ts'
import { sites as english } from './console.sites.en.ts'
import { sites as chinese } from './console.sites.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type SiteKey = keyof typeof chinese

/** Apart from the console's other texts, so that they come with the page that says them. */
export const siteTexts: Readonly<Record<Language, Readonly<Record<SiteKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
