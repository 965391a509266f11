import { askForNotices } from '#extension/browser/notices.ts'
import type { TodayNow } from '#extension/rooms/today.ts'
import { reminderTexts, sideTexts } from '#shared/i18n/extension.today.ts'
import { readerLanguage } from './standing.ts'
import { tell } from './TodayState.ts'

/** The number on the icon, and what may be told without being asked. */
export function TodaySettings({ today }: { today: TodayNow }) {
  const language = readerLanguage()
  const [text, words] = [sideTexts[language], reminderTexts[language]]
  const remind = async () => {
    if (await askForNotices()) await tell({ type: 'remind', on: true })
  }
  return (
    <details class="side-settings">
      <summary>{text.settings}</summary>
      <label class="side-check">
        <input
          type="checkbox"
          checked={today.badge}
          onChange={(event) => void tell({ type: 'badge', on: event.currentTarget.checked })}
        />
        {text.badge}
      </label>
      <p class="today-note">{text.remindHint}</p>
      {today.remind ? (
        <button type="button" class="link" onClick={() => void tell({ type: 'remind', on: false })}>
          {text.remindOff}
        </button>
      ) : (
        <button type="button" class="btn" onClick={() => void remind()}>
          {text.remindMe}
        </button>
      )}
      {today.muted.length > 0 && (
        <p class="today-note">
          {text.muted(today.muted.map((kind) => words.kinds[kind]).join(language === 'en' ? ', ' : '、'))}{' '}
          <button type="button" class="link" onClick={() => void tell({ type: 'all kinds' })}>
            {text.allKinds}
          </button>
        </p>
      )}
    </details>
  )
}
