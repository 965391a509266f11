import type { Language } from '../process/text.ts'
import { people as english } from './console.people.en.ts'
import { people as chinese } from './console.people.zh-CN.ts'
import type { Message } from './console.texts.ts'

export type PeopleKey = keyof typeof chinese

/** Apart from the console's other texts, so that they come with the page that says them. */
export const peopleTexts: Readonly<Record<Language, Readonly<Record<PeopleKey, Message>>>> = {
  'zh-CN': chinese,
  en: english,
}
