import type { Language } from '../process/text.ts'

/** The language of somebody who chose none: Chinese for a Chinese browser, else English. */
export function languageOf(browser: string): Language {
  return browser.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
