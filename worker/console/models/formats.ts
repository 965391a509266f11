import type { Language } from '#shared/process/text.ts'

/** The platform's formats are dear to make and cheap to use, and a long list uses several in each row: each is made once. */
function once<Options, Format>(make: (language: Language, options: Options) => Format) {
  const made = new Map<string, Format>()
  return (language: Language, options: Options): Format => {
    const key = `${language} ${JSON.stringify(options)}`
    const known = made.get(key)
    if (known !== undefined) return known
    const format = make(language, options)
    made.set(key, format)
    return format
  }
}

export const numberFormat = once(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
)
export const momentFormat = once(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
)
export const distanceFormat = once(
  (language, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options),
)
export const pluralRules = once((language, options: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options))
