import type { Language } from '../../text.ts'
import { both, type Finding, languageName, type Rule } from './finding.ts'

/** Texts that lack a language which the manual says it speaks. */
export const translationMissing: Rule = (manual) =>
  textsIn(manual, '').flatMap(({ at, text }) =>
    manual.languages
      .filter((language) => !(language in text))
      .map(
        (language): Finding => ({
          rule: 'translation missing',
          level: 'warning',
          at,
          reason: both(`这段文字缺${languageName[language].zh}。`, `This text has no ${languageName[language].en}.`),
          suggestion: both(
            '补上译文；只用一种语言，就从手册的语言里去掉另一种。',
            'Translate it; if one language is enough, take the other off the manual’s languages.',
          ),
        }),
      ),
  )

interface PlacedText {
  at: string
  text: Partial<Record<Language, string>>
}

/** Every text that people read, with its place: an object of nothing but languages. A word that is its own name is none. */
function textsIn(value: unknown, at: string): PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  const parts = Object.entries(value)
  if (isText(value)) return [{ at, text: value }]
  const itself = parts.find(([key]) => key === 'value')?.[1]
  return parts.flatMap(([key, part]) => {
    const text: unknown = part
    return isText(text) && itself !== undefined && text.en === itself ? [] : textsIn(text, placed(value, at, key))
  })
}

function placed(value: object, at: string, key: string): string {
  if (Array.isArray(value)) return `${at}[${key}]`
  return at === '' ? key : `${at}.${key}`
}

function isText(value: unknown): value is Partial<Record<Language, string>> {
  if (typeof value !== 'object' || value === null) return false
  const parts = Object.entries(value)
  return parts.length > 0 && parts.every(([key, part]) => key in languageName && typeof part === 'string')
}
