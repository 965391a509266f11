import type { Language } from '../process/text.ts'
import type { Message } from './console.texts.ts'
import { today as english } from './console.today.en.ts'
import { today as chinese } from './console.today.zh-CN.ts'

export type TodayKey = keyof typeof chinese

/** Apart from the console's other texts, so that they come with the page of today. */
export const consoleTodayTexts: Readonly<Record<Language, Readonly<Record<TodayKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
