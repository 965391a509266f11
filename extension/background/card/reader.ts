import { browserLanguage } from '#extension/browser/messages.ts'
import { languageOf } from '#shared/i18n/language.ts'
import type { Language } from '#shared/process/text.ts'
import { type Account, setting } from '../store/settings.ts'

/** The language that the reader chose with the organisation, else the browser's. */
export async function readerLanguage(): Promise<Language> {
  return languageFor(await setting('account'))
}

export function languageFor(account: Account | undefined): Language {
  return account?.session.language ?? languageOf(browserLanguage())
}
