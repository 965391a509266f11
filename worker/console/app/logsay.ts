import { logTexts } from '#shared/i18n/console.logs.ts'
import { useTexts } from './texts.ts'

/** The reader's language, and texts of the page of logs in it. */
export const useLogSay = () => useTexts(logTexts)
