import { usePlace, useSay } from '../app/place.tsx'

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { say, language } = useSay()
  const { speak } = usePlace()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <button
      type="button"
      class="link language"
      lang={other}
      title={say('app.language.hint')}
      onClick={() => speak(other)}
    >
      {say('app.language')}
    </button>
  )
}
