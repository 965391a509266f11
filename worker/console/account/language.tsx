import { useId } from 'preact/hooks'
import { type Language, languages } from '#shared/process/text.ts'
import { useAccountSay } from './say.ts'

/** Each language is named in itself. */
const names = { 'zh-CN': '中文', en: 'English' } as const satisfies Record<Language, string>

export function LanguageField({ value }: { value: { value: Language } }) {
  const { say } = useAccountSay()
  const field = useId()
  return (
    <div class="field">
      <label for={field}>{say('language')}</label>
      <select
        id={field}
        value={value.value}
        aria-describedby={`${field}-hint`}
        onChange={({ currentTarget }) => {
          value.value = languages.find((one) => one === currentTarget.value) ?? value.value
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {names[one]}
          </option>
        ))}
      </select>
      <p class="field-hint" id={`${field}-hint`}>
        {say('language.hint')}
      </p>
    </div>
  )
}
