import type { Message } from '#shared/i18n/console.texts.ts'
import type { Language } from '#shared/process/text.ts'
import { tell, type Values } from '../models/say.ts'
import { usePlace } from './place.tsx'

/** The texts of one room of the console, which come with the page that says them. */
export type RoomTexts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, Message>>>>

/** The reader's language, and a room's texts in it. */
export function useTexts<Key extends string>(
  texts: RoomTexts<Key>,
): { language: Language; say: (key: Key, values?: Values) => string } {
  const language = usePlace().language.value
  return { language, say: (key, values) => tell(language, texts[language][key], values) }
}
