import type { Language } from '#shared/process/text.ts'
import { type LogSay, logSay } from '../models/logWords.ts'
import { usePlace } from './place.tsx'

/** The reader's language, and texts of the page of logs in it. */
export function useLogSay(): { language: Language; say: LogSay } {
  const language = usePlace().language.value
  return { language, say: logSay(language) }
}
