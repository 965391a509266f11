import { type AccountKey, accountTexts } from '#shared/i18n/console.account.ts'
import { useTexts } from '../app/texts.ts'
import type { Values } from '../models/say.ts'

export type AccountSay = (key: AccountKey, values?: Values) => string

/** The reader's language, and texts of the own account in it. */
export const useAccountSay = () => useTexts(accountTexts)
