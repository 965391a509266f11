import type { Language } from '../process/text.ts'
import { content as contentEnglish } from './console.manuals.content.en.ts'
import { content as contentChinese } from './console.manuals.content.zh-CN.ts'
import { drafts as draftsEnglish } from './console.manuals.drafts.en.ts'
import { drafts as draftsChinese } from './console.manuals.drafts.zh-CN.ts'
import { manuals as english } from './console.manuals.en.ts'
import { manuals as chinese } from './console.manuals.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type ManualKey = keyof typeof chinese | keyof typeof draftsChinese | keyof typeof contentChinese

/** Apart from the console's other texts, so that they come with the pages that say them. */
export const manualTexts: Readonly<Record<Language, Readonly<Record<ManualKey, Message>>>> = {
  'zh-CN': { ...chinese, ...draftsChinese, ...contentChinese },
  en: { ...english, ...draftsEnglish, ...contentEnglish },
}
