import type { Language } from '../process/text.ts'
import { logs as english } from './console.logs.en.ts'
import { logs as chinese } from './console.logs.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type LogKey = keyof typeof chinese

/** Apart from the console's other texts, so that they come with the page that says them. */
export const logTexts: Readonly<Record<Language, Readonly<Record<LogKey, Message>>>> = { 'zh-CN': chinese, en: english }
