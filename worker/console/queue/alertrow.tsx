import { type AlertLine, eraseWord } from '#shared/api/alerts.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { Ago } from '../parts/ago.tsx'
import { alertText, wordText } from './alertWords.ts'
import { Erase } from './erase.tsx'
import { obligationPlace } from './query.ts'

interface AlertRowProps {
  alert: AlertLine
  answer: () => void
  again: () => void
}

/** One alert: what happened, where, who is asked and by when; or how it was answered. */
export function AlertRow({ alert, answer, again }: AlertRowProps) {
  const { say, language } = useTexts(queueTexts)
  const admin = useWho().role === 'admin'
  const { ask } = usePlace().session
  const written = alert.answer && alert.answer.by !== 'system' && alert.answer.word !== ''
  return (
    <li data-row tabIndex={-1} class={alert.overdue ? 'late' : undefined}>
      <div class="queue-main">
        <p class="queue-what">
          <span class={`tag tier-${alert.tier}`}>{say(tierOf(alert.tier))}</span> {alertText(alert, language)}
        </p>
        <p class="queue-where">
          {alert.deal !== undefined && (
            <a href={obligationPlace(alert.deal, alert.obligation)}>{alert.dealName ?? say('deal.open')}</a>
          )}
          {alert.repName !== undefined && <span>{alert.repName}</span>}
          {alert.teamName !== undefined && <span>{alert.teamName}</span>}
          <span>
            <Ago at={alert.raised} said={(when) => say('alert.raised', { when })} />
          </span>
        </p>
        {alert.tier <= 2 && !alert.answer && <p class="note">{say(alert.tier === 1 ? 'hint.1' : 'hint.2')}</p>}
        {alert.answer && (
          <blockquote>
            {wordText(alert.answer, language) || say('word.erased')}
            <small>
              {alert.answer.by === 'system' ? say('by.system') : alert.answer.byName} · <Ago at={alert.answer.at} />
            </small>
          </blockquote>
        )}
      </div>
      <div class="queue-side">
        {!alert.answer && <Clock due={alert.due} overdue={alert.overdue} />}
        {!alert.answer && <p class="note">{ownersOf(alert, say('alert.nobody'), say('join'))}</p>}
        {alert.mayAnswer && (
          <button type="button" class="button" aria-keyshortcuts="y" onClick={answer}>
            {say('answer.open')}
          </button>
        )}
        {admin && written && (
          <Erase
            what={say('erase.word')}
            means={say('erase.word.means')}
            erase={() => ask(eraseWord, { params: { id: alert.id } })}
            erased={again}
          />
        )}
      </div>
    </li>
  )
}

/** By when a word is due; red once it is late. */
export function Clock({ due, overdue }: { due: number | undefined; overdue: boolean }) {
  const { say } = useTexts(queueTexts)
  if (due === undefined) return <p class="queue-clock faint">{say('clock.none')}</p>
  return (
    <p class={overdue ? 'queue-clock overdue' : 'queue-clock'}>
      {say(overdue ? 'clock.overdue' : 'clock.due')} <Ago at={due} />
    </p>
  )
}

const tierOf = (tier: number) => (tier === 1 ? 'tier.1' : tier === 2 ? 'tier.2' : tier === 3 ? 'tier.3' : 'tier.4')

/** The first people that are asked; whoever comes after them is counted. */
function ownersOf({ answerers }: AlertLine, nobody: string, join: string): string {
  if (answerers.length === 0) return nobody
  const names = answerers.slice(0, 3).map(({ name }) => name)
  return `${names.join(join)}${answerers.length > 3 ? ` +${answerers.length - 3}` : ''}`
}
