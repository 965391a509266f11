import type { Language } from '../process/text.ts'
import { palette as english } from './console.palette.en.ts'
import { palette as chinese } from './console.palette.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type PaletteKey = keyof typeof chinese

/** Apart from the console's other texts, so that they come with the palette. */
export const paletteTexts: Readonly<Record<Language, Readonly<Record<PaletteKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
