import type { Language } from '../process/text.ts'
import { settings as english } from './console.settings.en.ts'
import { settings as chinese } from './console.settings.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type SettingsKey = keyof typeof chinese

/** Apart from the console's other texts, so that they come with the page that says them. */
export const settingsTexts: Readonly<Record<Language, Readonly<Record<SettingsKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
