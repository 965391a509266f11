import type { Language } from '../process/text.ts'
import { process as english } from './console.process.en.ts'
import { process as chinese } from './console.process.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type ProcessKey = keyof typeof chinese

/** Texts of the page of the process; they come with it. */
export const processTexts: Readonly<Record<Language, Readonly<Record<ProcessKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
