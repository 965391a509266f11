import { type ProcessKey, processTexts } from '#shared/i18n/console.process.ts'
import type { Language } from '#shared/process/text.ts'
import { useTexts } from '../app/texts.ts'
import type { Values } from '../models/say.ts'

/** The reader's language, and the texts of this page in it. */
export function useProcess(): { language: Language; say: (key: ProcessKey, values?: Values) => string } {
  return useTexts(processTexts)
}
