import type { Language } from '../process/text.ts'
import { evidence as english } from './console.evidence.en.ts'
import { evidence as chinese } from './console.evidence.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type EvidenceKey = keyof typeof chinese

/** Apart from the console's other texts, so that they come with the pages that say them. */
export const evidenceTexts: Readonly<Record<Language, Readonly<Record<EvidenceKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
