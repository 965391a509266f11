import type { Language } from '../process/text.ts'
import { manuals as english } from './console.manuals.en.ts'
import { manuals as chinese } from './console.manuals.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type ManualKey = keyof typeof chinese

/** Apart from the console's other texts, so that they come with the pages that say them. */
export const manualTexts: Readonly<Record<Language, Readonly<Record<ManualKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
