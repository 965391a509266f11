import type { Language } from '../process/text.ts'
import { en } from './console.en.ts'
import { zhCN } from './console.zh-CN.ts'

export type ConsoleKey = keyof typeof zhCN

/** A text with `{name}` holes; where a language has a plural, both forms. */
export type Message = string | { one: string; other: string }

export type ConsoleTexts = Readonly<Record<ConsoleKey, Message>>

export const consoleTexts: Readonly<Record<Language, ConsoleTexts>> = { 'zh-CN': zhCN, en }
