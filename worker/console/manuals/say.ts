import { type ManualKey, manualTexts } from '#shared/i18n/console.manuals.ts'
import { useTexts } from '../app/texts.ts'
import type { Values } from '../models/say.ts'

export type ManualSay = (key: ManualKey, values?: Values) => string

/** The reader's language, and texts of the rooms of manuals in it. */
export const useManualSay = () => useTexts(manualTexts)
