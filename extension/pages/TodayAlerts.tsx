import { useState } from 'preact/hooks'
import type { AlertNow } from '#extension/rooms/today.ts'
import { sideTexts } from '#shared/i18n/extension.today.ts'
import { read } from '#shared/process/text.ts'
import { exact, waitedText } from '#shared/ui/today/time.ts'
import { readerLanguage } from './standing.ts'
import { busyWith, tell } from './TodayState.ts'

/** No more of them at once: the rest follows when these have left. */
const most = 3

/** Alerts that ask the rep for a word, each answered where it stands. */
export function TodayAlerts({ alerts, now }: { alerts: readonly AlertNow[]; now: number }) {
  const text = sideTexts[readerLanguage()]
  if (alerts.length === 0) return null
  return (
    <section class="today" aria-label={text.alerts}>
      <div>
        <h2 class="today-head">
          {text.alerts} <span class="today-count">{alerts.length}</span>
        </h2>
        <ul>
          {alerts.slice(0, most).map((alert) => (
            <OneAlert key={alert.id} alert={alert} now={now} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function OneAlert({ alert, now }: { alert: AlertNow; now: number }) {
  const language = readerLanguage()
  const text = sideTexts[language]
  const [word, setWord] = useState('')
  const name = read(alert.name, language)
  const answer = (event: Event) => {
    event.preventDefault()
    if (word.trim() !== '') void tell({ type: 'answer alert', id: alert.id, word: word.trim() }, alert.id)
  }
  return (
    <li class="today-row today-case">
      <span class="today-what">
        <b>{name}</b>
        <span class="today-under">
          <span>{alert.dealName}</span>
        </span>
      </span>
      <time class={alert.overdue ? 'today-when late' : 'today-when'} title={exact(alert.raised, language)}>
        {waitedText(alert.raised, now, language)}
      </time>
      <form class="today-why side-word" onSubmit={answer}>
        <input
          class="today-field"
          aria-label={`${text.word}: ${name}`}
          placeholder={text.wordHint}
          maxLength={200}
          value={word}
          onInput={(event) => setWord(event.currentTarget.value)}
        />
        <button type="submit" class="today-small" disabled={word.trim() === '' || busyWith.value.has(alert.id)}>
          {text.send}
        </button>
      </form>
    </li>
  )
}
