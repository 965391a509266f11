import type { Language } from '../process/text.ts'
import { board as boardEn } from './console.board.en.ts'
import { board as boardZh } from './console.board.zh-CN.ts'
import { deal as dealEn } from './console.deal.en.ts'
import { deal as dealZh } from './console.deal.zh-CN.ts'
import { entry as entryEn } from './console.entry.en.ts'
import { entry as entryZh } from './console.entry.zh-CN.ts'
import { frame as frameEn } from './console.frame.en.ts'
import { frame as frameZh } from './console.frame.zh-CN.ts'
import { ledger as ledgerEn } from './console.ledger.en.ts'
import { ledger as ledgerZh } from './console.ledger.zh-CN.ts'
import { words as wordsEn } from './console.words.en.ts'
import { words as wordsZh } from './console.words.zh-CN.ts'

/** A text with `{name}` holes; where a language has a plural, both forms, chosen by `n`. */
export type Message = string | { one: string; other: string }

/** The same keys as the Chinese texts, no more and no fewer. */
export type InEnglish<Chinese> = Readonly<Record<keyof Chinese, Message>>

const zhCN = { ...frameZh, ...entryZh, ...boardZh, ...dealZh, ...ledgerZh, ...wordsZh }

export type ConsoleKey = keyof typeof zhCN

export type ConsoleTexts = Readonly<Record<ConsoleKey, Message>>

export const consoleTexts: Readonly<Record<Language, ConsoleTexts>> = {
  'zh-CN': zhCN,
  en: { ...frameEn, ...entryEn, ...boardEn, ...dealEn, ...ledgerEn, ...wordsEn },
}
